/** Everything of one pact, in one statement. Who looks decides how much: single people have no name in public. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Day } from '#ui/dates.ts'
import { clocksOf, type PactClock, type ReportDue, reportsDue } from '../clock.ts'
import { type Lack, lacksOf } from '../rules/checklist.ts'
import { effectiveState } from '../rules/effectiveState.ts'
import { isOfficer, isProposer, maySee, partiesOf, seesPrivate } from '../rules/who.ts'
import { findPactTerms, type PactTerms } from '../terms.ts'
import type { Pact, PactState } from '../words.ts'
import { pactColumns } from './found.ts'
import type { PactContent } from './pactContent.ts'
import { partsOf } from './pactParts.ts'
import { readinessOf } from './readiness.ts'

/** public: anybody · proposer · party · staff of this body. */
export type Sees = 'public' | 'proposer' | 'party' | 'staff'

export interface PactPage extends PactContent {
  readonly pact: Pact
  /** What holds today. */
  readonly state: PactState
  readonly sees: Sees
  /** The parties the reader acts for, by number. */
  readonly ownParties: readonly number[]
  readonly lacks: readonly Lack[]
  readonly terms: PactTerms
  readonly clocks: readonly PactClock[]
  readonly reportsDue: readonly ReportDue[]
}

/** Undefined where there is no such pact, or the reader may not see it. */
export async function findPactPage(
  db: Database,
  id: number,
  actor: Actor | null,
  today: Day,
): Promise<PactPage | undefined> {
  const answer = await sql<Pact & PactContent>`
    select ${pactColumns}, ${partsOf} from pacts p join bodies b on b.id = p.body_id where p.id = ${id}`.execute(
    db,
  )
  const row = answer.rows[0]
  if (!row || !maySee(actor, row)) return undefined
  const [terms, readiness] = await Promise.all([findPactTerms(db, row.bodyId), readinessOf(db, id)])
  const sees = howMuch(actor, row)
  const publishedReports = row.reports.flatMap(({ kind, publishedAt }) => (publishedAt ? [kind] : []))
  return {
    ...(sees === 'public' ? onlyPublic(row) : row),
    pact: row,
    state: effectiveState(row, today),
    sees,
    ownParties: partiesOf(actor, row).map((party) => party.id),
    lacks: readiness ? lacksOf(readiness) : [],
    terms,
    clocks: clocksOf({ ...row, answerDue: row.answerDue, publishedReports }, terms, today),
    reportsDue: reportsDue(row, terms),
  }
}

function howMuch(actor: Actor | null, pact: Pact): Sees {
  if (isOfficer(actor, pact.bodyId)) return 'staff'
  if (partiesOf(actor, pact).length > 0) return 'party'
  if (isProposer(actor, pact)) return 'proposer'
  return seesPrivate(actor, pact) ? 'party' : 'public'
}

/** Drafts of texts, remarks of the parties, unpublished reports and disputes stay among those of the pact. */
const onlyPublic = (content: PactContent): PactContent => ({
  ...content,
  proposerLabel: content.proposerIsPerson ? '' : content.proposerLabel,
  partyRows: content.partyRows.filter(
    ({ state }) => state !== 'asked' && state !== 'invited' && state !== 'declined',
  ),
  texts: content.texts.filter((text) => text.frozenAt !== null),
  remarks: [],
  tasks: [],
  reports: content.reports.filter(({ publishedAt }) => publishedAt !== null),
  conciliations: content.conciliations.map((one) => ({
    ...one,
    matter: '',
    memberForCitizens: '',
    memberForAdministration: '',
    memberAgreed: '',
  })),
})
