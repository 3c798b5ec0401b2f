/** /opinioni/:id/gestione/frasi: approving, refusing with a public reason, merging; one by one or several at once. */
import { Hono } from 'hono'
import { invalid, type Outcome } from '#platform/outcome.ts'
import { answer, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { readForm, type Typed, textOf, textsOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FieldErrors, type FormState } from '#ui/formState.ts'
import type { Message } from '#ui/words.ts'
import { mergeStatements, moderateStatements } from '../commands/moderateStatements.ts'
import { alikeStatements, findStatementId } from '../queries/alikeStatements.ts'
import { findDeskStatements } from '../queries/findStatements.ts'
import { type StatementState, statementStates } from '../words.ts'
import { deskPart } from './deskAddresses.ts'
import { askBefore, pairOf } from './deskAskBefore.tsx'
import { managed } from './deskGuard.ts'
import { QueuePage } from './deskQueuePage.tsx'

export const deskQueueRoutes: Pages = new Hono<SiteEnvironment>()

const statementsAPage = 50

deskQueueRoutes.get('/:id{[0-9]{1,9}}/gestione/frasi', (c) =>
  drawQueue(c, { state: c.req.query('stato'), page: c.req.query('pagina') }, emptyForm, 200),
)

deskQueueRoutes.post('/:id{[0-9]{1,9}}/gestione/frasi', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  const statements = textsOf(typed, 'statements')
  const place = { state: textOf(typed, 'stato'), page: textOf(typed, 'pagina') }
  const again = (errors: FieldErrors, status: PageStatus) =>
    drawQueue(c, place, { values: { ...typed, statements }, errors }, status)
  if (textOf(typed, 'conferma') === 'no') return await again({}, 422)
  const asking = await askBefore(c, typed)
  if (asking) return asking
  const done = await decide(c, id, typed, statements)
  return await answer(c, done.outcome, {
    typed,
    again,
    done: () => {
      c.var.say(done.said)
      return `${deskPart(id, '/frasi')}?stato=${stateOf(place.state)}`
    },
  })
})

interface Decided {
  readonly outcome: Outcome<unknown>
  readonly said: Message
}

/** Which button was pressed: that of one statement, or one for all that are ticked. */
async function decide(
  c: SiteContext,
  conversation: number,
  typed: Typed,
  ticked: readonly string[],
): Promise<Decided> {
  const one = textOf(typed, 'approva')
  const pair = pairOf(typed)
  if (one !== '') return await moderate(c, conversation, [one], 'approved', '')
  if (pair) {
    const [from, into] = pair
    return await merge(
      c,
      conversation,
      [String(from)],
      String(into),
      c.var.view.t('opinions.queue.sameThing'),
    )
  }
  const reason = textOf(typed, 'reason')
  switch (textOf(typed, 'cosa')) {
    case 'reject':
      return await moderate(c, conversation, ticked, 'rejected', reason)
    case 'merge': {
      const number = textOf(typed, 'into').trim()
      const into = await findStatementId(c.var.db, conversation, number)
      if (into !== undefined) return await merge(c, conversation, ticked, String(into), reason)
      const outcome =
        number === ''
          ? invalid('into', 'opinions.errors.intoEmpty')
          : invalid('into', 'opinions.errors.intoUnknown', { number })
      return { outcome, said: { key: 'opinions.said.merged', values: { count: 0 } } }
    }
    default:
      return await moderate(c, conversation, ticked, 'approved', '')
  }
}

async function moderate(
  c: SiteContext,
  conversation: number,
  statements: readonly string[],
  verdict: 'approved' | 'rejected',
  reason: string,
): Promise<Decided> {
  const outcome = await perform(c, moderateStatements, { conversation, statements, verdict, reason })
  return { outcome, said: { key: `opinions.said.${verdict}`, values: { count: statements.length } } }
}

async function merge(
  c: SiteContext,
  conversation: number,
  statements: readonly string[],
  into: string,
  reason: string,
): Promise<Decided> {
  const outcome = await perform(c, mergeStatements, { conversation, statements, into, reason })
  return { outcome, said: { key: 'opinions.said.merged', values: { count: statements.length } } }
}

const stateOf = (wanted: string | undefined): StatementState =>
  statementStates.find((state) => state === wanted) ?? 'waiting'

async function drawQueue(
  c: SiteContext,
  place: { readonly state: string | undefined; readonly page: string | undefined },
  form: FormState,
  status: PageStatus,
): Promise<Response> {
  const conversation = await managed(c)
  if (conversation instanceof Response) return conversation
  const state = stateOf(place.state)
  const all = await findDeskStatements(c.var.db, conversation.id, [state])
  const pages = Math.max(1, Math.ceil(all.length / statementsAPage))
  const asked = Number(place.page)
  const here = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1
  const statements = all.slice((here - 1) * statementsAPage, here * statementsAPage)
  const compared = state === 'merged' ? [] : statements.map(({ id }) => id)
  const alike = await alikeStatements(c.var.db, conversation.id, compared)
  return await page(
    c,
    <QueuePage
      view={c.var.view}
      conversation={conversation}
      state={state}
      statements={statements}
      alike={alike}
      page={here}
      pages={pages}
      form={form}
    />,
    status,
  )
}
