/** Letters that no font has: PDF/UA forbids showing nothing in their place, so a square stands for each. */

const square = '\u25a1'

/** The letters that the compiler complained about, out of its error. */
export function lettersMissing(error: unknown): string[] {
  const message = error instanceof Error ? error.message : String(error)
  const said = message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)
  return [...new Set([...said].flatMap(([, text]) => [...unescaped(text ?? '')]))]
}

/** Rust's way of writing what cannot be seen: `\u{200d}`. */
const unescaped = (text: string): string =>
  text.replace(/\\+u\{([0-9a-f]{1,6})\}/g, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )

/** The same data with squares for those letters; invisible joiners go without a trace. */
export function withoutLetters(
  data: Readonly<Record<string, unknown>>,
  missing: ReadonlySet<string>,
): Record<string, unknown> {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return [...value].map((letter) => instead(letter, missing)).join('')
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, clean(held)]))
    }
    return value
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, clean(value)]))
}

function instead(letter: string, missing: ReadonlySet<string>): string {
  if (!missing.has(letter)) return letter
  return /\p{Cf}|\p{Mn}|\p{Cc}/u.test(letter) ? '' : square
}
