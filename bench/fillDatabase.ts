/** A database as it would be after years of use, written in seconds: the same for the same amounts. */
import pg from 'pg'
import type { Amounts } from './amounts.ts'
import { checkCounts } from './checkCounts.ts'
import { fillPacts } from './fillPacts.ts'
import { fillProcesses, type Places, processesOf } from './fillProcesses.ts'
import { insertRows } from './insertRows.ts'
import {
  type Chance,
  chanceFrom,
  inventedName,
  inventedSentence,
  inventedText,
  inventedTitle,
  oneOf,
} from './inventedText.ts'

/** What the benchmarks ask for. */
export interface Filled {
  readonly processId: number
  readonly proposalId: number
}

/** Comments under the proposal that is measured: two pages of conversations, in any database. */
const commentsOfMeasured = 45
const supportsOfMeasured = 40
const givenChannels = ['assembly', 'paper', 'phone', 'help_desk', 'email']
const categories = 'skills services data connectivity accessibility safety community devices'.split(' ')
const outcomes = 'in_document accepted partly_accepted already_planned deferred rejected'.split(' ')

/** Fills a migrated, empty database. Throws where the counts the pages show are not those of the rows. */
export async function fillDatabase(url: string, amounts: Amounts): Promise<Filled> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('begin')
    const chance = chanceFrom(20_261_121)
    const places = await fillProcesses(client, chance)
    await fillPeople(client, chance, Math.max(200, Math.ceil(amounts.supports / 50)))
    await fillProposals(client, chance, places, amounts.proposals)
    await fillPacts(client, chance, places, amounts.pacts)
    // The counters would move row by row: they are set at once below, and checked.
    await client.query("set local session_replication_role = 'replica'")
    // Every eighth is given in person: the thread of the measured one has a beginning.
    const measured = Math.floor(amounts.proposals / 16) * 8
    await fillComments(client, chance, amounts, measured)
    await fillSupports(client, chance, amounts, measured)
    await setCounters(client)
    await client.query('commit')
    await checkCounts(client, amounts)
    await client.query('vacuum (analyze)')
    await client.query('checkpoint')
    return { processId: places.processIds[0] ?? 0, proposalId: measured }
  } finally {
    await client.end()
  }
}

async function fillPeople(client: pg.Client, chance: Chance, count: number): Promise<void> {
  const ids = numbersTo(count)
  await insertRows(client, 'people', {
    id: ['text', ids.map((id) => `person-${id}`)],
    name: ['text', ids.map(() => inventedName(chance))],
    email: ['text', ids.map((id) => `person-${id}@example.org`)],
  })
}

async function fillProposals(client: pg.Client, chance: Chance, places: Places, count: number) {
  const ids = numbersTo(count)
  const processes = processesOf(places, ids)
  const isGiven = ids.map((id) => id % 8 === 0)
  const given = ids.filter((_, index) => isGiven[index])
  const channels = ids.map((_, index) => (isGiven[index] ? oneOf(chance, givenChannels) : 'online'))
  const texts = ids.map(() => inventedText(chance, 6 + Math.floor(chance() * 8)))
  const names = ids.map(() => inventedName(chance))
  const summaries = ids.map(() => inventedSentence(chance).slice(0, 300))
  const titles = ids.map(() => inventedTitle(chance).slice(0, 120))
  const contributions = ids.map((_, index) => (isGiven[index] ? given.indexOf(ids[index] ?? 0) + 1 : null))
  await insertRows(client, 'contributions', {
    process_id: ['int4', given.map((id) => processes.processIds[id - 1] ?? 0)],
    receipt_code: ['text', given.map((id) => `MIS-${String(id).padStart(4, '0')}`)],
    kind: ['text', given.map(() => 'proposal')],
    channel: ['text', given.map((id) => channels[id - 1] ?? '')],
    body: ['text', given.map((id) => texts[id - 1] ?? '')],
    author_label: ['text', given.map((id) => names[id - 1] ?? '')],
    given_on: ['date', given.map(() => '2026-10-01')],
    claim_word: ['text', given.map(() => 'ABC234')],
  })
  await insertRows(client, 'proposals', {
    process_id: ['int4', processes.processIds],
    number: ['int4', processes.numbers],
    title: ['text', titles],
    summary: ['text', summaries],
    body: ['text', texts],
    category: ['text', ids.map(() => oneOf(chance, categories))],
    line_id: ['int4', processes.lines(chance)],
    place_id: ['int4', ids.map(() => oneOf(chance, places.bodyIds))],
    author_person_id: ['text', ids.map((id, index) => (isGiven[index] ? null : `person-${(id % 200) + 1}`))],
    author_label: ['text', names],
    channel: ['text', channels],
    contribution_id: ['int4', contributions],
    outcome: ['text', ids.map(() => (chance() < 0.7 ? 'under_review' : oneOf(chance, outcomes)))],
    published_at: ['timestamptz', ids.map((id) => momentBefore(ids.length - id, 4))],
  })
  await client.query(`
    insert into proposal_versions (proposal_id, version, title, summary, body, saved_at)
      select id, 1, title, summary, body, published_at from proposals;
    insert into links (from_kind, from_id, relation, to_kind, to_id, at)
      select 'contribution', contribution_id, 'became', 'proposal', id, published_at
      from proposals where contribution_id is not null`)
}

async function fillComments(client: pg.Client, chance: Chance, amounts: Amounts, measured: number) {
  const ids = numbersTo(amounts.comments)
  const subjects = ids.map((id) =>
    id <= commentsOfMeasured ? measured : otherThan(measured, 1 + Math.floor(chance() * amounts.proposals)),
  )
  const firstOf = new Map<number, number>()
  // A third of all answer the comment that began the conversation.
  const roots = ids.map((id, index) => {
    const subject = subjects[index] ?? 0
    const first = firstOf.get(subject)
    if (first !== undefined && id % 3 === 0) return first
    firstOf.set(subject, id)
    return null
  })
  const channels = ids.map(() => (chance() < 0.9 ? 'online' : 'assembly'))
  await insertRows(client, 'comments', {
    subject_kind: ['text', ids.map(() => 'proposal')],
    subject_id: ['int4', subjects],
    parent_id: ['int4', roots],
    root_id: ['int4', roots],
    body: ['text', ids.map(() => inventedText(chance, 1 + Math.floor(chance() * 3)))],
    author_label: ['text', ids.map(() => inventedName(chance))],
    author_person_id: [
      'text',
      ids.map((id) => (channels[id - 1] === 'online' ? `person-${(id % 200) + 1}` : null)),
    ],
    channel: ['text', channels],
    said_at: ['timestamptz', ids.map((id) => momentBefore(ids.length - id, 2))],
  })
}

async function fillSupports(client: pg.Client, chance: Chance, amounts: Amounts, measured: number) {
  const counts = supportCounts(chance, amounts, measured)
  const people = Math.max(200, Math.ceil(amounts.supports / 50))
  const proposals: number[] = []
  const supporters: string[] = []
  counts.forEach((count, index) => {
    const begin = Math.floor(chance() * people)
    for (let each = 0; each < count; each += 1) {
      proposals.push(index + 1)
      supporters.push(`person-${((begin + each) % people) + 1}`)
    }
  })
  await insertRows(client, 'supports', { proposal_id: ['int4', proposals], person_id: ['text', supporters] })
  // Preferences given in the room come with the contribution that was given there.
  await client.query(`
    update supports s set channel = p.channel, contribution_id = p.contribution_id, person_id = null
    from proposals p where p.id = s.proposal_id and p.contribution_id is not null and s.id % 2 = 0`)
}

/** Few proposals have most of the supports, as everywhere; the measured one has as many in any database. */
function supportCounts(chance: Chance, { proposals, supports }: Amounts, measured: number): number[] {
  const most = Math.max(200, Math.ceil(supports / 50))
  const weights = numbersTo(proposals).map((id) => (id === measured ? 0 : chance() ** 4))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const shared = supports - supportsOfMeasured
  const counts = weights.map((weight) => Math.min(most, Math.floor((shared * weight) / sum)))
  counts[measured - 1] = supportsOfMeasured
  let left = supports - counts.reduce((all, count) => all + count, 0)
  for (let index = 0; left > 0; index = (index + 1) % proposals) {
    if (index === measured - 1 || (counts[index] ?? 0) >= most) continue
    counts[index] = (counts[index] ?? 0) + 1
    left -= 1
  }
  return counts
}

async function setCounters(client: pg.Client): Promise<void> {
  await client.query(`
    update proposals p set online_supports = online, in_person_supports = in_person from (
      select proposal_id, count(*) filter (where channel = 'online') as online,
        count(*) filter (where channel <> 'online') as in_person from supports group by proposal_id
    ) s where s.proposal_id = p.id;
    update proposals p set comment_count = c.count from (
      select subject_id, count(*) from comments where subject_kind = 'proposal' group by subject_id
    ) c where c.subject_id = p.id`)
}

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)
const otherThan = (measured: number, id: number): number => (id === measured ? 1 : id)

/** So many times some minutes before a fixed day: later rows are younger. */
const momentBefore = (steps: number, minutes: number): string =>
  new Date(Date.UTC(2026, 9, 31, 12) - steps * minutes * 60_000).toISOString()
