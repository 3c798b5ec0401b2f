/** Uploaded files by the rows that name them. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

const names = sql`select stored_as as name from pact_signatures where stored_as is not null
  union all select stored_as from pact_attachments union all select file_name from diary_photos`

export async function isPaperNamed(db: Database, name: string): Promise<boolean> {
  const answer = await sql`select from (${names}) named where name = ${name} limit 1`.execute(db)
  return answer.rows.length > 0
}

/** Of these files, papers and photographs, those that no row names. */
export async function unnamedFiles(db: Database, files: readonly string[]): Promise<string[]> {
  const answer = await sql<{ name: string }>`
    select file as name from unnest(${[...files]}::text[]) file
    where not exists (select from (${names}) named where named.name = file)`.execute(db)
  return answer.rows.map(({ name }) => name)
}

export const findSignedFile = (db: Database, pact: number, signature: number) =>
  db
    .selectFrom('pact_signatures as s')
    .innerJoin('pact_texts as t', 't.id', 's.text_id')
    .select(['s.id', 's.stored_as as storedAs'])
    .where('t.pact_id', '=', pact)
    .where('s.id', '=', signature)
    .where('s.stored_as', 'is not', null)
    .$narrowType<{ storedAs: string }>()
    .executeTakeFirst()

export const isPhotoNamed = async (db: Database, name: string): Promise<boolean> =>
  (await db.selectFrom('diary_photos').select('id').where('file_name', '=', name).executeTakeFirst()) !==
  undefined

export const isPhotoOf = async (db: Database, pact: number, name: string): Promise<boolean> =>
  (await db
    .selectFrom('diary_photos as f')
    .innerJoin('diary_entries as e', 'e.id', 'f.entry_id')
    .select('f.id')
    .where('f.file_name', '=', name)
    .where('e.pact_id', '=', pact)
    .executeTakeFirst()) !== undefined

export const findAttachment = (db: Database, pact: number, attachment: number) =>
  db
    .selectFrom('pact_attachments')
    .select(['id', 'stored_as as storedAs'])
    .where('pact_id', '=', pact)
    .where('id', '=', attachment)
    .executeTakeFirst()
