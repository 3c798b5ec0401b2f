/** Papers that come in: signed files and attachments, told by their bytes, never by their name. */
import { createHash } from 'node:crypto'
import type { Upload } from '#platform/web/forms.ts'
import type { Message, MessageKey, Values } from '#ui/words.ts'
import { uprightPicture } from './photo.ts'
import type { PaperExtension } from './stored.ts'

const megabyte = 1024 * 1024
export const mostSignedBytes = 20 * megabyte
const mostAttachedBytes = 10 * megabyte

export type Paper =
  | { readonly ok: true; readonly bytes: Buffer; readonly extension: PaperExtension; readonly name: string }
  | { readonly ok: false; readonly problem: Message }

const refuse = (key: MessageKey, values?: Values): Paper => ({
  ok: false,
  problem: values ? { key, values } : { key },
})

const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-'
/** ISO 32000-1, 7.5.5: a PDF ends with its mark; some programs hang a few bytes behind it. */
const isWholePdf = (bytes: Buffer): boolean => bytes.subarray(-2048).includes('%%EOF')

/** DER: a SEQUENCE whose first member is the object identifier of signedData, 1.2.840.113549.1.7.2. */
const isEnvelope = (bytes: Buffer): boolean =>
  bytes[0] === 0x30 && bytes.subarray(0, 24).includes(Buffer.from('06092a864886f70d010702', 'hex'))

/** X.690, 8.1.3: where the envelope says how long it is, so many bytes must be there. */
function isWholeEnvelope(bytes: Buffer): boolean {
  const first = bytes[1] ?? 0
  if (first < 0x80) return bytes.length >= 2 + first
  const count = first & 0x7f
  if (count === 0 || count > 4 || bytes.length < 2 + count) return true
  return bytes.length >= 2 + count + bytes.readUIntBE(2, count)
}

/** What a signed file is by its first bytes: a PDF, or a CMS envelope (P7M); undefined for anything else. */
export const signedFileType = (bytes: Buffer): 'pdf' | 'p7m' | undefined =>
  isPdf(bytes) ? 'pdf' : isEnvelope(bytes) ? 'p7m' : undefined

export const sha256OfBytes = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The name without the folders some browsers send along, and not too long. */
const plainName = (name: string): string => (name.split(/[\\/]/).at(-1) ?? '').trim().slice(-160)

/** A file signed by hand or digitally, or why it is refused. */
export function readSigned(upload: Upload | undefined): Paper {
  if (!upload) return refuse('pacts.errors.fileMissing')
  const { bytes, name } = upload
  if (bytes.length > mostSignedBytes) {
    return refuse('pacts.errors.fileTooBig', { megabytes: mostSignedBytes / megabyte })
  }
  const extension = signedFileType(bytes)
  if (!extension) return refuse('pacts.errors.file')
  const isWhole = extension === 'pdf' ? isWholePdf(bytes) : isWholeEnvelope(bytes)
  return isWhole
    ? { ok: true, bytes, extension, name: plainName(name) || `firma.${extension}` }
    : refuse('pacts.errors.fileBroken')
}

/** An attachment: a PDF as it is, a picture upright and without what the camera wrote into it; or why it is refused. */
export async function readAttached(upload: Upload | undefined): Promise<Paper> {
  if (!upload) return refuse('pacts.errors.fileMissing')
  const { bytes, name } = upload
  if (bytes.length > mostAttachedBytes) {
    return refuse('pacts.errors.fileTooBig', { megabytes: mostAttachedBytes / megabyte })
  }
  if (isPdf(bytes)) {
    return isWholePdf(bytes)
      ? { ok: true, bytes, extension: 'pdf', name: plainName(name) || 'allegato.pdf' }
      : refuse('pacts.errors.fileBroken')
  }
  const picture = await uprightPicture(bytes)
  if (!picture.ok) return refuse(picture.problem)
  return {
    ok: true,
    bytes: picture.bytes,
    extension: picture.extension,
    name: plainName(name) || `allegato.${picture.extension}`,
  }
}
