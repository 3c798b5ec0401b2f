import { createHash } from 'node:crypto'
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import {
  aPactCast,
  aPactInCoDesign,
  aPactToSign,
  completePact,
  doing,
  type PactCast,
  partiesIn,
  signAll,
} from '#tests/support/pacts.ts'
import { type PostedFile, postFile } from '#tests/support/postFile.ts'
import { useSite } from '#tests/support/site.ts'
import { publishText, reopenText, tidyPacts } from '../index.ts'

const site = useSite()
beforeEach(() => site.empty())

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, 'latin1'))
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const aPdf = bytes('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const anEnvelope = Uint8Array.from(Buffer.from('301006092a864886f70d010702a0030201000000', 'hex')).slice(
  0,
  18,
)
const signed = (content = aPdf, name = 'firmato.pdf'): PostedFile => ({ field: 'file', name, bytes: content })

const folder = () => join(site.app.services.settings.dataDirectory, 'files')
const papers = () =>
  existsSync(folder()) ? readdirSync(folder()).filter((name) => !name.endsWith('webp')) : []

/** What was not there before. */
async function added(doIt: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(papers())
  await doIt()
  return papers().filter((name) => !before.has(name))
}

async function signing() {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  const { citizens, administration } = await partiesIn(cast, pact)
  const send = (as: Actor, file?: PostedFile, changes: Record<string, string> = {}) =>
    postFile(site, `/patti/${pact}/firma/file`, as, { hash, signedFor: String(citizens), ...changes }, file)
  return { cast, pact, hash, citizens, administration, send }
}

test('a party signs with a file, which stays bound to the hash of the text', async () => {
  const { cast, pact, hash, citizens, send } = await signing()
  const left = await added(async () => expect((await send(cast.citizen, signed())).status).toBe(303))
  const row = await site.db.selectFrom('pact_signatures').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({
    party_id: citizens,
    method: 'uploaded_file',
    sha256: hash,
    file_sha256: sha256(aPdf),
    file_name: 'firmato.pdf',
  })
  expect(left).toEqual([row.stored_as])
  const page = await site.get(`/patti/${pact}/firma`, { as: cast.citizen })
  expect(page.body.replaceAll(' ', '')).toContain(sha256(aPdf))
  expect(page.body.replaceAll(' ', '')).toContain(hash)
})

test('an officer of the body brings in the file of a party that signed on paper; others may not', async () => {
  const { cast, send } = await signing()
  expect((await send(cast.stranger, signed())).status).toBe(403)
  expect((await send(cast.foreignOfficer, signed())).status).toBe(403)
  expect((await send(cast.officer, signed(anEnvelope, 'firmato.pdf.p7m'))).status).toBe(303)
})

test('a signed file is downloaded by the parties and the officers of the body, and by nobody else', async () => {
  const { cast, pact, hash, send } = await signing()
  await send(cast.citizen, signed())
  const { id } = await site.db.selectFrom('pact_signatures').select('id').executeTakeFirstOrThrow()
  const address = `/patti/${pact}/firme/${id}`
  for (const as of [cast.citizen, cast.officer]) {
    const file = await site.get(address, { as })
    expect(file.status).toBe(200)
    expect(sha256(bytes(file.body))).toBe(sha256(aPdf))
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="patto-${pact}-firma-${id}.pdf"`,
    )
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('cache-control')).toBe('no-store')
  }
  expect((await site.get(address, { as: cast.stranger })).status).toBe(403)
  expect((await site.get(address, { as: cast.foreignOfficer })).status).toBe(403)
  expect((await site.get(address)).location).toContain('/accedi')
  const other = await aPactToSign(await aPactCast(site.db))
  expect((await site.get(`/patti/${other.pact}/firme/${id}`, { as: cast.citizen })).status).toBe(403)
  // Once all have signed, the text page leads those of the pact to it, and shows its hash to everybody.
  await signAllButCitizens(cast, pact, hash)
  const text = `/patti/${pact}/testo`
  expect((await site.get(text, { as: cast.officer })).body).toContain(address)
  const inPublic = (await site.get(text)).body
  expect(inPublic).not.toContain(address)
  expect(inPublic.replaceAll(' ', '')).toContain(sha256(aPdf))
})

async function signAllButCitizens(cast: PactCast, pact: number, hash: string): Promise<void> {
  const { administration } = await partiesIn(cast, pact)
  const form = { hash, signedFor: String(administration) }
  expect((await postFile(site, `/patti/${pact}/firma/file`, cast.officer, form, signed())).status).toBe(303)
}

test('a file that is missing, empty, of another kind, cut short or too large is refused with its reason, and nothing of it stays', async () => {
  const { cast, send } = await signing()
  const refused = async (file: PostedFile | undefined, why: string, status = 422) => {
    const left = await added(async () => {
      const answer = await send(cast.citizen, file)
      expect(answer.status).toBe(status)
      expect(answer.body).toContain(why)
    })
    expect(left).toEqual([])
  }
  await refused(undefined, 'Scegli un file che non sia vuoto')
  await refused(signed(bytes('')), 'Scegli un file che non sia vuoto')
  await refused(signed(bytes('<script>alert(1)</script>')), 'Carica un file PDF o P7M')
  await refused(signed(bytes('MZ\x90\0'), 'firma.pdf'), 'Carica un file PDF o P7M')
  await refused(signed(aPdf.slice(0, 20)), 'Il file è incompleto')
  await refused(signed(anEnvelope.slice(0, 15)), 'Il file è incompleto')
  const large = Buffer.concat([aPdf, Buffer.alloc(20 * 1024 * 1024)])
  await refused(signed(Uint8Array.from(large)), 'Il file è troppo grande: al massimo 20 MB')
  const huge = Buffer.concat([aPdf, Buffer.alloc(21 * 1024 * 1024)])
  await refused(signed(Uint8Array.from(huge)), '20', 413)
  expect(await site.db.selectFrom('pact_signatures').select('id').execute()).toEqual([])
})

test('a file signed for an outdated text, for another party or a second time is refused, and nothing of it stays', async () => {
  const { cast, citizens, administration, send } = await signing()
  const left = async (status: number, changes: Record<string, string>, content = aPdf) =>
    await added(async () => expect((await send(cast.citizen, signed(content), changes)).status).toBe(status))
  expect(await left(409, { hash: 'a'.repeat(64) })).toEqual([])
  expect(await left(422, { hash: 'x' })).toEqual([])
  expect(await left(403, { signedFor: String(administration) })).toEqual([])
  expect(await left(303, {})).toHaveLength(1)
  expect(await left(409, {})).toEqual([])
  expect(await left(409, { signedFor: String(citizens) }, bytes(`${Buffer.from(aPdf)} %%EOF`))).toEqual([])
  expect(await site.db.selectFrom('pact_signatures').select('id').execute()).toHaveLength(1)
  const { stored_as } = await site.db
    .selectFrom('pact_signatures')
    .select('stored_as')
    .executeTakeFirstOrThrow()
  expect(papers()).toContain(stored_as)
})

test('the same form sent many times at once signs once, and its file stays', async () => {
  const { cast, send } = await signing()
  const _key = '11111111-2222-4333-8444-555555555555'
  const left = await added(async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(cast.citizen, signed(), { _key })))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 303))
  })
  const rows = await site.db.selectFrom('pact_signatures').select('stored_as').execute()
  expect(left).toEqual(rows.map(({ stored_as }) => stored_as))
  expect(rows).toHaveLength(1)
})

test('a file that no row names is swept away after a day, and no other', async () => {
  const { cast, send } = await signing()
  await send(cast.citizen, signed())
  const { stored_as: kept } = await site.db
    .selectFrom('pact_signatures')
    .select('stored_as')
    .executeTakeFirstOrThrow()
  const [old, fresh] = [`${'0'.repeat(36)}.pdf`, `${'1'.repeat(36)}.pdf`]
  for (const name of [old, fresh]) writeFileSync(join(folder(), name), aPdf)
  const now = new Date()
  const longAgo = new Date(now.getTime() - 2 * 86_400_000)
  for (const name of [old, kept ?? '']) utimesSync(join(folder(), name), longAgo, longAgo)
  await tidyPacts(site.db, site.app.services.settings.dataDirectory, now)
  expect(papers()).not.toContain(old)
  expect(papers()).toEqual(expect.arrayContaining([kept, fresh]))
})

const aPicture = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

async function writing() {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  const attach = (as: Actor, file: PostedFile, changes: Record<string, string> = {}) =>
    postFile(
      site,
      `/patti/${pact}/cura/allegato`,
      as,
      { kind: 'plan', title: 'Pianta della sala', ...changes },
      file,
    )
  const attachments = () =>
    site.db.selectFrom('pact_attachments').selectAll().where('pact_id', '=', pact).orderBy('id').execute()
  return { cast, pact, attach, attachments }
}

const frozenOf = async (pact: number) =>
  (await site.db
    .selectFrom('pact_texts')
    .select(['frozen_text as text', 'sha256'])
    .where('pact_id', '=', pact)
    .where('frozen_at', 'is not', null)
    .orderBy('id', 'desc')
    .executeTakeFirst()) as { text: { attachments: unknown[] }; sha256: string } | undefined

test('what is attached while the text is written stands in the frozen text with its name and hash, and changes the hash of the text', async () => {
  const { cast, pact, attach, attachments } = await writing()
  expect((await attach(cast.citizen, signed(aPdf, 'C:\\mie cose\\pianta.pdf'))).status).toBe(303)
  expect((await attach(cast.officer, signed(aPicture, 'sala.png'), { title: 'La sala' })).status).toBe(303)
  await completePact(cast, pact)
  await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  const rows = await attachments()
  const frozen = await frozenOf(pact)
  expect(frozen?.text.attachments).toEqual(
    rows.map(({ id, kind, title, file_name, sha256: hash }) => ({
      id,
      kind,
      title,
      fileName: file_name,
      sha256: hash,
    })),
  )
  expect(rows.map(({ file_name }) => file_name)).toEqual(['pianta.pdf', 'sala.png'])
  expect(rows[0]?.sha256).toBe(sha256(aPdf))

  await doing(cast, cast.officer, reopenText, { pact, reasons: 'Una planimetria è sbagliata, va tolta.' })
  const away = `/patti/${pact}/cura/togli-allegato/${rows[1]?.id}`
  expect((await site.post(away, {}, { as: cast.citizen })).status).toBe(303)
  await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  const again = await frozenOf(pact)
  expect(again?.text.attachments).toHaveLength(1)
  expect(again?.sha256).not.toBe(frozen?.sha256)
})

test('attachments change only while the text is written, and only by those of the pact', async () => {
  const { cast, pact, attach, attachments } = await writing()
  for (const as of [cast.stranger, cast.foreignOfficer]) {
    expect(await added(async () => expect((await attach(as, signed())).status).toBe(403))).toEqual([])
  }
  await attach(cast.citizen, signed())
  await completePact(cast, pact)
  const { hash } = await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  expect(
    await added(async () => expect((await attach(cast.citizen, signed(aPicture))).status).toBe(409)),
  ).toEqual([])
  const [row] = await attachments()
  const away = `/patti/${pact}/cura/togli-allegato/${row?.id}`
  expect((await site.post(away, {}, { as: cast.citizen })).status).toBe(409)
  await signAll(cast, pact, hash)
  expect((await attach(cast.citizen, signed(aPicture))).status).toBe(409)
  await expect(
    site.db
      .updateTable('pact_attachments')
      .set({ sha256: 'b'.repeat(64) })
      .where('pact_id', '=', pact)
      .execute(),
  ).rejects.toThrow('never changes')
  await expect(site.db.deleteFrom('pact_attachments').where('pact_id', '=', pact).execute()).rejects.toThrow(
    'stays',
  )
})

test('an attachment is read by everybody once its text is published, before by those of the pact; taken away it stays with that text', async () => {
  const { cast, pact, attach, attachments } = await writing()
  await attach(cast.citizen, signed())
  const [row] = await attachments()
  const address = `/patti/${pact}/allegati/${row?.id}`
  expect((await site.get(address)).status).toBe(404)
  expect((await site.get(address, { as: cast.stranger })).status).toBe(404)
  const own = await site.get(address, { as: cast.citizen })
  expect(own.status).toBe(200)
  expect(own.headers.get('content-disposition')).toContain('attachment')
  await completePact(cast, pact)
  await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  const file = await site.get(address)
  expect(file.status).toBe(200)
  expect(sha256(bytes(file.body))).toBe(row?.sha256)
  const text = await site.get(`/patti/${pact}/testo`)
  expect(text.body).toContain(address)
  expect(text.body.replaceAll(' ', '')).toContain(sha256(aPdf))
  await doing(cast, cast.officer, reopenText, { pact, reasons: 'Una planimetria è sbagliata, va tolta.' })
  await site.post(`/patti/${pact}/cura/togli-allegato/${row?.id}`, {}, { as: cast.citizen })
  expect((await site.get(address)).status).toBe(200)
})

test('an attachment taken away before any text enclosed it is gone with its file', async () => {
  const { cast, pact, attach, attachments } = await writing()
  const [name] = await added(() => attach(cast.citizen, signed()))
  const [row] = await attachments()
  await site.post(`/patti/${pact}/cura/togli-allegato/${row?.id}`, {}, { as: cast.citizen })
  expect(await attachments()).toEqual([])
  expect(papers()).not.toContain(name)
})

test('an attachment that is not what it says, is there already or has no title is refused, and nothing of it stays', async () => {
  const { cast, attach, attachments } = await writing()
  const left = async (file: PostedFile, why: string, changes: Record<string, string> = {}) =>
    await added(async () => {
      const answer = await attach(cast.citizen, file, changes)
      expect(answer.status).toBe(422)
      expect(answer.body).toContain(why)
    })
  expect(await left(signed(bytes('MZ')), 'Carica un PDF, una fotografia JPEG')).toEqual([])
  expect(await left(signed(bytes('')), 'Scegli un file che non sia vuoto')).toEqual([])
  expect(await left(signed(aPicture.slice(0, 40)), 'rovinat')).toEqual([])
  expect(await left(signed(), 'Scrivi un titolo', { title: '' })).toEqual([])
  expect(await left(signed(), 'Scegli', { kind: 'map' })).toEqual([])
  const large = Uint8Array.from(Buffer.concat([aPdf, Buffer.alloc(10 * 1024 * 1024)]))
  expect(await left(signed(large), 'al massimo 10 MB')).toEqual([])
  expect((await attach(cast.citizen, signed())).status).toBe(303)
  expect(await left(signed(), 'già fra gli allegati')).toEqual([])
  expect(await attachments()).toHaveLength(1)
})
