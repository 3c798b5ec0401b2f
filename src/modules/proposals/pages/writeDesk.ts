/** What the writing pages need at each step: the draft, the choices, the steps this person meets. */
import { aliasFor, groupsOf } from '#modules/people/index.ts'
import { findProcessRules, type ProcessRules } from '#modules/processes/index.ts'
import type { Actor } from '#platform/actor.ts'
import { keepToken, tokenOf } from '#platform/web/cookies.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { type Choices, choicesOf, type OpenProcess, processesOpenFor } from '../queries/choices.ts'
import { type Answers, findWriting, keepWriting, type Writing } from '../queries/draft.ts'
import { type SimilarProposal, similarProposals } from '../queries/similarProposals.ts'
import { type Step, stepsFor } from '../writing.ts'

export interface Desk {
  readonly writing: Writing
  readonly processes: readonly OpenProcess[]
  /** The chosen process, or the only one that is open. */
  readonly process: ProcessRules | undefined
  readonly choices: Choices
  readonly similar: readonly SimilarProposal[]
  readonly signatures: readonly { readonly value: string; readonly label: string }[]
  readonly steps: readonly Step[]
}

const nothingToChoose: Choices = { places: [], lines: [], objectives: [] }

/** Looking for similar proposals reads the whole process: only where they are shown, and where one comes back from. */
const stepsWithSimilar: ReadonlySet<Step> = new Set(['simili', 'sintesi'])

/** Finds the draft and lays out what belongs to it; `wanted` is a process named in an address or a form. */
export async function layOut(c: SiteContext, wanted = '', step?: Step): Promise<Desk> {
  c.var.doNotCache()
  const { db, actor, view } = c.var
  const writing = await findWriting(db, tokenOf(c, 'draft'), actor?.id ?? null)
  const processes = await processesOpenFor(db, 'propose', dayOf(view.now))
  const id = chosenProcess(processes, writing.answers.process, wanted)
  const process = id === undefined ? undefined : await findProcessRules(db, id)
  const choices = process ? await choicesOf(db, process) : nothingToChoose
  const mayShowSimilar = step !== undefined && stepsWithSimilar.has(step)
  const similar =
    process && mayShowSimilar ? await similarProposals(db, process.id, writing.answers.title ?? '', 3) : []
  return {
    writing,
    processes,
    process,
    choices,
    similar,
    signatures: signaturesOf(c),
    steps: stepsFor({
      hasManyProcesses: processes.length > 1,
      hasSimilar: similar.length > 0,
      hasAgenda: choices.lines.length + choices.objectives.length > 0,
      hasMandates: (actor?.mandates.length ?? 0) > 0,
    }),
  }
}

/** Keeps the answers under the browser's token, and under the person as soon as they are known. */
export async function keepAnswers(c: SiteContext, writing: Writing, answers: Answers): Promise<Writing> {
  const kept = await keepWriting(c.var.db, writing, answers, c.var.actor?.id ?? null)
  keepToken(c, 'draft', kept.token, c.var.services.settings.baseUrl.startsWith('https:'))
  return kept
}

function chosenProcess(
  processes: readonly OpenProcess[],
  kept: string | undefined,
  wanted: string,
): number | undefined {
  const open = (id: string | undefined) => processes.find((process) => String(process.id) === id)?.id
  return open(wanted) ?? open(kept) ?? (processes.length === 1 ? processes[0]?.id : undefined)
}

/** Oneself, then the groups one has a mandate of. */
function signaturesOf(c: SiteContext): Desk['signatures'] {
  const actor: Actor | null = c.var.actor
  if (!actor) return []
  const { t } = c.var.view
  return [
    { value: 'io', label: t('proposals.write.firmaSelf', { name: aliasFor(actor) }) },
    ...groupsOf(actor).map(({ groupId, groupName }) => ({
      value: String(groupId),
      label: t('proposals.write.firmaGroup', { name: groupName }),
    })),
  ]
}
