/**
 * Photographs without what the camera wrote into them: place, time, owner. Only the pieces that make the picture are
 * kept; nothing is decoded, so nothing is lost. The type is told by the first bytes, never by the name.
 */
import type { MessageKey } from '#ui/words.ts'
import { cleanJpeg } from './jpeg.ts'
import type { Picture } from './picture.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export const mostPhotoBytes = 8 * 1024 * 1024

export type CleanPhoto =
  | (Picture & { readonly ok: true; readonly extension: 'jpg' | 'png' | 'webp' })
  | { readonly ok: false; readonly problem: MessageKey }

const refuse = (problem: MessageKey): CleanPhoto => ({ ok: false, problem })

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))
const isJpeg = (bytes: Buffer): boolean => bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff
const isWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

/** The photograph without its metadata, or why it is refused. */
export function cleanPhoto(bytes: Buffer): CleanPhoto {
  if (bytes.length > mostPhotoBytes) return refuse('pacts.errors.photoTooBig')
  const read = isJpeg(bytes)
    ? ({ extension: 'jpg', clean: cleanJpeg } as const)
    : isPng(bytes)
      ? ({ extension: 'png', clean: cleanPng } as const)
      : isWebp(bytes)
        ? ({ extension: 'webp', clean: cleanWebp } as const)
        : undefined
  if (!read) return refuse('pacts.errors.photoType')
  const picture = read.clean(bytes)
  return picture && picture.width > 0 && picture.height > 0
    ? { ok: true, extension: read.extension, ...picture }
    : refuse('pacts.errors.photoBroken')
}
