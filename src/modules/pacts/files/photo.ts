/**
 * Photographs without what the camera wrote into them (place, time, owner), turned upright and made small: a picture
 * to look at and a thumbnail for lists, both WebP. Decoding is libvips' work (sharp), loaded at the first photograph.
 */
import type { Sharp, SharpOptions } from 'sharp'
import type { MessageKey } from '#ui/words.ts'

export const mostPhotoBytes = 15 * 1024 * 1024
const longestSide = 1600
const thumbnailSide = 480
/** More than any telephone takes; a small file that opens into more is a bomb. */
const mostPixels = 50_000_000

export type PreparedPhoto =
  | {
      readonly ok: true
      readonly picture: Buffer
      readonly thumbnail: Buffer
      readonly width: number
      readonly height: number
    }
  | Refused

interface Refused {
  readonly ok: false
  readonly problem: MessageKey
}

const refuse = (problem: MessageKey): Refused => ({ ok: false, problem })

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex'))
const isJpeg = (bytes: Buffer): boolean => bytes.length > 3 && bytes.readUIntBE(0, 3) === 0xffd8ff
const isWebp = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'

type OpenPhoto = (bytes: Buffer, options: SharpOptions) => Sharp
let loading: Promise<OpenPhoto | undefined> | undefined

/** Undefined where this machine has no binary of it. Only three of its readers stay open to what strangers send. */
async function loadSharp(): Promise<OpenPhoto | undefined> {
  try {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    sharp.concurrency(1)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({
      operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
    })
    return sharp
  } catch {
    return undefined
  }
}

let last: Promise<unknown> = Promise.resolve()

/** The photograph made ready, or why it is refused. One at a time: an open picture is large. */
export async function preparePhoto(bytes: Buffer): Promise<PreparedPhoto> {
  if (bytes.length > mostPhotoBytes) return refuse('pacts.errors.photoTooBig')
  if (!isJpeg(bytes) && !isPng(bytes) && !isWebp(bytes)) return refuse('pacts.errors.photoType')
  const turn = last.then(() => prepare(bytes))
  last = turn.catch(() => undefined)
  return await turn
}

const prepare = (bytes: Buffer): Promise<PreparedPhoto> =>
  opened(bytes, async (whole, open) => {
    const picture = await shrunk(whole, longestSide).toBuffer({ resolveWithObject: true })
    const thumbnail = await shrunk(open(picture.data, {}), thumbnailSide).toBuffer()
    const { width, height } = picture.info
    return { ok: true, picture: picture.data, thumbnail, width, height }
  })

/** Opens a picture that is neither broken nor a bomb. */
async function opened<Made>(
  bytes: Buffer,
  make: (whole: Sharp, open: OpenPhoto) => Promise<Made>,
): Promise<Made | Refused> {
  loading ??= loadSharp()
  const open = await loading
  if (!open) return refuse('pacts.errors.photoNoProgram')
  try {
    // The size said by the head of the file: nothing is decoded yet.
    const { width, height } = await open(bytes, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return refuse('pacts.errors.photoTooLarge')
    const whole = open(bytes, { limitInputPixels: mostPixels, autoOrient: true, failOn: 'error' })
    return await make(whole, open)
  } catch {
    return refuse('pacts.errors.photoBroken')
  }
}

export type UprightPicture =
  | { readonly ok: true; readonly bytes: Buffer; readonly extension: 'jpg' | 'png' }
  | Refused

/** A plan or a scan: upright, as large as it came, in its own form, without what the camera wrote into it. */
export async function uprightPicture(bytes: Buffer): Promise<UprightPicture> {
  const extension = isJpeg(bytes) ? 'jpg' : isPng(bytes) ? 'png' : undefined
  if (!extension) return refuse('pacts.errors.attachmentType')
  const turn = last.then(() =>
    opened<UprightPicture>(bytes, async (whole) => {
      const written = extension === 'jpg' ? whole.jpeg({ quality: 92 }) : whole.png()
      return { ok: true, bytes: await written.timeout({ seconds: 30 }).toBuffer(), extension }
    }),
  )
  last = turn.catch(() => undefined)
  return await turn
}

/** What is not asked to be kept (Exif, XMP, IPTC, colour profile) is not written. */
const shrunk = (photo: Sharp, side: number): Sharp =>
  photo
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .timeout({ seconds: 30 })

/** The width and height of a thumbnail, from those of its picture. */
export function thumbnailSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, thumbnailSide / Math.max(width, height))
  const shorter = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: shorter(width), height: shorter(height) }
}
