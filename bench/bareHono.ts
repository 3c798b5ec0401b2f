/** `bareHono.ts <address> <port>`: asks once, and gives the same bytes and headers to whoever asks. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

const [address = '', port = ''] = process.argv.slice(2)
const answer = await fetch(address, { headers: { 'accept-encoding': 'identity' } })
const body = new Uint8Array(await answer.arrayBuffer())
const ownToEachAnswer = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'])
const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ownToEachAnswer.has(name)))

const app = new Hono()
app.get('*', (context) => context.body(body, 200, headers))
const server = serve({ fetch: app.fetch, port: Number(port), hostname: 'localhost' })
process.once('SIGTERM', () => server.close(() => process.exit(0)))
