/** Pacts of every kind and age, each with a commons it cares for. */
import type pg from 'pg'
import type { Places } from './fillProcesses.ts'
import { insertRows } from './insertRows.ts'
import { type Chance, inventedSentence, inventedText, inventedTitle, oneOf } from './inventedText.ts'

const themes =
  'skills services data connectivity accessibility safety community devices heritage green'.split(' ')
const levels =
  'occasional_care continuous_care shared_management occasional_regeneration continuous_regeneration'.split(
    ' ',
  )
const states = 'under_review public_call co_design signed signed signed active suspended concluded'.split(' ')
const aCommonsFor = 20

export async function fillPacts(
  client: pg.Client,
  chance: Chance,
  { bodyIds }: Places,
  count: number,
): Promise<void> {
  const ids = Array.from({ length: count }, (_, index) => index + 1)
  const commons = ids.filter((id) => id <= Math.ceil(count / aCommonsFor))
  const bodyOfCommons = commons.map(() => oneOf(chance, bodyIds))
  const commonsOf = (pact: number) => Math.ceil(pact / aCommonsFor)
  await insertRows(client, 'commons', {
    body_id: ['int4', bodyOfCommons],
    kind: ['text', commons.map(() => 'digital')],
    category: ['text', commons.map(() => 'digital_literacy')],
    name: ['text', commons.map(() => inventedTitle(chance).slice(0, 120))],
    summary: ['text', commons.map(() => inventedSentence(chance).slice(0, 300))],
    place_label: ['text', commons.map((id) => `Luogo ${id}`)],
    latitude: ['float8', commons.map(() => 44.8 + chance() / 5)],
    longitude: ['float8', commons.map(() => 10.5 + chance() / 3)],
    state: ['text', commons.map(() => 'registered')],
    nominator_label: ['text', commons.map(() => 'Gruppo di prova')],
  })
  await insertRows(client, 'pacts', {
    // A pact cares for commons of its own body.
    body_id: ['int4', ids.map((id) => bodyOfCommons[commonsOf(id) - 1] ?? null)],
    kind: ['text', ids.map(() => (chance() < 0.8 ? 'ordinary' : 'complex'))],
    care_level: ['text', ids.map(() => oneOf(chance, levels))],
    theme: ['text', ids.map(() => oneOf(chance, themes))],
    title: ['text', ids.map(() => inventedTitle(chance).slice(0, 120))],
    summary: ['text', ids.map(() => inventedText(chance, 3))],
    reasons: ['text', ids.map(() => inventedText(chance, 4))],
    proposer_label: ['text', ids.map(() => 'Gruppo di prova')],
    state: ['text', ids.map(() => oneOf(chance, states))],
    submitted_at: ['timestamptz', ids.map(() => '2024-01-10T09:00:00Z')],
    public_since: ['timestamptz', ids.map(() => '2024-02-10T09:00:00Z')],
    starts_on: ['date', ids.map((id) => `${2024 + (id % 3)}-03-01`)],
    ends_on: ['date', ids.map((id) => `${2026 + (id % 3)}-02-28`)],
    hours_done: ['int4', ids.map(() => Math.floor(chance() * 300))],
    people_reached: ['int4', ids.map(() => Math.floor(chance() * 500))],
    commitments_made: ['int4', ids.map(() => 6)],
    commitments_kept: ['int4', ids.map(() => Math.floor(chance() * 7))],
  })
  await insertRows(client, 'pact_commons', {
    pact_id: ['int4', ids],
    commons_id: ['int4', ids.map(commonsOf)],
  })
}
