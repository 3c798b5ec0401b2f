/** /opinioni/:id/gestione/semi: the first statements, from three sources. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { answer, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { readForm, textOf, textsOf, UnreadableForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { addSeeds, seedFromMeeting, seedFromProposals } from '../commands/seeds.ts'
import { findNotes, listMeetingSources, listProposalSources } from '../queries/seedSources.ts'
import { errorsOfNotes } from '../rules/errorsOfNotes.ts'
import { sentencesOf } from '../rules/sentencesOf.ts'
import { deskPart } from './deskAddresses.ts'
import { managed } from './deskGuard.ts'
import { SeedsPage } from './deskSeedsPage.tsx'

export const deskSeedRoutes: Pages = new Hono<SiteEnvironment>()

deskSeedRoutes.get('/:id{[0-9]{1,9}}/gestione/semi', (c) =>
  drawSeeds(c, c.req.query('incontro') ?? '', emptyForm, 200),
)

/** Ten thousand lines come back with the reason; of more there is nothing left to read. */
const mostPasted = 4 * 1024 * 1024

deskSeedRoutes.post('/:id{[0-9]{1,9}}/gestione/semi', async (c) => {
  // Who is signed in has room for much, and is asked first; what is typed by somebody no longer signed in is kept.
  const door = c.var.actor ? await managed(c) : undefined
  if (door instanceof Response) return door
  if (Number(c.req.header('content-length') ?? 0) > mostPasted) throw new UnreadableForm(413, mostPasted)
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, addSeeds, { ...typed, conversation: id }), {
    typed,
    again: (errors, status) => drawSeeds(c, '', { values: typed, errors }, status),
    done: ({ added }) => said(c, id, added),
  })
})

deskSeedRoutes.post('/:id{[0-9]{1,9}}/gestione/semi/proposte', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const proposals = textsOf(typed, 'proposals')
  return await answer(c, await perform(c, seedFromProposals, { ...typed, proposals, conversation: id }), {
    typed,
    again: (errors, status) => drawSeeds(c, '', { values: { ...typed, proposals }, errors }, status),
    done: ({ added }) => said(c, id, added),
  })
})

deskSeedRoutes.post('/:id{[0-9]{1,9}}/gestione/semi/incontro', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const sentences = textsOf(typed, 'sentences')
  const statements = [...sentences, textOf(typed, 'said')].join('\n')
  return await answer(c, await perform(c, seedFromMeeting, { ...typed, statements, conversation: id }), {
    typed,
    again: (errors, status) =>
      drawSeeds(
        c,
        textOf(typed, 'meeting'),
        { values: { ...typed, sentences }, errors: errorsOfNotes(errors, sentences.length) },
        status,
      ),
    done: ({ added }) => said(c, id, added),
  })
})

function said(c: SiteContext, conversation: number, count: number): string {
  c.var.say({ key: 'opinions.said.seeded', values: { count } })
  return deskPart(conversation, '/semi')
}

async function drawSeeds(
  c: SiteContext,
  meeting: string,
  form: FormState,
  status: PageStatus,
): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const { db, view } = c.var
  const [proposals, meetings, notes] = await Promise.all([
    listProposalSources(db, conversation),
    listMeetingSources(db, conversation),
    /^\d{1,9}$/.test(meeting) ? findNotes(db, conversation.process.id, Number(meeting)) : undefined,
  ])
  const chosen = notes && { ...notes, sentences: sentencesOf(notes.notes, conversation.statementLength) }
  return await page(
    c,
    <SeedsPage
      view={view}
      conversation={conversation}
      proposals={proposals}
      meetings={meetings}
      chosen={chosen}
      form={form}
      newKey={randomUUID}
    />,
    status,
  )
}
