/** The row of a new proposal, with its number and its first version: online or given in person. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import type { ProcessRules } from '#modules/processes/index.ts'
import { link } from '#platform/links.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import type { Category, Channel } from '../words.ts'

export interface NewProposal {
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly category: Category
  readonly line?: number | undefined
  readonly objective?: number | undefined
  readonly place?: number | undefined
  readonly placeLabel: string
  readonly author: {
    readonly personId: string | null
    readonly groupId: number | null
    readonly label: string
  }
  readonly channel: Channel
  readonly contributionId: number | null
}

/** Writes it and returns its number, or says which choice belongs to another process. */
export async function insertProposal(
  tx: Tx,
  process: ProcessRules,
  proposal: NewProposal,
  now: Date,
): Promise<{ readonly id: number; readonly number: number } | Refusal> {
  const wrong = await foreignChoice(tx, process, proposal)
  if (wrong) return wrong
  // Whoever publishes in the same process at the same moment waits here: numbers have no holes and no twins.
  await sql`select 1 from processes where id = ${process.id} for no key update`.execute(tx)
  const row = await tx
    .insertInto('proposals')
    .values(({ selectFrom }) => ({
      process_id: process.id,
      number: selectFrom('proposals')
        .select(({ fn }) => sql<number>`coalesce(${fn.max('number')}, 0) + 1`.as('next'))
        .where('process_id', '=', process.id),
      title: proposal.title,
      summary: proposal.summary,
      body: proposal.body,
      category: proposal.category,
      line_id: proposal.line ?? null,
      objective_id: proposal.objective ?? null,
      place_id: proposal.place ?? process.bodyId,
      place_label: proposal.placeLabel,
      author_person_id: proposal.author.personId,
      author_group_id: proposal.author.groupId,
      author_label: proposal.author.label,
      channel: proposal.channel,
      contribution_id: proposal.contributionId,
      published_at: now,
      updated_at: now,
    }))
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  await insertVersion(tx, { id: row.id, version: 1, reason: '', ...texts(proposal) }, now)
  if (proposal.objective) {
    await link(
      tx,
      subject('proposal', row.id),
      'refers_to',
      subject('strategy_objective', proposal.objective),
      now,
    )
  }
  return row
}

interface Version {
  readonly id: number
  readonly version: number
  readonly title: string
  readonly summary: string
  readonly body: string
  readonly reason: string
}

/** Keeps a text as it was published, with the reason of the change. */
export async function insertVersion(tx: Tx, version: Version, now: Date): Promise<void> {
  await tx
    .insertInto('proposal_versions')
    .values({
      proposal_id: version.id,
      version: version.version,
      title: version.title,
      summary: version.summary,
      body: version.body,
      reason: version.reason,
      saved_at: now,
    })
    .execute()
}

const texts = ({ title, summary, body }: NewProposal) => ({ title, summary, body })

/** A line, an objective or a place that is not of this process comes from a form of nobody's. */
async function foreignChoice(
  tx: Tx,
  process: ProcessRules,
  { line, objective, place }: NewProposal,
): Promise<Refusal | undefined> {
  const answer = await sql<{ line: boolean; objective: boolean; place: boolean }>`select
    ${line ?? null}::int is null or exists (select 1 from strategic_lines l join agendas a on a.id = l.agenda_id
      where l.id = ${line ?? null}::int and a.body_id = any(${[...process.bodyIds]}::int[])) as line,
    ${objective ?? null}::int is null or exists (select 1 from strategy_objectives o where o.id = ${objective ?? null}::int) as objective,
    ${place ?? null}::int is null or exists (select 1 from bodies b where b.id = ${place ?? null}::int
      and (b.id = ${process.bodyId} or b.parent_id = ${process.bodyId})) as place`.execute(tx)
  const fits = answer.rows[0]
  if (!fits?.line) return invalid('line', 'platform.invalid.choice')
  if (!fits.objective) return invalid('objective', 'platform.invalid.choice')
  if (!fits.place) return invalid('place', 'platform.invalid.choice')
  return undefined
}
