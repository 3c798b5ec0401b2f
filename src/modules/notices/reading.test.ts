import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aGroup, aPerson, aProcess, aProposal, onPlatform } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite({ DEMO: '1' })

/** One line for each table: its name and the fingerprint of its rows. */
async function fingerprints(): Promise<string[]> {
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(site.db)
  const lines: string[] = []
  for (const { name } of tables.rows) {
    const rows = await sql<{ print: string }>`
      select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as print from ${sql.table(name)} t`.execute(
      site.db,
    )
    lines.push(`${name} ${rows.rows[0]?.print}`)
  }
  return lines
}

test('looking at any page of people and notices changes nothing', async () => {
  const ada = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  const group = await aGroup(site.db)
  const { id: processId } = await aProcess(site.db)
  const proposal = await aProposal(site.db, { processId })
  await site.get('/', { as: ada })
  const before = await fingerprints()
  for (const path of [
    '/accedi',
    '/accedi/benvenuto',
    '/accedi/riprendi',
    '/accedi/codice?richiesta=x',
    '/accedi/entra?richiesta=x&codice=123456',
    '/accedi/primo-accesso?chiave=x',
    '/profilo',
    '/profilo/dati.json',
    '/profilo/chiudi',
    '/gruppi',
    '/gruppi/nuovo',
    `/gruppi/${group}`,
    `/gruppi/${group}/delega`,
    '/amministrazione',
    '/amministrazione/registro?verifica=1',
    '/avvisi',
    '/avvisi/preferenze',
    '/avvisi/seguiti',
    `/segui?kind=proposal&id=${proposal}`,
    '/esci',
  ]) {
    for (const asked of [{}, { as: ada }]) {
      const { status } = await site.get(path, asked)
      expect([200, 303, 404], path).toContain(status)
    }
  }
  expect(await fingerprints()).toEqual(before)
})
