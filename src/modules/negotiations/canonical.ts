/** One text for one meaning: keys in a fixed order, so that what jsonb gives back has the hash of what was put in. */
import { createHash } from 'node:crypto'

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, held]) => `${JSON.stringify(key)}:${canonical(held)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a value, in hexadecimal. */
export const sha256Of = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex')
