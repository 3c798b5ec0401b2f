/** Ballots that are open, and people with sessions who may vote in each of them. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { openPostgresql } from '#database/postgresql.ts'
import * as ballots from '#modules/ballots/index.ts'
import type { Actor } from '#platform/actor.ts'
import { databaseClock, execute } from '#platform/command.ts'
import type { Outcome } from '#platform/outcome.ts'
import { insertRows } from './insertRows.ts'

export interface OpenBallot {
  readonly id: number
  readonly options: readonly number[]
}
export interface Voter {
  readonly person: string
  readonly cookie: string
}

const hour = 3_600_000
const manager: Actor = {
  id: 'manager',
  pseudonym: 'manager',
  name: 'Responsabile',
  grants: [{ role: 'administrator', scopeKind: 'platform', scopeId: null }],
  mandates: [],
}

/** People who are signed in: their cookies are signed as the site signs them. */
export async function addVoters(url: string, count: number, secret: string): Promise<Voter[]> {
  const people = Array.from({ length: count }, (_, index) => `voter-${index + 1}`)
  const tokens = people.map(() => randomBytes(24).toString('base64url'))
  const client = new pg.Client(url)
  await client.connect()
  try {
    await insertRows(client, 'people', {
      id: ['text', people],
      name: ['text', people],
      email: ['text', people.map((id) => `${id}@example.org`)],
    })
    await insertRows(client, 'sessions', {
      id: ['text', people.map(() => randomUUID())],
      person_id: ['text', people],
      token: ['text', tokens],
      expires_at: ['timestamptz', people.map(() => new Date(Date.now() + 24 * hour).toISOString())],
    })
  } finally {
    await client.end()
  }
  return people.map((person, index) => {
    const token = tokens[index] ?? ''
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return { person, cookie: `sessione=${encodeURIComponent(`${token}.${signature}`)}` }
  })
}

/** Secret ballots of eight options, opened by the clock; whoever has an account may vote. */
export async function openBallots(url: string, process: number, count: number): Promise<OpenBallot[]> {
  const database = await openPostgresql(url, 2)
  try {
    const now = (await databaseClock(database.db)).getTime()
    const scene = { db: database.db, actor: manager, at: new Date(now - 2 * hour) }
    const opened: OpenBallot[] = []
    for (let number = 1; number <= count; number += 1) {
      const settings = {
        question: `Che cosa facciamo per primo? (${number})`,
        method: 'choose',
        rule: 'av',
        seats: '1',
        most: '3',
        electorate: 'registered',
        isSecret: 'yes',
      }
      const { id } = sure(await execute(ballots.createBallot, scene, { process, ...settings }))
      const options: number[] = []
      for (const title of 'Sportello Corsi Wifi Mappa Biblioteca Orti Piazza Scuola'.split(' ')) {
        options.push(sure(await execute(ballots.addOption, scene, { ballot: id, title })).id)
      }
      const moments = {
        opensAt: new Date(now - hour).toISOString(),
        closesAt: new Date(now + 24 * hour).toISOString(),
      }
      sure(await execute(ballots.announceBallot, scene, { ballot: id, ...moments }))
      opened.push({ id, options })
    }
    await ballots.moveBallots(database.db)
    await database.exec('vacuum (analyze)')
    return opened
  } finally {
    await database.close()
  }
}

export interface InUrn {
  readonly votes: number
  readonly voted: number
}

/** What the database holds of a ballot. */
export async function countUrn(url: string, ballot: number): Promise<InUrn> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<InUrn>(
      `select (select count(*)::int from ballot_urn where ballot_id = $1) as votes,
        (select count(*)::int from ballot_turnout where ballot_id = $1) as voted`,
      [ballot],
    )
    return rows[0] ?? { votes: 0, voted: 0 }
  } finally {
    await client.end()
  }
}

function sure<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'done') return outcome.value
  throw new Error(JSON.stringify(outcome))
}
