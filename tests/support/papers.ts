/** Papers to upload, and what of them stays in the data folder. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PostedFile } from './postFile.ts'
import type { TestSite } from './site.ts'

export const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'))
export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** The shortest there is that begins and ends as a PDF does. */
export const aPdf = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
/** The head of a signed envelope (P7M), as long as it says it is. */
export const anEnvelope = Uint8Array.from(Buffer.from('301006092a864886f70d010702a003020100', 'hex'))

export const paper = (content = aPdf, name = 'firmato.pdf'): PostedFile => ({
  field: 'file',
  name,
  bytes: content,
})

export const folderOf = (site: TestSite): string => join(site.app.services.settings.dataDirectory, 'files')

export const papersOf = (site: TestSite): string[] =>
  existsSync(folderOf(site)) ? readdirSync(folderOf(site)).filter((name) => !name.endsWith('webp')) : []

/** The papers that were not there before. */
export async function added(site: TestSite, doIt: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(papersOf(site))
  await doIt()
  return papersOf(site).filter((name) => !before.has(name))
}
