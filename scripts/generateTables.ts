import { sql } from 'kysely'
import { openEmbedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'

/** The text of `src/database/tables.ts`, read from a freshly migrated database in memory. */
export async function generateTables(migrationsFolder?: string): Promise<string> {
  const database = await openEmbedded()
  try {
    await migrate(database, migrationsFolder)
    const columns = await sql<Column>`${columnsQuery}`.execute(database.db)
    const choices = await sql<Choice>`${choicesQuery}`.execute(database.db)
    return writeTables(columns.rows, readChoices(choices.rows))
  } finally {
    await database.close()
  }
}

type Column = {
  table: string
  column: string
  type: string
  isArray: boolean
  isNullable: boolean
  hasDefault: boolean
  identity: '' | 'a' | 'd'
  isGenerated: boolean
}

type Choice = { table: string; column: string; definition: string }

const columnsQuery = sql`
  select c.relname as "table", a.attname as "column",
    coalesce(e.typname, t.typname) as "type", e.typname is not null as "isArray",
    not a.attnotnull as "isNullable", a.atthasdef as "hasDefault",
    a.attidentity as "identity", a.attgenerated <> '' as "isGenerated"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  order by c.relname collate "C", a.attnum`

const choicesQuery = sql`
  select c.relname as "table", a.attname as "column", pg_get_constraintdef(k.oid) as "definition"
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
  where k.contype = 'c' and cardinality(k.conkey) = 1 and c.relnamespace = 'public'::regnamespace
  order by 1, 2, k.conname`

const typesOfPostgresql: Record<string, string> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  numeric: 'Numeric',
  timestamptz: 'Timestamp',
  timestamp: 'Timestamp',
  json: 'Json',
  jsonb: 'Json',
  bytea: 'Bytes',
}

/** `check (state in ('draft', 'open'))` becomes the union of its words, by `table.column`. */
function readChoices(choices: Choice[]): Map<string, string> {
  const unions = new Map<string, string>()
  for (const { table, column, definition } of choices) {
    const list =
      /^CHECK \(\(\w+ = ANY \(ARRAY\[(.*)\]\)\)\)$/.exec(definition)?.[1] ??
      /^CHECK \(\(\w+ = ('(?:[^']|'')*'::text)\)\)$/.exec(definition)?.[1]
    if (list === undefined || !/^('(?:[^']|'')*'::text(, )?)+$/.test(list)) continue
    const words = [...list.matchAll(/'((?:[^']|'')*)'::text/g)].map(([, word = '']) =>
      word.replaceAll("''", "'"),
    )
    unions.set(
      `${table}.${column}`,
      words.map((word) => JSON.stringify(word).replaceAll('"', "'")).join(' | '),
    )
  }
  return unions
}

function writeTables(columns: Column[], choices: Map<string, string>): string {
  const tables = [...new Set(columns.map(({ table }) => table))]
  const interfaces = tables.map((table) => {
    const ofTable = columns.filter((column) => column.table === table)
    const lines = ofTable.map((column) => `  ${propertyName(column.column)}: ${columnType(column, choices)}`)
    return `export interface ${interfaceName(table)} {\n${lines.join('\n')}\n}\n`
  })
  const index = tables.map((table) => `  ${propertyName(table)}: ${interfaceName(table)}`)
  return `${preamble}\n${interfaces.join('\n')}\nexport interface Tables {\n${index.join('\n')}\n}\n`
}

function columnType(column: Column, choices: Map<string, string>): string {
  const base = choices.get(`${column.table}.${column.column}`) ?? typesOfPostgresql[column.type] ?? 'string'
  const one = column.isArray ? (base.includes('|') ? `(${base})[]` : `${plainType(base)}[]`) : base
  const type = column.isNullable ? `${one} | null` : one
  if (column.isGenerated) return `ReadOnly<${type}>`
  if (column.identity === 'a') return `ReadOnly<${type}>`
  return column.hasDefault || column.identity === 'd' ? `Generated<${type}>` : type
}

/** Inside an array no difference between reading and writing can be told. */
function plainType(type: string): string {
  return { Numeric: 'string', Timestamp: 'Date', Json: 'JsonValue', Bytes: 'Buffer' }[type] ?? type
}

function propertyName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name).replaceAll('"', "'")
}

function interfaceName(table: string): string {
  const words = table.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  return `${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Table`
}

const preamble = `// Written by \`npm run tables\` from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

/** The database gives the value when the insert does not. */
export type Generated<Type> =
  Type extends ColumnType<infer Read, infer Insert, infer Update>
    ? ColumnType<Read, Insert | undefined, Update>
    : ColumnType<Type, Type | undefined, Type>

/** Only the database writes it. */
export type ReadOnly<Type> =
  Type extends ColumnType<infer Read, infer _Insert, infer _Update>
    ? ColumnType<Read, never, never>
    : ColumnType<Type, never, never>

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** Lists are written with JSON.stringify: PostgreSQL's client would take them for an SQL array. */
type JsonInput = string | Record<string, unknown>

export type Json = ColumnType<JsonValue, JsonInput, JsonInput>
export type Numeric = ColumnType<string, string | number, string | number>
export type Timestamp = ColumnType<Date, Date | string, Date | string>
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>
`
