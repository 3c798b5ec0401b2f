import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import { addComment } from '#modules/discussions/index.ts'
import { findProcessRules, type ProcessRules } from '#modules/processes/index.ts'
import type { Actor } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import type { Entry } from '#platform/journal.ts'
import { link } from '#platform/links.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { contributionFields, type GivenContribution } from '../contributionText.ts'
import { findProposal } from '../queries/findProposal.ts'
import { mayRecord } from '../rules.ts'
import { insertProposal } from './insertProposal.ts'

/**
 * Writes down what somebody gave in a room, on paper, by phone, at the help desk or by e-mail. It counts like what
 * is written online, its channel stays visible, and the receipt lets the person follow it and make it theirs.
 */
export const recordContribution = command({
  input: contributionFields,
  find: (tx, { process }) => findProcessRules(tx, process),
  may: mayRecord,
  run: async (tx, process, input, { actor, now }) => {
    if (input.givenOn > dayOf(now)) return invalid('givenOn', 'platform.invalid.date')
    if (input.meeting && !(await isMeetingOf(tx, process, input.meeting))) {
      return invalid('meeting', 'platform.invalid.choice')
    }
    const about = input.proposal ? await findProposal(tx, input.proposal) : undefined
    if (input.proposal && (about?.process.id !== process.id || about.state !== 'published')) {
      return invalid('proposal', 'proposals.errors.proposalUnknown')
    }
    const contribution = await insertContribution(tx, process, input, actor, now)
    const made = await makeOf[input.kind](tx, { process, input, contribution: contribution.id, now })
    if ('kind' in made) return made
    const entry: Entry = {
      what: 'contribution.recorded',
      subject: subject('contribution', contribution.id),
      detail: { process: process.id, kind: input.kind, channel: input.channel, code: contribution.code },
    }
    return [{ ...contribution, proposal: made.proposal }, entry, ...made.entries]
  },
})

interface Given {
  readonly process: ProcessRules
  readonly input: GivenContribution
  readonly contribution: number
  readonly now: Date
}

interface Made {
  readonly proposal: number | null
  readonly entries: readonly Entry[]
}

const makeOf: Record<GivenContribution['kind'], (tx: Tx, given: Given) => Promise<Made | Refusal>> = {
  proposal: makeProposal,
  comment: makeComment,
  voice: raiseProposal,
  support: makeSupports,
  tally: makeSupports,
}

async function makeProposal(tx: Tx, { process, input, contribution, now }: Given): Promise<Made | Refusal> {
  const { title, summary, category } = input
  if (!title || !summary || !category) return invalid('title', 'proposals.errors.titleMissing')
  const made = await insertProposal(
    tx,
    process,
    {
      ...input,
      title,
      summary,
      category,
      author: { personId: null, groupId: input.group ?? null, label: input.authorLabel },
      place: input.municipality,
      contributionId: contribution,
    },
    now,
  )
  if ('kind' in made) return made
  await link(tx, subject('contribution', contribution), 'raised', subject('proposal', made.id), now)
  return {
    proposal: made.id,
    entries: [
      {
        what: 'proposal.published',
        subject: subject('proposal', made.id),
        detail: { process: process.id, number: made.number, channel: input.channel },
      },
    ],
  }
}

async function makeComment(tx: Tx, { input, contribution, now }: Given): Promise<Made | Refusal> {
  if (!input.proposal) return invalid('proposal', 'proposals.errors.proposalMissing')
  const about = subject('proposal', input.proposal)
  const comment = await addComment(
    tx,
    {
      subject: about,
      body: input.body,
      authorLabel: input.authorLabel,
      authorGroupId: input.group ?? null,
      channel: input.channel,
      contributionId: contribution,
    },
    now,
  )
  return {
    proposal: input.proposal,
    entries: [{ what: 'comment.made', subject: about, detail: { comment, channel: input.channel } }],
  }
}

async function raiseProposal(tx: Tx, { input, contribution, now }: Given): Promise<Made> {
  if (input.proposal) {
    await link(tx, subject('contribution', contribution), 'raised', subject('proposal', input.proposal), now)
  }
  return { proposal: input.proposal ?? null, entries: [] }
}

async function makeSupports(tx: Tx, { input, contribution, now }: Given): Promise<Made | Refusal> {
  if (!input.proposal) return invalid('proposal', 'proposals.errors.proposalMissing')
  const count = input.kind === 'tally' ? (input.count ?? 1) : 1
  await sql`insert into supports (proposal_id, channel, contribution_id, given_at)
    select ${input.proposal}::int, ${input.channel}, ${contribution}::int, ${now}::timestamptz from generate_series(1, ${count}::int)`.execute(
    tx,
  )
  return {
    proposal: input.proposal,
    entries: [
      {
        what: 'proposal.supported',
        subject: subject('proposal', input.proposal),
        detail: { channel: input.channel, count },
      },
    ],
  }
}

async function insertContribution(
  tx: Tx,
  process: ProcessRules,
  input: GivenContribution,
  actor: Actor,
  now: Date,
): Promise<{ readonly id: number; readonly code: string }> {
  const place = await municipalityName(tx, process, input.municipality)
  const code = await nextCode(tx, place ? lettersOf(place) : process.contributionPrefix)
  const row = await tx
    .insertInto('contributions')
    .values({
      process_id: process.id,
      receipt_code: code,
      claim_word: newClaimWord(),
      kind: input.kind,
      channel: input.channel,
      meeting_id: input.meeting ?? null,
      place: place ?? '',
      body: input.kind === 'proposal' ? (input.title ?? '') : input.body,
      author_label: input.authorLabel,
      given_on: input.givenOn,
      recorded_at: now,
      recorded_by: actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id: row.id, code }
}

/**
 * The next number after the letters: whoever records under the same letters at the same moment waits here.
 * The range is one of bytes: in Italian order marks are weighed last.
 */
async function nextCode(tx: Tx, letters: string): Promise<string> {
  await sql`select pg_advisory_xact_lock(7410005, hashtext(${letters}))`.execute(tx)
  const answer = await sql<{ next: number }>`
    select coalesce(max(substr(receipt_code, 5)::int), 0) + 1 as next from contributions
    where receipt_code collate "C" >= ${`${letters}-`} and receipt_code collate "C" < ${`${letters}.`}`.execute(
    tx,
  )
  return `${letters}-${String(answer.rows[0]?.next ?? 1).padStart(4, '0')}`
}

const lettersOf = (place: string): string =>
  place
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .slice(0, 3)
    .toUpperCase()
    .padEnd(3, 'X')

/** Letters and digits that nobody mistakes for one another when they are read aloud or copied by hand. */
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY34679'
const newClaimWord = (): string =>
  Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

async function municipalityName(
  tx: Tx,
  process: ProcessRules,
  id: number | undefined,
): Promise<string | undefined> {
  if (!id) return undefined
  const row = await tx
    .selectFrom('bodies')
    .select('name')
    .where('id', '=', id)
    .where(({ or, eb }) => or([eb('id', '=', process.bodyId), eb('parent_id', '=', process.bodyId)]))
    .executeTakeFirst()
  return row?.name
}

async function isMeetingOf(tx: Tx, process: ProcessRules, meeting: number): Promise<boolean> {
  const row = await tx
    .selectFrom('meetings')
    .select('id')
    .where('id', '=', meeting)
    .where('process_id', '=', process.id)
    .executeTakeFirst()
  return row !== undefined
}
