import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { aPactCast, aPactInCoDesign, aPactToSign, signAll } from '#tests/support/pacts.ts'
import { testAddress, useSite } from '#tests/support/site.ts'

const site = useSite()

/** The file as text, compressed parts opened. */
function readable(bytes: Buffer): string {
  let text = bytes.toString('latin1')
  for (const match of text.matchAll(/stream\r?\n/g)) {
    try {
      text += inflateSync(bytes.subarray(match.index + match[0].length), { finishFlush: 2 }).toString(
        'latin1',
      )
    } catch {
      // Not a deflated part.
    }
  }
  return text
}

const fetched = async (pact: number, language = 'it') => {
  const answer = await site.app.fetch(
    new Request(`${testAddress}/patti/${pact}.pdf`, { headers: { 'accept-language': language } }),
  )
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}

test('the PDF of a signed pact is tagged PDF/UA with headings and tables, the same bytes for the same text', async () => {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  const unsigned = await fetched(pact)
  expect(unsigned.answer.status).toBe(200)
  await signAll(cast, pact, hash)

  const { answer, bytes } = await fetched(pact)
  const text = readable(bytes)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(text.startsWith('%PDF-')).toBe(true)
  expect(text).toContain('/StructTreeRoot')
  expect(text).toMatch(/\/Lang ?\(it/)
  expect(text).toContain('pdfuaid:part')
  expect(text).toMatch(/\/S ?\/H1/)
  expect(text).toMatch(/\/S ?\/H2/)
  expect(text).toMatch(/\/S ?\/TH/)
  expect(bytes.equals(unsigned.bytes)).toBe(false)
  expect((await fetched(pact)).bytes.equals(bytes)).toBe(true)
  expect((await site.get(`/patti/${pact}/testo`)).body).toContain(`/patti/${pact}.pdf`)
})

test('there is no PDF of a pact without a published text, nor of one that is not there', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)

  expect((await fetched(pact)).answer.status).toBe(404)
  expect((await fetched(999_999)).answer.status).toBe(404)
  expect((await site.get(`/patti/${pact}/testo`)).body).not.toContain('.pdf')
})
