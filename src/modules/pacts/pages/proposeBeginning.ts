/** From what a new pact begins: nothing, a proposal, an agenda action, a commons, a public call, another pact. */
import type { SiteContext } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { dayOf } from '#ui/dates.ts'
import type { FormValues } from '#ui/formState.ts'
import type { MessageKey } from '#ui/words.ts'
import { commonsAddress, pactAddress } from '../appearance.ts'
import { isCallOpen } from '../commands/proposePact.ts'
import { findPact } from '../queries/found.ts'
import {
  actionAsSource,
  commonsAsSource,
  findProposed,
  type ProposalText,
  proposalAsSource,
  type Source,
} from '../queries/proposalSources.ts'

export interface Beginning {
  /** None yet: the form asks for it first. */
  readonly bodyId: number | undefined
  readonly values: FormValues
  /** Carried along by the form, as the command reads it. */
  readonly hidden: Readonly<Record<string, string>>
  readonly origin: { readonly label: MessageKey; readonly title: string; readonly href: string } | undefined
}

/** What the address or the posted form names; `undefined` where the thing is not there or not for this. */
export async function beginningOf(
  c: SiteContext,
  named: (name: string) => number | undefined,
): Promise<Beginning | undefined> {
  const { db } = c.var
  const proposal = named('proposta')
  if (proposal !== undefined) {
    const label = 'pacts.propose.fromProposal'
    const href = `${addresses.proposals}/${proposal}`
    return fromSource(await proposalAsSource(db, proposal), { proposal: String(proposal) }, label, href)
  }
  const action = named('azione')
  if (action !== undefined) {
    const href = `${addresses.agendas}/azioni/${action}`
    const source = await actionAsSource(db, action)
    return fromSource(source, { action: String(action) }, 'pacts.propose.fromAction', href)
  }
  const commons = named('bene')
  if (commons !== undefined) {
    const source = await commonsAsSource(db, commons)
    const begun = fromSource(source, {}, 'pacts.propose.fromCommons', commonsAddress(commons))
    return begun && { ...begun, values: { commons: [String(commons)] } }
  }
  const call = named('avviso')
  if (call !== undefined) return await fromCall(c, call)
  const model = named('da')
  if (model !== undefined) return await fromModel(c, model, named('ente'))
  return { bodyId: named('ente'), values: {}, hidden: {}, origin: undefined }
}

function fromSource(
  source: Source | undefined,
  hidden: Beginning['hidden'],
  label: MessageKey,
  href: string,
): Beginning | undefined {
  if (!source) return undefined
  const { bodyId, title } = source
  const values = { title: title.slice(0, 120), reasons: source.text }
  return { bodyId, values, hidden, origin: { label, title, href } }
}

async function fromCall(c: SiteContext, id: number): Promise<Beginning | undefined> {
  const call = await findPact(c.var.db, id)
  const proposed = await findProposed(c.var.db, id)
  if (!call?.isPublic || !proposed || !isCallOpen(call, dayOf(c.var.view.now))) return undefined
  return {
    bodyId: call.bodyId,
    values: {
      kind: call.kind,
      careLevel: proposed.careLevel,
      theme: proposed.theme,
      commons: proposed.commons.map(String),
    },
    hidden: { competesWith: String(id) },
    origin: { label: 'pacts.propose.fromCall', title: proposed.title, href: pactAddress(id) },
  }
}

/** Any body may start from another's pact: its words are copied, its commons are not. */
async function fromModel(
  c: SiteContext,
  id: number,
  body: number | undefined,
): Promise<Beginning | undefined> {
  const model = await findPact(c.var.db, id)
  const proposed = await findProposed(c.var.db, id)
  if (!model?.isPublic || !proposed) return undefined
  return {
    bodyId: body,
    values: { ...proposalValues(proposed), commons: [] },
    hidden: { copiedFrom: String(id) },
    origin: { label: 'pacts.propose.fromModel', title: proposed.title, href: pactAddress(id) },
  }
}

export const proposalValues = (text: ProposalText): FormValues => ({
  kind: text.kind,
  careLevel: text.careLevel,
  theme: text.theme,
  title: text.title,
  reasons: text.reasons,
  objectives: text.objectives,
  timing: text.timing,
  actions: text.actions,
  collaborators: text.collaborators,
  resources: text.resources,
})
