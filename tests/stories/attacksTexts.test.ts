/** A01, A02, A12, A58: whatever stands in the words of any row, pages, files, feeds and letters show it as words. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { aPerson, aProcess } from '#tests/support/factories.ts'
import { useServedDemo } from '#tests/support/servedDemo.ts'
import { useSite } from '#tests/support/site.ts'
import { isPage, read, type VisitedPage } from './support/crawl.ts'
import { pagesOf, type Reader, readersOf } from './support/demoReaders.ts'
import { tagsOf } from './support/markup.ts'

const payload = `=1+1"><img src=x onerror=alert(1)></script><script>attacked=1</script>{{7*7}}#panic()' `

describe('with an attack before the words of every row of the demo', () => {
  const demo = useServedDemo()
  let attacked: string[] = []
  let readers: Reader[] = []
  let all: (VisitedPage & { readonly reader: Reader })[] = []

  beforeAll(async () => {
    attacked = await attackEveryText()
    demo.app.services.cache.empty()
    readers = await readersOf(demo.app)
    all = await pagesOf(demo.app, readers, 2)
  }, 120_000)

  /** Columns in which somebody wrote words, not codes: those with a space in some row, where no rule forbids it. */
  async function attackEveryText(): Promise<string[]> {
    const { db } = demo.app.services
    const done: string[] = []
    for (const { name, schema, isView, columns } of await db.introspection.getTables()) {
      if (isView || (schema ?? 'public') !== 'public') continue
      for (const column of columns.filter(({ dataType }) => dataType === 'text')) {
        const [table, field] = [sql.table(name), sql.ref(column.name)]
        let count = 0
        // A text that would grow too long keeps only its beginning.
        for (const rest of [sql`${field}`, sql`left(${field}, 12)`, sql`left(${field}, 1)`]) {
          const change = sql`update ${table} set ${field} = ${payload} || ${rest} where ${field} like '% %'`
          count ||= await db
            .transaction()
            .execute(async (tx) => {
              // Approved texts are kept by triggers; a row written around them must not run either.
              await sql`select set_config('session_replication_role', 'replica', true)`.execute(tx)
              return await change.execute(tx)
            })
            .then(({ numAffectedRows }) => Number(numAffectedRows ?? 0))
            .catch(() => 0)
        }
        if (count > 0) done.push(`${name}.${column.name}`)
      }
    }
    return done
  }

  test('the attack stands in all that people write', () => {
    const texts =
      'proposals.title proposals.summary proposals.body proposals.author_label comments.body comments.author_label contributions.body meetings.title meetings.place meetings.minutes groups.name people.name bodies.name labs.name processes.title processes.lead process_documents.body negotiation_tables.purpose table_members.name table_decisions.reasons document_clauses.text answers.reasons agenda_actions.title strategic_lines.title indicators.title pacts.title pacts.summary pacts.reasons pact_parties.label pact_steps.reasons pact_tasks.title commitments.what pact_supports.detail clause_remarks.body diary_entries.title diary_entries.body pact_reports.results pact_evaluations.reasons commons.name commons.summary'
    expect(attacked).toEqual(expect.arrayContaining(texts.split(' ')))
  })

  test('every page still answers, and none holds it as markup', () => {
    const faults = all.flatMap(({ reader, address, status, body, headers }) => [
      ...(status === 200 || status === 303 ? [] : [`${reader.part}, ${address}: ${status}`]),
      ...(isPage({ headers }) && /<img src=x|<script>attacked|{{49}}|>49#panic/.test(body)
        ? [`${reader.part}, ${address} holds the attack`]
        : []),
    ])
    expect(faults).toEqual([])
    const shown = all.filter(
      ({ body }) => body.includes('&lt;script&gt;attacked=1') && body.includes('{{7*7}}'),
    )
    expect(shown.length).toBeGreaterThan(100)
  })

  test('no attribute of any tag runs anything', () => {
    const running = all.filter(isPage).flatMap(({ address, body }) =>
      tagsOf(body).flatMap(({ name, attributes }) =>
        Object.entries(attributes)
          .filter(([attribute, value]) => /^on/.test(attribute) || /^\s*(javascript|data):/i.test(value))
          .map(([attribute]) => `${address}: ${attribute} on ${name}`),
      ),
    )
    expect(running).toEqual([])
  })

  test('a browser runs nothing of it', async () => {
    const page = await demo.visitor()
    for (const path of [
      '/',
      '/proposte',
      '/proposte/6',
      '/percorsi/2',
      '/tavoli/2',
      '/documenti/1',
      '/cerca?q=panic',
    ]) {
      await page.goto(path)
      expect(
        await page.evaluate(() => 'attacked' in window || document.querySelector('img[src=x]') !== null),
      ).toBe(false)
    }
  })

  test('A58 no cell of an open data file begins like a formula', async () => {
    const files = all.filter(
      ({ pattern, reader }) => /\.\(\?:csv/.test(pattern) && reader.part === 'anonymous',
    )
    const csv = [...new Set(files.map(({ address }) => address.replace(/\.json.*$/, '.csv')))]
    const cells = (await Promise.all(csv.map((address) => read(demo.app, address)))).flatMap(({ body }) =>
      [...body.matchAll(/(?:^|[,;\n])(?:"((?:[^"]|"")*)"|([^",;\r\n]*))/g)].map(
        (cell) => cell[1] ?? cell[2] ?? '',
      ),
    )
    expect(cells.filter((cell) => cell.includes('#panic')).length).toBeGreaterThan(10)
    expect(cells.filter((cell) => /^[=+@\t\r]|^-\D/.test(cell))).toEqual([])
  })

  test('the calendar keeps one property a line', async () => {
    const { body } = await read(demo.app, '/incontri/calendario.ics')
    const unfolded = body.replaceAll('\r\n ', '')

    expect(unfolded).toContain('panic')
    expect(unfolded.split('\r\n').filter((line) => line && !/^[A-Z-]+[;:]/.test(line))).toEqual([])
  })

  test('the document is still a PDF, its words not run as commands', async () => {
    const answer = await demo.app.fetch(new Request(`${demo.address}/documenti/1.pdf`))
    expect(answer.status).toBe(200)
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })
})

describe('what a form sends', () => {
  const site = useSite()

  test('is kept without control characters and marks that turn the text round', async () => {
    const author = await aPerson(site.db)
    await site.post(
      '/gruppi/nuovo',
      {
        name: 'Amici\u202e del\u0000 \u2066fiume\u0007',
        category: 'association',
        description: 'Una riga.\u2028Due righe.',
      },
      { as: author },
    )
    const group = await site.db.selectFrom('groups').selectAll().executeTakeFirstOrThrow()

    expect(group.name).toBe('Amici del fiume')
    expect(JSON.stringify(group)).not.toMatch(/\u2028|\u202e/)
    expect(JSON.stringify(group)).not.toContain('\\u0000')
  })

  test('cannot add a line to the head of a letter', async () => {
    const folder = join(site.app.services.settings.dataDirectory, 'mail')
    rmSync(folder, { recursive: true, force: true })
    await site.app.post.send({
      to: 'anna@example.org',
      subject: 'Novità\r\nBcc: evil@example.org\r\n\r\n<script>',
      text: 'Ciao.',
    })
    const letter = readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8')
    const head = letter.slice(0, letter.indexOf('\n\n'))

    expect(head).not.toMatch(/^bcc:/im)
    expect(head).toMatch(/^To: anna@example.org$/m)
  })

  test('cannot set what its form does not ask for', async () => {
    const process = await aProcess(site.db)
    const author = await aPerson(site.db, { name: 'Anna' })
    const before = await site.db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', author.id)
      .executeTakeFirstOrThrow()
    const extra = {
      id: 'x',
      role: 'administrator',
      email: 'evil@example.org',
      is_demo: 'true',
      process: String(process.id),
    }
    const sent = await site.post(
      '/profilo',
      { name: 'Anna Bianchi', language: 'it', ...extra },
      { as: author },
    )
    const after = await site.db
      .selectFrom('people')
      .selectAll()
      .where('id', '=', author.id)
      .executeTakeFirstOrThrow()

    expect(sent.status).toBe(303)
    expect({ ...after, name: '', updated_at: null }).toEqual({ ...before, name: '', updated_at: null })
    expect(
      await site.db.selectFrom('role_grants').selectAll().where('person_id', '=', author.id).execute(),
    ).toEqual([])
  })
})
