/** The forms that pages offer, filled in as a hurried but honest person would, so that only permission can refuse them. */
import { sql } from 'kysely'
import type { App } from '../../../src/app.ts'
import { isPage, type VisitedPage } from './crawl.ts'
import { tagsOf } from './markup.ts'

export interface PostedForm {
  readonly action: string
  readonly fields: Readonly<Record<string, string | readonly string[]>>
}

/** Every form of a page that changes something. */
export function formsOn(page: VisitedPage): PostedForm[] {
  if (!isPage(page)) return []
  return [...page.body.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, opening, inside]) => {
    const attributes = tagsOf(`<form${opening}>`)[0]?.attributes ?? {}
    if (attributes.method?.toLowerCase() !== 'post') return []
    return [{ action: attributes.action ?? page.address, fields: fieldsIn(inside ?? '') }]
  })
}

function fieldsIn(html: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  const give = (name: string | undefined, value: string) => {
    if (name) fields[name] ??= value
  }
  const tags = tagsOf(html)
  for (const { name: tag, attributes } of tags.filter(
    ({ attributes: { checked } }) => checked !== undefined,
  )) {
    if (tag === 'input') give(attributes.name, attributes.value ?? 'on')
  }
  for (const { name: tag, attributes } of tags) {
    if (tag === 'input') give(attributes.name, attributes.value || valueFor(attributes))
    if (tag === 'button') give(attributes.name, attributes.value ?? '')
  }
  for (const [whole, opening, written] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    if (whole) give(tagsOf(`<textarea${opening}>`)[0]?.attributes.name, written?.trim() || sentence)
  }
  for (const [, opening, inside] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = tagsOf(inside ?? '').map(({ attributes }) => attributes)
    const chosen =
      options.find(({ selected }) => selected !== undefined) ?? options.find(({ value }) => value)
    give(tagsOf(`<select${opening}>`)[0]?.attributes.name, chosen?.value ?? '')
  }
  return fields
}

const sentence = 'Una frase abbastanza lunga da valere come motivo, scritta per vedere chi la può scrivere.'

function valueFor({ type, inputmode, name }: Readonly<Record<string, string>>): string {
  if (type === 'email') return 'qualcuno@example.org'
  if (type === 'date') return '2027-03-02'
  if (type === 'time') return '18:00'
  if (type === 'number' || inputmode === 'numeric') return '12'
  if (type === 'hidden') return ''
  return name === 'name' ? 'Nome di prova' : 'Una riga di prova'
}

/** What every table holds, as one line a table: two equal answers mean that nothing has changed. */
export async function contentOf(app: App, without: readonly string[] = []): Promise<Record<string, string>> {
  const { db } = app.services
  const tables = (await db.introspection.getTables())
    .filter(({ schema, isView }) => !isView && (schema ?? 'public') === 'public')
    .map(({ name }) => name)
    .filter((name) => name !== 'migrations' && !without.includes(name))
  const parts = tables.map(
    (
      name,
    ) => sql`select ${name}::text as name, (select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '')
      from ${sql.table(name)} t) as content`,
  )
  const { rows } = await sql<{ name: string; content: string }>`${sql.join(parts, sql` union all `)}`.execute(
    db,
  )
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]))
}
