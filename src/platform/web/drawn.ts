/** The text of a page just drawn, kept beside its answer: reading it back out of a `Response` costs as much as drawing it. */
import type { Bytes } from './cache.ts'

const texts = new WeakMap<Response, string>()
const encoder = new TextEncoder()

export function rememberText(answer: Response, text: string): Response {
  texts.set(answer, text)
  return answer
}

/** What an answer says: it can be sent no more afterwards. */
export async function bytesOf(answer: Response): Promise<Bytes> {
  const text = texts.get(answer)
  return text === undefined ? new Uint8Array(await answer.arrayBuffer()) : encoder.encode(text)
}
