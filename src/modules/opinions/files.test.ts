import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import {
  aConversation,
  aConversationDraft,
  answerAs,
  type ConversationStory,
  during,
} from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'
import { ReadFiles, readSent } from './imports/readSent.ts'
import * as opinions from './index.ts'
import { type ImportedFiles, readFiles } from './rules/importedFiles.ts'
import { importPreview } from './rules/importPreview.ts'

const site = useSite()
beforeEach(site.empty)

const people = 24
const numbers = [0, 1, 3, 4, 7, 9, 12, 20]

/** As Polis writes it: agree is 1, a person's second answer comes later in time and earlier in the file. */
const votesCsv = [
  'timestamp,datetime,comment-id,voter-id,vote',
  '1435656324999,Tue Jun 30 16:25:24 WIB 2015,0,0,-1',
  ...Array.from({ length: people }, (_, voter) =>
    numbers.map(
      (number, place) =>
        `14356541920${10 + voter},Tue Jun 30 15:49:52 WIB 2015,${number},${voter},${(voter + place) % 2 === 0 ? 1 : -1}`,
    ),
  ).flat(),
].join('\n')

const commentsCsv = [
  'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body',
  ...numbers.map(
    (number) =>
      `1435654192085,Tue Jun 30 15:49:52 WIB 2015,${number},5,1,0,${number === 20 ? -1 : 1},"Frase, con ""virgolette"" e a
capo ${number}"`,
  ),
].join('\n')

const sent = (text: string) => ({ bytes: new TextEncoder().encode(text) })

/** As the page does it: read first, and written only where nothing is wrong. */
async function importInto(
  story: ConversationStory,
  { votes = votesCsv, comments = commentsCsv }: { readonly votes?: string; readonly comments?: string } = {},
) {
  const read = await readSent({ votes: sent(votes), comments: sent(comments), isCarried: false })
  if ('errors' in read) return { kind: 'invalid' as const, errors: read.errors }
  return await execute(opinions.importAnswers, sceneOf(site.db, story.manager, during), {
    conversation: story.conversation,
    files: new ReadFiles(read.files, read.digest),
    origin: 'Un file di prova',
  })
}

/** Guests by their numbers, each with an answer to every statement. */
async function answersOf(story: ConversationStory, from: number, to: number): Promise<void> {
  for (let guest = from; guest < to; guest += 1) {
    for (const [place, statement] of story.statements.entries()) {
      await sure(answerAs(story, `ospite ${guest}`, statement, (guest + place) % 3 === 0 ? '-1' : '1'))
    }
  }
}

async function drawMaps(): Promise<void> {
  await pumpOnce(site.db, opinions.readers)
  await opinions.refreshMaps(site.db)
}

const countVotes = async (): Promise<number> =>
  (await site.db.selectFrom('opinion_votes').select('vote').execute()).length

/** The answers of an exported file as sets by voter, whatever their numbers. */
const ballotsOf = (csv: string): string[] => {
  const [, ...lines] = csv.trim().split('\n')
  const byVoter = new Map<string, string[]>()
  for (const line of lines) {
    const [, , statement = '', voter = '', vote = ''] = line.split(',')
    byVoter.set(voter, [...(byVoter.get(voter) ?? []), `${statement}:${vote}`])
  }
  return [...byVoter.values()].map((votes) => votes.sort().join(' ')).sort()
}

describe('an import', () => {
  test('takes statements, moderation and the latest answers over, counted apart', async () => {
    const story = await aConversationDraft(site.db, { statements: 0 })
    expect(await sure(importInto(story))).toMatchObject({ people, answers: people * 8, statements: 8 })
    const statements = await opinions.findDeskStatements(site.db, story.conversation, [
      'approved',
      'rejected',
    ])
    expect(statements.map(({ number, state }) => [number, state]).at(-1)).toEqual([20, 'rejected'])
    expect(statements[0]?.text).toBe('Frase, con "virgolette" e a capo 0')
    const first = await site.db
      .selectFrom('opinion_votes')
      .innerJoin('opinion_participants as p', 'p.id', 'opinion_votes.participant_id')
      .innerJoin('opinion_statements as s', 's.id', 'opinion_votes.statement_id')
      .select(['vote', 'channel'])
      .where('imported_id', '=', '0')
      .where('number', '=', 0)
      .execute()
    expect(first).toEqual([{ vote: -1, channel: 'imported' }])
  })

  test('comes out again as it went in', async () => {
    const story = await aConversationDraft(site.db, { statements: 0 })
    await sure(importInto(story))
    await drawMaps()
    const address = `/opinioni/${story.conversation}/risposte.csv`
    // Asking for it writes nothing: the job of every minute makes it.
    expect((await site.get(address, { as: story.manager })).status).toBe(409)
    await opinions.keepVotesFiles(site.db)
    const file = await site.get(address, { as: story.manager })
    expect(file.status).toBe(200)
    const again = await aConversationDraft(site.db, { statements: 0 })
    const texts = await site.get(`/opinioni/${story.conversation}/frasi.csv`, { as: story.manager })
    await sure(importInto(again, { votes: file.body, comments: texts.body }))
    await drawMaps()
    await opinions.keepVotesFiles(site.db)
    const second = await site.get(`/opinioni/${again.conversation}/risposte.csv`, { as: again.manager })
    expect(ballotsOf(second.body)).toEqual(ballotsOf(file.body))
    expect(ballotsOf(file.body)).toHaveLength(people)
  })

  test.each([
    ['votes', { votes: `${votesCsv}\n1,x,0,99,5` }],
    ['votes', { votes: 'tutt’altro' }],
    ['comments', { comments: 'comment-id\n1' }],
    ['comments', { comments: `${commentsCsv}\n1,x,0,1,1,0,1,Ancora la prima` }],
  ])('with a bad line in %s writes nothing', async (field, files) => {
    const story = await aConversationDraft(site.db, { statements: 0 })
    const outcome = await importInto(story, files)
    expect(outcome).toMatchObject({ kind: 'invalid' })
    if (outcome.kind === 'invalid') expect(Object.keys(outcome.errors)).toEqual([field])
    expect(await countVotes()).toBe(0)
    expect(await opinions.findStatements(site.db, story.conversation)).toEqual([])
  })

  test('does not put other words into a statement that is there, nor answers upon answers', async () => {
    const story = await aConversationDraft(site.db)
    expect(await importInto(story)).toMatchObject({ errors: { comments: { values: { number: 1 } } } })
    const empty = await aConversationDraft(site.db, { statements: 0 })
    await sure(importInto(empty))
    expect(await importInto(empty)).toMatchObject({ kind: 'conflict' })
  })

  test('puts answers onto a statement that is there only where its words are the same, and it is asked', async () => {
    const story = await aConversationDraft(site.db)
    const votes = 'comment-id,voter-id,vote\n1,a,1\n2,a,-1'
    const words = (text: string) => `comment-id,comment-body\n1,Frase di prova numero 1\n2,${text}`
    const taken = {
      errors: { comments: { key: 'opinions.errors.numberTaken', values: { number: 1 } } },
    }
    expect(await importInto(story, { votes, comments: '' })).toMatchObject(taken)
    const known = await opinions.findDeskStatements(site.db, story.conversation, ['approved'])
    const read = readFiles(votes, '')
    expect('errors' in read ? read : importPreview(read, known)).toMatchObject(taken)
    const other = words('Frase di prova numero 9')
    expect(await importInto(story, { votes, comments: other })).toMatchObject({
      errors: { comments: { values: { number: 2 } } },
    })
    const same = words('frase di PROVA numero 2.')
    await site.db
      .updateTable('opinion_statements')
      .set({ state: 'rejected' })
      .where('id', '=', story.statements[0] ?? 0)
      .execute()
    expect(await importInto(story, { votes, comments: same })).toMatchObject(taken)
    expect(await countVotes()).toBe(0)
    await site.db.updateTable('opinion_statements').set({ state: 'approved' }).execute()
    expect(await sure(importInto(story, { votes, comments: same }))).toMatchObject({ answers: 2 })
    expect(await opinions.findStatements(site.db, story.conversation)).toHaveLength(4)
  })

  test('of a large file is read in a thread, once, and is whole or not at all', async () => {
    const story = await aConversation(site.db, { isNow: true, statements: 3 })
    const lines = Array.from({ length: 12_000 }, (_, line) => {
      const voter = line % 700
      return `${100 + (line % 17)},persona-${voter},${(line % 3) - 1},${1_435_656_324_000 + line}`
    })
    const votes = `comment-id,voter-id,vote,timestamp\n${lines.join('\n')}`
    const late = await readSent({ votes: sent(`${votes}\n1,x,9`), comments: sent(''), isCarried: true })
    expect(late).toMatchObject({ errors: { votes: { values: { line: 12_002 } } } })
    const read = await readSent({ votes: sent(votes), comments: sent(''), isCarried: true })
    if ('errors' in read) throw new Error(JSON.stringify(read.errors))
    expect(read.files).toEqual(readFiles(votes, ''))
    const again = await readSent({
      votes: { packed: read.carried?.votes ?? '' },
      comments: { packed: read.carried?.comments ?? '' },
      isCarried: false,
    })
    expect(again).toEqual({ ...read, carried: undefined })

    // Somebody answers meanwhile; what breaks at the last row leaves nothing of all that went before.
    const broken = { ...read.files, votes: { ...read.files.votes, vote: read.files.votes.vote.slice() } }
    broken.votes.vote[broken.votes.vote.length - 1] = 7
    const { conversation } = story
    const at = sceneOf(site.db, story.manager)
    await expect(
      execute(opinions.importAnswers, at, { conversation, files: new ReadFiles(broken, '') }),
    ).resolves.toMatchObject({ kind: 'invalid' })
    expect(await countVotes()).toBe(0)
    expect(await opinions.findStatements(site.db, conversation)).toHaveLength(3)
    const files = new ReadFiles(read.files, read.digest)
    const [done] = await Promise.all([
      sure(execute(opinions.importAnswers, at, { conversation, files })),
      sure(answerAs(story, 'ospite', story.statements[0] ?? 0, '1', null)),
    ])
    expect(done).toMatchObject({ people: 700, answers: 11_900, statements: 17 })
    expect(await countVotes()).toBe(11_901)
    const sum = await sql<{ sum: number }>`select sum(v.vote * s.number)::int as sum from opinion_votes v
      join opinion_statements s on s.id = v.statement_id where s.number >= 100`.execute(site.db)
    const { vote, statement } = read.files.votes
    expect(sum.rows[0]?.sum).toBe(
      vote.reduce((total, one, place) => total + one * (statement[place] ?? 0), 0),
    )
  }, 60_000)

  test('is for the staff', async () => {
    const story = await aConversationDraft(site.db, { statements: 0 })
    expect(
      await execute(opinions.importAnswers, sceneOf(site.db, null, during), {
        conversation: story.conversation,
        files: new ReadFiles(readFiles(votesCsv, '') as ImportedFiles, ''),
      }),
    ).toMatchObject({ kind: 'sign_in_needed' })
  })
})

describe('the files of a conversation', () => {
  test('hold no answers before there is a map: whoever has them could draw it', async () => {
    const story = await aConversation(site.db)
    await sure(answerAs(story, 'ospite', story.statements[0] ?? 0, '1'))
    const file = await site.get(`/opinioni/${story.conversation}/risposte.csv`)
    expect(file.status).toBe(409)
    expect(file.body).toContain('20 persone')
  })

  test('name nobody: no author, no account, times to the hour', async () => {
    const story = await aConversation(site.db, { settings: { moderation: 'after' } })
    await sure(
      execute(opinions.addStatement, sceneOf(site.db, story.manager, during), {
        conversation: story.conversation,
        text: '=Una frase che comincia come una formula',
      }),
    )
    const { body } = await site.get(`/opinioni/${story.conversation}/frasi.csv`)
    const [header, ...lines] = body.trim().split('\n')
    expect(header).toBe(
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,passes,answers,moderated,is-meta,comment-body',
    )
    expect(lines.at(-1)).toBe(
      "1804248000000,Fri Mar 05 12:00:00 UTC 2027,5,,,,,,1,false,'=Una frase che comincia come una formula",
    )
    expect(body).not.toContain(story.manager.id)
  })

  test('say how many answered before there is a map, and from then on how', async () => {
    const story = await aConversation(site.db, { statements: 8 })
    const numbersOf = async () => {
      await drawMaps()
      const { body } = await site.get(`/opinioni/${story.conversation}/frasi.csv`)
      return body.split('\n')[1]?.split(',').slice(4, 8)
    }
    await answersOf(story, 0, 19)
    expect(await numbersOf()).toEqual(['', '', '', '19'])
    await answersOf(story, 19, 20)
    const [agrees, disagrees, passes, answers] = (await numbersOf()) ?? []
    expect([Number(agrees) + Number(disagrees) + Number(passes), answers]).toEqual([20, '20'])
  })
})
