import { beforeEach, describe, expect, test } from 'vitest'
import { canMakePdf } from '#platform/pdf.ts'
import { aBallot, during, manage } from '#tests/support/ballots.ts'
import { useDatabase } from '#tests/support/database.ts'
import { say } from '#ui/words.ts'
import { ballotById } from '../queries/found.ts'
import { ballotPdf } from './ballotPdf.ts'
import { issuePapers, markPapers } from './index.ts'

const database = useDatabase()
beforeEach(database.empty)

const hasTypesetter = await canMakePdf()

describe('printed ballots', () => {
  test('are numbered in one series, also when two print at once', async () => {
    const story = await aBallot(database.db)
    await Promise.all([5, 7, 3].map((count) => manage(story, issuePapers, { count }, during)))
    const serials = await story.db.selectFrom('ballot_papers').select('serial').orderBy('serial').execute()
    expect(serials.map(({ serial }) => serial)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
    expect((await manage(story, markPapers, { serials: '15-16', state: 'used' }, during)).kind).toBe(
      'invalid',
    )
  })

  test('have no place in a named ballot', async () => {
    const story = await aBallot(database.db, { settings: { isSecret: '' } })
    expect(await manage(story, issuePapers, { count: 5 }, during)).toMatchObject({
      because: { key: 'ballots.paper.why.named' },
    })
  })

  test.runIf(hasTypesetter)('are one accessible PDF with as many pages', async () => {
    const story = await aBallot(database.db)
    const ballot = await ballotById(story.db, story.ballot)
    const view = { language: 'it', t: say('it'), now: during } as Parameters<typeof ballotPdf>[3]
    const pdf = Buffer.from((await ballotPdf(ballot!, 1, 3, view))!).toString('latin1')
    expect(pdf).toContain('pdfuaid:part')
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3)
  })
})
