/** A day of care with its photographs: cleaned and stored first, then named by the diary, each in words too. */
import { randomUUID } from 'node:crypto'
import { invalid, type Refusal } from '#platform/outcome.ts'
import type { Upload } from '#platform/web/forms.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { writeDiary } from '../commands/diary.ts'
import { type PreparedPhoto, preparePhoto } from '../files/photo.ts'
import { removePhoto, storePhoto } from '../files/stored.ts'
import { isPhotoNamed } from '../queries/papers.ts'
import { type LifeField, type LifeForm, maybe, sends, text } from './lifeForm.ts'

/** A form has room for three; each field of a file with the field of its words. */
const places = [
  { photo: 'photo', words: 'altText' },
  { photo: 'photo2', words: 'altText2' },
  { photo: 'photo3', words: 'altText3' },
] as const

export const photoFields: readonly LifeField[] = places.flatMap(({ photo, words }) => [
  maybe({ name: photo, kind: 'photo' }),
  maybe(text(words)),
])

interface Ready {
  readonly altText: string
  readonly photo: PreparedPhoto & { readonly ok: true }
}

interface Named {
  readonly altText: string
  readonly fileName: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export const writesDiary: LifeForm['send'] = async (c, typed, files) => {
  const ready = await readyPhotos(typed, files)
  if ('kind' in ready) return ready
  const photos = await storeAll(c, ready, typed._key)
  const outcome = await sends(writeDiary)(c, { ...typed, photos }, files)
  if (outcome.kind !== 'done') await removeUnnamed(c, photos)
  return outcome
}

/** All of them are looked at before any is kept. */
async function readyPhotos(
  typed: Readonly<Record<string, unknown>>,
  files: ReadonlyMap<string, Upload>,
): Promise<readonly Ready[] | Refusal> {
  const ready: Ready[] = []
  for (const place of places) {
    const upload = files.get(place.photo)
    if (!upload) continue
    const altText = typed[place.words]
    if (typeof altText !== 'string' || altText.trim().length < 5)
      return invalid(place.words, 'pacts.errors.altText')
    const photo = await preparePhoto(upload.bytes)
    if (!photo.ok) return invalid(place.photo, photo.problem)
    ready.push({ altText, photo })
  }
  return ready
}

/** The same photograph chosen twice is one. */
async function storeAll(c: SiteContext, ready: readonly Ready[], key: unknown): Promise<readonly Named[]> {
  const formKey = typeof key === 'string' ? key : randomUUID()
  const { dataDirectory } = c.var.services.settings
  const named = new Map<string, Named>()
  for (const { altText, photo } of ready) {
    const fileName = await storePhoto(dataDirectory, photo, formKey)
    const { picture, width, height } = photo
    if (!named.has(fileName)) named.set(fileName, { altText, fileName, width, height, bytes: picture.length })
  }
  return [...named.values()]
}

/** The same form with other words has the same photographs: the day that was written keeps them. */
async function removeUnnamed(c: SiteContext, photos: readonly Named[]): Promise<void> {
  for (const { fileName } of photos) {
    if (!(await isPhotoNamed(c.var.db, fileName)))
      await removePhoto(c.var.services.settings.dataDirectory, fileName)
  }
}
