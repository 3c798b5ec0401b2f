/** Another process of the platform, where the same person votes many times at once: prints what came of each. */
import { openPostgresql } from '#database/postgresql.ts'
import { castVote } from '#modules/ballots/index.ts'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'

const [url = '', wanted = '{}'] = process.argv.slice(2)
const { actor, input, times }: { actor: Actor; input: object; times: number } = JSON.parse(wanted)
const database = await openPostgresql(url, 5)
const outcomes = await Promise.all(
  Array.from({ length: times }, () => execute(castVote, { db: database.db, actor }, input)),
)
console.log(JSON.stringify(outcomes.map(({ kind }) => kind)))
await database.close()
