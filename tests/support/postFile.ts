/** Posts a form with a file, as a browser does. */
import type { Actor } from '#platform/actor.ts'
import { sessionCookie, type TestSite, testAddress } from './site.ts'

export interface PostedFile {
  readonly name: string
  readonly field: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export async function postFile(
  site: TestSite,
  path: string,
  as: Actor,
  fields: Readonly<Record<string, string>>,
  file?: PostedFile,
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  if (file) body.set(file.field, new File([file.bytes], file.name))
  const headers = { origin: testAddress, host: 'localhost:3999', cookie: await sessionCookie(site.db, as) }
  const answered = await site.app.fetch(
    new Request(testAddress + path, { method: 'POST', body, headers, redirect: 'manual' }),
  )
  return {
    status: answered.status,
    location: answered.headers.get('location'),
    body: await answered.text(),
  }
}
