/** Uploaded files, kept in the data folder under a random name that says nothing. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type StoredExtension = 'webp' | 'pdf' | 'p7m'

const folderOf = (dataDirectory: string): string => join(dataDirectory, 'files')
const storedName = /^[0-9a-f-]{36}(\.(webp|pdf|p7m)|-480\.webp)$/

/** Writes the file and returns its name. */
export async function storeFile(
  dataDirectory: string,
  bytes: Buffer,
  extension: StoredExtension,
): Promise<string> {
  const name = `${randomUUID()}.${extension}`
  await mkdir(folderOf(dataDirectory), { recursive: true })
  await writeFile(join(folderOf(dataDirectory), name), bytes, { flag: 'wx', mode: 0o600 })
  return name
}

/** The name of the thumbnail that is kept beside a photograph. */
export const thumbnailOf = (name: string): string => name.replace('.webp', '-480.webp')

/**
 * Writes a photograph with its thumbnail and returns its name. The key of its form makes the name, so that a form
 * sent twice is still the same form.
 */
export async function storePhoto(
  dataDirectory: string,
  { picture, thumbnail }: { readonly picture: Buffer; readonly thumbnail: Buffer },
  formKey: string,
): Promise<string> {
  const folder = folderOf(dataDirectory)
  await mkdir(folder, { recursive: true })
  const name = `${createHash('sha256').update(formKey).update(picture).digest('hex').slice(0, 36)}.webp`
  await writeFile(join(folder, name), picture, { mode: 0o600 })
  await writeFile(join(folder, thumbnailOf(name)), thumbnail, { mode: 0o600 })
  return name
}

/** Takes a photograph away again, where the day it was for was not written. */
export async function removePhoto(dataDirectory: string, name: string): Promise<void> {
  if (!storedName.test(name)) return
  await rm(join(folderOf(dataDirectory), name), { force: true })
  await rm(join(folderOf(dataDirectory), thumbnailOf(name)), { force: true })
}

/** The file of a name, if the name is one of ours and the file is there. */
export async function readStored(dataDirectory: string, name: string): Promise<Buffer | undefined> {
  if (!storedName.test(name)) return undefined
  return await readFile(join(folderOf(dataDirectory), name)).catch(() => undefined)
}

export const mostSignedBytes = 20 * 1024 * 1024

/** What a signed file is by its first bytes: a PDF, or a CMS envelope (P7M); undefined for anything else. */
export function signedFileType(bytes: Buffer): 'pdf' | 'p7m' | undefined {
  if (bytes.toString('latin1', 0, 5) === '%PDF-') return 'pdf'
  // DER: a SEQUENCE whose first member is the object identifier of signedData, 1.2.840.113549.1.7.2.
  const isEnvelope =
    bytes[0] === 0x30 && bytes.subarray(0, 24).includes(Buffer.from('06092a864886f70d010702', 'hex'))
  return isEnvelope ? 'p7m' : undefined
}

export const sha256OfBytes = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
