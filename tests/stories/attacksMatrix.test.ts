/** A13, A14, A15, A28, A31: who may send what. Forms are taken from the pages that offer them, so only permission refuses. */
import { beforeAll, describe, expect, test } from 'vitest'
import { refreshMaps } from '#modules/opinions/index.ts'
import { submitPact } from '#modules/pacts/index.ts'
import type { Actor } from '#platform/actor.ts'
import { pumpOnce } from '#platform/pump.ts'
import { aBallotDraft, openNow } from '#tests/support/ballots.ts'
import { aGroup, aPerson, aProcess, aUnion, onBody, onProcess } from '#tests/support/factories.ts'
import { aDeliveredDocument, aDraft, aTableStory } from '#tests/support/negotiations.ts'
import { aConversation } from '#tests/support/opinions.ts'
import { aDraftPact, aPactCast, aPactInCoDesign, doing } from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { readers as journalReaders } from '../../src/app.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { patternNamer } from './support/crawl.ts'
import { pagesOf, readersOf } from './support/demoReaders.ts'
import { contentOf, formsOn, type PostedForm } from './support/postedForms.ts'
import { postRoutes } from './support/postRoutes.ts'

const site = useSite({ DEMO: '1' })
const offered = new Map<string, PostedForm & { readonly cookie: string }>()
const things: Record<string, string> = {}
let resident: Actor
let stranger: Actor

beforeAll(async () => {
  await loadDemo(site.app)
  const nameOf = patternNamer(site.app, 'POST')
  for (const page of await pagesOf(site.app, await readersOf(site.app), 3)) {
    for (const form of formsOn(page)) {
      const name = plain(nameOf(form.action).split('?')[0] ?? '')
      if (!offered.has(name)) offered.set(name, { ...form, cookie: page.reader.cookie })
    }
  }
  await makeThings()
  resident = await aPerson(site.db)
  const union = await aUnion(site.db)
  const other = await aProcess(site.db, { bodyId: union })
  const everywhere = ['facilitator', 'process_manager', 'decision_officer', 'table_member'] as const
  stranger = await aPerson(site.db, {
    roles: everywhere.flatMap((role) => [onBody(role, union), onProcess(role, other.id)]),
  })
}, 180_000)

/** What the demo does not have at hand: drafts, and things of one person. */
async function makeThings(): Promise<void> {
  const story = await aTableStory(site.db)
  const delivered = await aTableStory(site.db, 1)
  const owner = await aPerson(site.db)
  const one = (query: { executeTakeFirstOrThrow: () => Promise<{ id: number | string }> }) =>
    query.executeTakeFirstOrThrow().then(({ id }) => String(id))
  const document = await aDraft(story)
  const group = await aGroup(site.db)
  const ballot = await aBallotDraft(site.db)
  await openNow(ballot)
  const conversation = await aConversation(site.db, { isNow: true })
  Object.assign(things, {
    BALLOT: String(ballot.ballot),
    CONVERSATION: String(conversation.conversation),
    STATEMENT: String(conversation.statements[0]),
    PACT: String(await aSubmittedPact()),
    WRITING: String(await aPactInCoDesign(await aPactCast(site.db))),
    PROCESS: String(story.process),
    TABLE: String(story.table),
    SITTING: String(story.sitting),
    PROPOSAL: String(story.proposals[0]),
    DOCUMENT: String(document),
    DELIVERED: String(await aDeliveredDocument(delivered)),
    DRAFT: String((await aProcess(site.db, { state: 'draft' })).id),
    PHASE: await one(site.db.selectFrom('phases').select('id').where('process_id', '=', story.process)),
    CLAUSE: await one(
      site.db.selectFrom('document_clauses').select('id').where('document_id', '=', document),
    ),
    BODY: await one(site.db.selectFrom('bodies').select('id').where('slug', '=', 'guastalla')),
    COMMENT: await one(site.db.selectFrom('comments').select('id').where('author_person_id', 'is not', null)),
    MEETING: await one(
      site.db
        .insertInto('registrations')
        .values({ meeting_id: story.sitting, person_id: owner.id })
        .returning('meeting_id as id'),
    ),
    VOICE: await one(
      site.db.selectFrom('contributions').select('receipt_code as id').where('kind', '=', 'voice'),
    ),
    SESSION: await one(site.db.selectFrom('sessions').select('id')),
    MANDATE: await one(
      site.db
        .insertInto('mandates')
        .values({ group_id: group, person_id: owner.id, state: 'requested' })
        .returning('id'),
    ),
  })
  await site.post('/accessibilita/segnala', offered.get('/accessibilita/segnala')?.fields ?? {})
  const report = await site.db
    .selectFrom('accessibility_reports')
    .select('case_code')
    .executeTakeFirstOrThrow()
  things.REPORT = report.case_code
}

/** A pact its body has not looked at yet: nobody else knows of it. */
async function aSubmittedPact(): Promise<number> {
  const cast = await aPactCast(site.db)
  const pact = await aDraftPact(cast)
  await doing(cast, cast.citizen, submitPact, { pact })
  return pact
}

/** `/proposte/:id{[0-9]+}/modifica` without the form of its parameters. */
const plain = (path: string): string => path.replaceAll(/\{(?:[^{}]|\{[^{}]*\})*\}/g, '')

const withThings = (text: string): string => text.replaceAll(/[A-Z]{4,}/g, (name) => things[name] ?? name)

function formOf(path: string): PostedForm | undefined {
  const { example, fields } = postRoutes[path] ?? {}
  const own = Object.entries(fields ?? {}).map(([name, value]) => [withThings(name), withThings(value)])
  const given: PostedForm['fields'] = Object.fromEntries(own)
  if (example) return { action: withThings(example), fields: given }
  const form = offered.get(path)
  return form && { action: form.action, fields: { ...form.fields, ...given } }
}

const routesFor = (...who: string[]) =>
  Object.entries(postRoutes).flatMap(([path, route]) => (who.includes(route.who) ? [path] : []))

/** Sends the form and says what went wrong: another answer than wanted, or rows that changed. */
async function refusedTo(path: string, as: Actor | undefined, isRefusal: (answer: string) => boolean) {
  const form = formOf(path)
  if (!form) return [`${path}: no page offers it, and no example stands in the table`]
  const before = await contentOf(site.app, kept)
  const { status, location } = await site.post(form.action, form.fields, as ? { as } : {})
  const after = await contentOf(site.app, kept)
  const changed = Object.keys(after).filter((name) => after[name] !== before[name])
  return [
    ...(isRefusal(`${status} ${location ?? ''}`)
      ? []
      : [`${path} as ${form.action}: ${status} ${location ?? ''}`]),
    ...(changed.length > 0 ? [`${path} changed ${changed.join(', ')}`] : []),
  ]
}

/** The session of who asks, and what a stranger typed, kept until they have signed in. */
const kept = ['sessions', 'drafts']

const allRefused = async (paths: string[], as: Actor | undefined, isRefusal: (answer: string) => boolean) => {
  await pumpOnce(site.db, journalReaders)
  // Drawn in the background otherwise, while nobody looks.
  await refreshMaps(site.db)
  const faults: string[] = []
  for (const path of paths) faults.push(...(await refusedTo(path, as, isRefusal)))
  return faults
}

const isForbidden = (answer: string) => /^40[34] /.test(answer)
const isSentToSignIn = (answer: string) => isForbidden(answer) || /^303 \/accedi/.test(answer)

test('A13 every address that changes something stands in the table, and nothing else does', () => {
  const routes = site.app.routes.filter(({ method }) => method === 'POST').map(({ path }) => plain(path))

  expect(Object.keys(postRoutes).sort()).toEqual([...new Set(routes)].sort())
})

describe('A14 with a form that is right in everything', () => {
  test('a stranger is sent to sign in or refused, and changes nothing', async () => {
    expect(await allRefused(routesFor('staff', 'owner', 'person'), undefined, isSentToSignIn)).toEqual([])
  }, 120_000)

  test('a resident is refused what needs a role, or belongs to another, and changes nothing', async () => {
    expect(await allRefused(routesFor('staff', 'owner'), resident, isForbidden)).toEqual([])
  }, 120_000)

  test('the staff of another body and process is refused all the same, and changes nothing', async () => {
    const chosen = ['/percorsi/nuovo', '/incontri/nuovo']
    const elsewhere = routesFor('staff', 'owner').filter((path) => !chosen.includes(path))

    expect(await allRefused(elsewhere, stranger, isForbidden)).toEqual([])
    // These begin something at a place of one's own: another's is not among the choices.
    expect(await allRefused(chosen, stranger, (answer) => /^(403|422) /.test(answer))).toEqual([])
  }, 120_000)
})

test('A31 no form is taken from another site, whoever is signed in', async () => {
  const before = await contentOf(site.app, kept)
  const taken: string[] = []
  for (const path of Object.keys(postRoutes)) {
    const form = formOf(path) ?? { action: path.replaceAll(/:[a-z]+/g, '1'), fields: {} }
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'not an address' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const { status } = await site.post(form.action, form.fields, { as: stranger, headers })
      if (status !== 403) taken.push(`${path} from ${JSON.stringify(headers)}: ${status}`)
    }
  }
  expect(taken).toEqual([])
  expect(await contentOf(site.app, kept)).toEqual(before)
}, 120_000)

test('A28 a role taken away is gone at the next request', async () => {
  const manager = await aPerson(site.db, { roles: [onProcess('process_manager', Number(things.PROCESS))] })
  const desk = `/percorsi/${things.PROCESS}/gestione`
  expect((await site.get(desk, { as: manager })).status).toBe(200)

  await site.db
    .updateTable('role_grants')
    .set({ ended_at: new Date() })
    .where('person_id', '=', manager.id)
    .execute()

  expect((await site.get(desk, { as: manager })).status).toBe(403)
})

test('the forms of staff work for the staff that is offered them', async () => {
  const refused: string[] = []
  // What hides, joins, ends or decides comes after what could not be done any more then.
  const last = [
    'decisioni',
    'presa-in-carico',
    'documento',
    'annulla',
    'termina',
    'lascia',
    '/proposte/:id/nascondi',
  ]
  const rank = (path: string) => last.findIndex((end) => path.includes(end))
  for (const path of routesFor('staff').sort((one, other) => rank(one) - rank(other))) {
    const cookie = offered.get(path)?.cookie
    const form = formOf(path)
    if (!cookie || !form) continue
    const { status } = await site.post(form.action, form.fields, { headers: { cookie } })
    if (![303, 409, 422].includes(status)) refused.push(`${path}: ${status}`)
  }
  expect(refused).toEqual([])
}, 60_000)
