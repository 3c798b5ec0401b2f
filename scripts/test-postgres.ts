import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { startPostgres } from '../tests/support/postgres.ts'
import { root } from './freshness.ts'

const given = process.env.DATABASE_URL
const server = given ? undefined : await startPostgres({ fsync: false })
console.log(server ? `A throw-away ${server.description}` : 'The PostgreSQL server that DATABASE_URL names')

const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL: server?.url ?? given },
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal))
const [code] = (await once(vitest, 'exit')) as [number | null]
await server?.stop()
process.exit(code ?? 1)
