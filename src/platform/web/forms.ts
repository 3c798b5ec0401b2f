/** Reads what a form sent: texts by name, repeated names as lists. Its size was bounded on the way in. */

import type { SiteContext } from './site.ts'

export type Typed = Readonly<Record<string, string | readonly string[]>>

/** A form that cannot be read: too large, or not a form. */
export class UnreadableForm extends Error {
  readonly status: 413 | 415
  /** The most bytes there was room for, where it was too large. */
  readonly most: number | undefined
  constructor(status: 413 | 415, most?: number) {
    super(status === 413 ? 'form too large' : 'not a form')
    this.status = status
    this.most = most
  }
}

/** All that ends a line; the two of Unicode break JavaScript, calendars and mail where they stand. */
const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g

/**
 * What nobody types and no page may show: control characters, and the marks that turn the order of all the
 * text after them round (Unicode UTR 36, "Bidirectional Text Spoofing").
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

const forms = ['application/x-www-form-urlencoded', 'multipart/form-data']

/**
 * The fields of the posted form, trimmed of nothing: rules trim, so that what was typed comes back as typed.
 * Throws `UnreadableForm` (413, 415), which becomes a clear page.
 */
export async function readForm(context: SiteContext): Promise<Typed> {
  return (await readFormWithFiles(context)).typed
}

export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}

/** The same with the files that came along, by field; an empty choice of a file is none. */
export async function readFormWithFiles(
  context: SiteContext,
): Promise<{ readonly typed: Typed; readonly files: ReadonlyMap<string, Upload> }> {
  const type = context.req.header('content-type') ?? ''
  if (!forms.some((form) => type.startsWith(form))) throw new UnreadableForm(415)
  const body = await context.req.arrayBuffer()
  const data = type.startsWith('multipart/')
    ? await readParts(body, type)
    : new URLSearchParams(new TextDecoder().decode(body))
  const typed: Record<string, string | string[]> = Object.create(null)
  const files = new Map<string, Upload>()
  for (const [name, value] of data) {
    if (typeof value !== 'string') {
      if (value.size > 0) files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) })
      continue
    }
    const text = value.replaceAll(lineEnds, '\n').replaceAll(unreadable, '')
    const earlier = typed[name]
    if (earlier === undefined) typed[name] = text
    // In place: copying the list for each of the 80,000 names a form can repeat would take seconds.
    else if (Array.isArray(earlier)) earlier.push(text)
    else typed[name] = [earlier, text]
  }
  return { typed, files }
}

async function readParts(body: ArrayBuffer, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new UnreadableForm(415)
  }
}

/** One text of a form, the empty text where it was not sent. */
export function textOf(typed: Typed, name: string): string {
  const value = typed[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All texts of a repeated field (checkboxes). */
export function textsOf(typed: Typed, name: string): readonly string[] {
  const value = typed[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** Only addresses of this site may be returned to: `//evil`, `/\evil` and schemes are refused. */
export function safeReturn(wanted: string | undefined, otherwise = '/'): string {
  if (!wanted || !/^\/(?![/\\])[^\s\\]*$/.test(wanted)) return otherwise
  return wanted.length > 2_000 ? otherwise : wanted
}
