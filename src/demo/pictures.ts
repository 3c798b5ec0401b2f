/**
 * The pictures of the demo's diary are drawings, each beside its source, made ready as an upload would be: so the demo
 * loads without the program that prepares photographs.
 */
import { readFile } from 'node:fs/promises'
import { storePhoto } from '#modules/pacts/index.ts'

export interface DemoPicture {
  readonly name: 'guides' | 'library' | 'market'
  readonly altText: string
  readonly width: number
  readonly height: number
}

/** Beside this file in the source, and beside main.js in the build. */
const pictures = new URL('./pictures/', import.meta.url)

/** Stores a picture with its thumbnail; what comes out is what `writeDiary` takes. */
export async function keepPicture(dataDirectory: string, { name, altText, width, height }: DemoPicture) {
  const picture = await readFile(new URL(`${name}.webp`, pictures))
  const thumbnail = await readFile(new URL(`${name}-480.webp`, pictures))
  const fileName = await storePhoto(dataDirectory, { picture, thumbnail }, 'demo')
  return { altText, fileName, width, height, bytes: picture.length }
}
