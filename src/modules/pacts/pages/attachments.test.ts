import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aPactCast, aPactInCoDesign, completePact, doing, signAll } from '#tests/support/pacts.ts'
import { added, aPdf, bytes, paper, papersOf, sha256 } from '#tests/support/papers.ts'
import { type PostedFile, postFile } from '#tests/support/postFile.ts'
import { useSite } from '#tests/support/site.ts'
import { copyText, publishText, renewPact, reopenText } from '../index.ts'

const site = useSite()
beforeEach(() => site.empty())

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
  expect((await attach(cast.citizen, paper(aPdf, 'C:\\mie cose\\pianta.pdf'))).status).toBe(303)
  expect((await attach(cast.officer, paper(aPicture, 'sala.png'), { title: 'La sala' })).status).toBe(303)
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
    expect(await added(site, async () => expect((await attach(as, paper())).status).toBe(403))).toEqual([])
  }
  await attach(cast.citizen, paper())
  await completePact(cast, pact)
  const { hash } = await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  expect(
    await added(site, async () => expect((await attach(cast.citizen, paper(aPicture))).status).toBe(409)),
  ).toEqual([])
  const [row] = await attachments()
  const away = `/patti/${pact}/cura/togli-allegato/${row?.id}`
  expect((await site.post(away, {}, { as: cast.citizen })).status).toBe(409)
  await signAll(cast, pact, hash)
  expect((await attach(cast.citizen, paper(aPicture))).status).toBe(409)
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
  await attach(cast.citizen, paper())
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
  const [name] = await added(site, () => attach(cast.citizen, paper()))
  const [row] = await attachments()
  await site.post(`/patti/${pact}/cura/togli-allegato/${row?.id}`, {}, { as: cast.citizen })
  expect(await attachments()).toEqual([])
  expect(papersOf(site)).not.toContain(name)
})

test('an attachment that is not what it says, is there already or has no title is refused, and nothing of it stays', async () => {
  const { cast, attach, attachments } = await writing()
  const left = async (file: PostedFile, why: string, changes: Record<string, string> = {}) =>
    await added(site, async () => {
      const answer = await attach(cast.citizen, file, changes)
      expect(answer.status).toBe(422)
      expect(answer.body).toContain(why)
    })
  expect(await left(paper(bytes('MZ')), 'Carica un PDF, una fotografia JPEG')).toEqual([])
  expect(await left(paper(bytes('')), 'Scegli un file che non sia vuoto')).toEqual([])
  expect(await left(paper(aPicture.slice(0, 40)), 'rovinat')).toEqual([])
  expect(await left(paper(), 'Scrivi un titolo', { title: '' })).toEqual([])
  expect(await left(paper(), 'Scegli una delle', { kind: 'map' })).toEqual([])
  const large = Uint8Array.from(Buffer.concat([aPdf, Buffer.alloc(10 * 1024 * 1024)]))
  expect(await left(paper(large), 'al massimo 10 MB')).toEqual([])
  expect((await attach(cast.citizen, paper())).status).toBe(303)
  expect(await left(paper(), 'già fra gli allegati')).toEqual([])
  expect(await attachments()).toHaveLength(1)
})

test('what a pact encloses goes along when it is renewed or taken as a model, and taken away there it stays here', async () => {
  const { cast, pact, attach, attachments } = await writing()
  await attach(cast.citizen, paper())
  await completePact(cast, pact)
  const { hash } = await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  await signAll(cast, pact, hash)
  const [own] = await attachments()
  const late = new Date('2028-12-20T10:00:00Z')
  const { id: renewal } = await doing(cast, cast.citizen, renewPact, { pact }, late)
  const copy = await aPactInCoDesign(cast)
  await doing(cast, cast.officer, copyText, { pact: copy, from: pact })
  await doing(cast, cast.officer, copyText, { pact: copy, from: pact })
  for (const next of [renewal, copy]) {
    const rows = await site.db
      .selectFrom('pact_attachments')
      .select(['id', 'sha256', 'title'])
      .where('pact_id', '=', next)
      .execute()
    expect(rows).toEqual([{ id: rows[0]?.id, sha256: own?.sha256, title: 'Pianta della sala' }])
    const address = `/patti/${next}/allegati/${rows[0]?.id}`
    expect((await site.get(address, { as: cast.citizen })).status).toBe(200)
    await site.post(`/patti/${next}/cura/togli-allegato/${rows[0]?.id}`, {}, { as: cast.citizen })
    expect((await site.get(address, { as: cast.citizen })).status).toBe(404)
    expect((await site.get(`/patti/${pact}/allegati/${own?.id}`)).status).toBe(200)
  }
})
