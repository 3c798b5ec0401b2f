/** `bareVotes.ts <database> <ballot> <port>`: looks the session up and writes the vote, with no rule and no page. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pg from 'pg'
import { writeVote } from './voteStatements.ts'

const [url = '', ballot = '', port = ''] = process.argv.slice(2)
// As many connections as the site has.
const pool = new pg.Pool({ connectionString: url, max: 10 })
const session = {
  name: 'session',
  text: 'select person_id from sessions where token = $1 and expires_at > now()',
}

const app = new Hono()
app.get('/', (context) => context.text('ready'))
app.post('*', async (context) => {
  const form = new URLSearchParams(await context.req.text())
  const token = decodeURIComponent(context.req.header('cookie')?.split('=')[1] ?? '').split('.')[0]
  const { rows } = await pool.query({ ...session, values: [token] })
  const person: string | undefined = rows[0]?.person_id
  if (!person) return context.text('who are you', 401)
  const content = JSON.stringify({ options: [Number(form.get('option'))] })
  const key = form.get('_key') ?? ''
  const isWritten = await writeVote(pool, { ballot: Number(ballot), person, content, key })
  return isWritten ? context.redirect('/done', 303) : context.text('again', 409)
})
const server = serve({ fetch: app.fetch, port: Number(port), hostname: 'localhost' })
process.once('SIGTERM', () => server.close(() => process.exit(0)))
