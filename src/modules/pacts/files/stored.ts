/** Uploaded files, kept in the data folder under a random name that says nothing. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Papers keep their own form: their hash is what people sign. */
export type PaperExtension = 'pdf' | 'p7m' | 'jpg' | 'png'

const folderOf = (dataDirectory: string): string => join(dataDirectory, 'files')
const storedName = /^[0-9a-f-]{36}(\.(webp|pdf|p7m|jpg|png)|-480\.webp)$/
const photoName = /^[0-9a-f-]{36}\.webp$/
const paperName = /^[0-9a-f-]{36}\.(pdf|p7m|jpg|png)(\.[0-9a-f-]{36})?$/

/** The key of its form makes the name, so that a form sent twice is still the same form. */
const nameOf = (formKey: string, bytes: Buffer, extension: string): string =>
  `${createHash('sha256').update(formKey).update(bytes).digest('hex').slice(0, 36)}.${extension}`

/** Writes a paper and returns its name: under that name stands all of it or nothing, also when the machine stops. */
export async function storePaper(
  dataDirectory: string,
  bytes: Buffer,
  extension: PaperExtension,
  formKey: string,
): Promise<string> {
  const folder = folderOf(dataDirectory)
  await mkdir(folder, { recursive: true })
  const name = nameOf(formKey, bytes, extension)
  const unfinished = join(folder, `${name}.${randomUUID()}`)
  await writeFile(unfinished, bytes, { flag: 'wx', mode: 0o600, flush: true })
  await rename(unfinished, join(folder, name))
  return name
}

export async function removePaper(dataDirectory: string, name: string): Promise<void> {
  if (paperName.test(name)) await rm(join(folderOf(dataDirectory), name), { force: true })
}

/** Papers, finished or not, and photographs that have lain there since before a moment. */
export async function filesBefore(dataDirectory: string, moment: Date): Promise<string[]> {
  const folder = folderOf(dataDirectory)
  const names = (await readdir(folder).catch(() => [])).filter(
    (name) => paperName.test(name) || photoName.test(name),
  )
  const times = await Promise.all(names.map((name) => stat(join(folder, name)).catch(() => undefined)))
  return names.filter((_, index) => {
    const time = times[index]?.mtime
    return time !== undefined && time < moment
  })
}

/** The name of the thumbnail that is kept beside a photograph. */
export const thumbnailOf = (name: string): string => name.replace('.webp', '-480.webp')

/** The name of the photograph, where this is it or its thumbnail. */
export const photoOf = (name: string): string => name.replace('-480.webp', '.webp')

/** Writes a photograph with its thumbnail and returns its name. */
export async function storePhoto(
  dataDirectory: string,
  { picture, thumbnail }: { readonly picture: Buffer; readonly thumbnail: Buffer },
  formKey: string,
): Promise<string> {
  const folder = folderOf(dataDirectory)
  await mkdir(folder, { recursive: true })
  const name = nameOf(formKey, picture, 'webp')
  await writeFile(join(folder, name), picture, { mode: 0o600 })
  await writeFile(join(folder, thumbnailOf(name)), thumbnail, { mode: 0o600 })
  return name
}

/** Takes a photograph away with its thumbnail. */
export async function removePhoto(dataDirectory: string, name: string): Promise<void> {
  if (!photoName.test(name)) return
  await rm(join(folderOf(dataDirectory), name), { force: true })
  await rm(join(folderOf(dataDirectory), thumbnailOf(name)), { force: true })
}

/** The file of a name, if the name is one of ours and the file is there. */
export async function readStored(dataDirectory: string, name: string): Promise<Buffer | undefined> {
  if (!storedName.test(name)) return undefined
  return await readFile(join(folderOf(dataDirectory), name)).catch(() => undefined)
}
