/** A paper and the row that names it: there are both of them or neither; and the paper sent to who may have it. */
import { randomUUID } from 'node:crypto'
import type { Outcome } from '#platform/outcome.ts'
import { pageNotFound } from '#platform/web/answer.ts'
import type { SiteContext } from '#platform/web/site.ts'
import type { Paper } from '../files/papers.ts'
import { sha256OfBytes } from '../files/papers.ts'
import { readStored, removePaper, storePaper } from '../files/stored.ts'
import { isPaperNamed } from '../queries/papers.ts'

/** What a command is told of a paper that has been stored for it. */
export interface StoredPaper {
  readonly fileName: string
  readonly fileSha256: string
  readonly storedAs: string
  readonly bytes: number
}

/**
 * The file is written first, then its row. A refusal takes the file away again, unless the same form has already been
 * done. Where the answer of the database is lost the file stays, and the nightly round decides (`tidyPacts`).
 */
export async function keepPaper<Value>(
  c: SiteContext,
  paper: Paper & { readonly ok: true },
  formKey: unknown,
  write: (stored: StoredPaper) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const { db, services } = c.var
  const { dataDirectory } = services.settings
  const key = typeof formKey === 'string' && formKey !== '' ? formKey : randomUUID()
  const storedAs = await storePaper(dataDirectory, paper.bytes, paper.extension, key)
  const outcome = await write({
    fileName: paper.name,
    fileSha256: sha256OfBytes(paper.bytes),
    storedAs,
    bytes: paper.bytes.length,
  })
  if (outcome.kind !== 'done' && !(await isPaperNamed(db, storedAs))) {
    await removePaper(dataDirectory, storedAs)
  }
  return outcome
}

const types = {
  pdf: 'application/pdf',
  p7m: 'application/pkcs7-mime',
  jpg: 'image/jpeg',
  png: 'image/png',
} as const

/** To keep, never to open within the site; its name says nothing of whoever made it. */
export async function sendPaper(
  c: SiteContext,
  storedAs: string | undefined,
  title: string,
): Promise<Response> {
  c.var.doNotCache()
  const bytes = storedAs && (await readStored(c.var.services.settings.dataDirectory, storedAs))
  const extension = storedAs?.split('.').at(-1)
  if (!bytes || !extension) return await pageNotFound(c)
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': types[extension as keyof typeof types] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename="${title}.${extension}"`,
    'cache-control': 'no-store',
  })
}
