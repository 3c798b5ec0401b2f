/** Finds what an English page still says in Italian. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { App } from '../../../src/app.ts'
import { textsIn } from './markup.ts'

interface Said {
  readonly key: string
  readonly italian: string
  readonly english: string
}

/** Every sentence of the interface that differs between the languages. */
function readMessages(): Said[] {
  const folder = join(import.meta.dirname, '../../../messages')
  return readdirSync(join(folder, 'it')).flatMap((file) => {
    const [italian, english] = ['it', 'en'].map((language) =>
      flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), file.replace('.json', '')),
    )
    return Object.entries(italian ?? {}).flatMap(([key, said]) =>
      english?.[key] && english[key] !== said ? [{ key, italian: said, english: english[key] }] : [],
    )
  })
}

function flat(tree: object, above: string): Record<string, string> {
  const entries = Object.entries(tree).flatMap(([name, value]: [string, unknown]) => {
    const key = `${above}.${name}`
    if (typeof value === 'string') return [[key, value]]
    return value && typeof value === 'object' ? Object.entries(flat(value, key)) : []
  })
  return Object.fromEntries(entries)
}

const messages = readMessages()
const keys = new Set(messages.map(({ key }) => key.replace(/_(one|other)$/, '')))
const english = new Set(messages.map((said) => said.english))
/** A sentence with a gap is known by what stands around the gap, where that is long enough to be known by. */
const plain = new Map(
  messages.filter(({ italian }) => !italian.includes('{{')).map((said) => [said.italian, said]),
)
const gapped = messages.flatMap(({ key, italian }) => {
  const fixed = italian.split(/\{\{[^}]*\}\}/)
  if (fixed.length < 2 || !fixed.some((part) => part.trim().split(' ').length >= 3)) return []
  const pattern = fixed.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.{0,200}?')
  return [{ key, matches: new RegExp(`^${pattern}$`) }]
})

/** Every text that people or the demo wrote: it is never translated, though it may sound like the interface. */
export async function writtenTexts(app: App): Promise<Set<string>> {
  const { db } = app.services
  const tables = (await db.introspection.getTables()).filter(
    ({ schema, isView }) => !isView && (schema ?? 'public') === 'public',
  )
  const written = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string') for (const line of [value, ...value.split('\n')]) written.add(line.trim())
    else if (value && typeof value === 'object') Object.values(value).forEach(gather)
  }
  for (const { name } of tables) {
    const { rows } = await sql<{ row: unknown }>`select to_jsonb(t) as row from ${sql.table(name)} t`.execute(
      db,
    )
    gather(rows)
  }
  return written
}

/** Faults of an English page: Italian sentences of the interface, names of messages, gaps left open. */
export function untranslatedTexts(html: string, written: ReadonlySet<string>): string[] {
  return textsIn(html).flatMap(({ text, language }) => {
    const name = /\b[a-z][\w-]*(?:\.\w+){2,}\b/.exec(text)?.[0]
    if (name && keys.has(name)) return [`shows the name ${name}`]
    if (/\{\{\w+\}\}/.test(text)) return [`leaves a gap open: ${text}`]
    if (language !== 'en' || english.has(text) || written.has(text.replace(/ - Partecipanza$/, ''))) return []
    const said = plain.get(text)?.key ?? gapped.find(({ matches }) => matches.test(text))?.key
    return said ? [`says "${text}" (${said})`] : []
  })
}
