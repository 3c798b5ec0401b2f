/** /proposte/:id/…: the forms with which one acts on a proposal, each a page of its own. */
import { randomUUID } from 'node:crypto'
import type { Actor } from '#platform/actor.ts'
import type { FieldErrors } from '#platform/outcome.ts'
import type { Verdict } from '#platform/verdict.ts'
import {
  answer,
  goTo,
  type Markup,
  type PageStatus,
  page,
  pageNotFound,
  perform,
} from '#platform/web/answer.ts'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import type { MessageKey } from '#ui/words.ts'
import { linkVoice } from '../commands/claimContribution.ts'
import { editProposal } from '../commands/editProposal.ts'
import { hideProposal, mergeProposal, withdrawProposal } from '../commands/endProposal.ts'
import { supportProposal, withdrawSupport } from '../commands/supportProposal.ts'
import { proposalsToChoose } from '../queries/choices.ts'
import { findProposal } from '../queries/findProposal.ts'
import { mayEdit, mayHide, mayLinkVoice, mayMerge, maySupport, mayWithdraw } from '../rules.ts'
import type { ProposalRules } from '../words.ts'
import {
  type DeedPageProps,
  EditPage,
  HidePage,
  MergePage,
  SupportPage,
  VoicePage,
  WithdrawPage,
} from './deedPages.tsx'

type Command = Parameters<typeof perform<unknown, unknown, { readonly id: number }>>[1]

interface Deed {
  readonly at: string
  readonly command: Command
  readonly may: (actor: Actor | null, proposal: ProposalRules, now: Date) => Verdict
  readonly said: MessageKey
  readonly draw: (c: SiteContext, props: DeedPageProps, typed: Typed) => Markup | Promise<Markup>
}

const deeds: readonly Deed[] = [
  {
    at: 'sostieni',
    command: supportProposal as Command,
    may: maySupport,
    said: 'proposals.said.supported',
    draw: (_, props) => <SupportPage {...props} />,
  },
  {
    at: 'modifica',
    command: editProposal as Command,
    may: mayEdit,
    said: 'proposals.said.edited',
    draw: (_, props, typed) => {
      const isOutdated = 'version' in typed && textOf(typed, 'version') !== String(props.proposal.version)
      return <EditPage {...props} isOutdated={isOutdated} />
    },
  },
  {
    at: 'ritira',
    command: withdrawProposal as Command,
    may: mayWithdraw,
    said: 'proposals.said.withdrawn',
    draw: (_, props) => <WithdrawPage {...props} />,
  },
  {
    at: 'unisci',
    command: mergeProposal as Command,
    may: mayMerge,
    said: 'proposals.said.merged',
    draw: async (c, props) => {
      const all = await proposalsToChoose(c.var.db, props.proposal.process.id)
      return <MergePage {...props} others={all.filter(({ id }) => id !== props.proposal.id)} />
    },
  },
  {
    at: 'nascondi',
    command: hideProposal as Command,
    may: mayHide,
    said: 'proposals.said.hidden',
    draw: (_, props) => <HidePage {...props} />,
  },
  {
    at: 'voci',
    command: linkVoice as Command,
    may: mayLinkVoice,
    said: 'proposals.said.voice',
    draw: (_, props) => <VoicePage {...props} />,
  },
]

export function addDeedPages(pages: Pages): void {
  for (const deed of deeds) {
    pages.get(`/:id{[0-9]{1,10}}/${deed.at}`, async (c) => await draw(c, deed, undefined, {}, 200))
    pages.post(`/:id{[0-9]{1,10}}/${deed.at}`, async (c) => await act(c, deed))
  }
  pages.post('/:id{[0-9]{1,10}}/togli-sostegno', async (c) => {
    const typed = { ...(await readForm(c)), proposal: c.req.param('id') }
    const outcome = await perform(c, withdrawSupport, typed)
    if (outcome.kind === 'repeated') return goTo(c, `${addresses.proposals}/${typed.proposal}`)
    return await answer(c, outcome, { typed, done: ({ id }) => told(c, id, 'proposals.said.unsupported') })
  })
}

async function act(c: SiteContext, deed: Deed): Promise<Response> {
  const typed: Typed = { ...(await readForm(c)), proposal: c.req.param('id') ?? '' }
  const outcome = await perform(c, deed.command, typed)
  if (outcome.kind === 'repeated' && deed.at === 'sostieni') {
    return goTo(c, told(c, Number(typed.proposal), 'proposals.said.already'))
  }
  return await answer(c, outcome, {
    typed,
    done: ({ id }) => told(c, id, deed.said),
    again: (errors, status) => draw(c, deed, typed, errors, status),
  })
}

/** The form, fresh or with what was typed and why it did not go through. */
async function draw(
  c: SiteContext,
  deed: Deed,
  typed: Typed | undefined,
  errors: FieldErrors,
  status: PageStatus,
): Promise<Response> {
  c.var.doNotCache()
  const { db, view, actor } = c.var
  const proposal = await findProposal(db, Number(c.req.param('id')))
  if (!proposal || (proposal.state === 'hidden' && deed.at !== 'nascondi')) return await pageNotFound(c)
  const verdict = deed.may(actor, proposal, view.now)
  const { title, summary, body } = proposal
  const form = { values: typed ?? { title, summary, body }, errors }
  const props = { view, proposal, form, formKey: randomUUID(), verdict, hasTyped: typed !== undefined }
  return await page(
    c,
    await deed.draw(c, props, typed ?? {}),
    status === 200 && !verdict.allowed ? 403 : status,
  )
}

function told(c: SiteContext, id: number, key: MessageKey): string {
  c.var.say({ key })
  return `${addresses.proposals}/${id}`
}
