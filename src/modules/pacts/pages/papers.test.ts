import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aPactCast, aPactToSign, type PactCast, partiesIn } from '#tests/support/pacts.ts'
import { added, anEnvelope, aPdf, bytes, folderOf, paper, papersOf, sha256 } from '#tests/support/papers.ts'
import { type PostedFile, postFile } from '#tests/support/postFile.ts'
import { useSite } from '#tests/support/site.ts'
import { thumbnailOf } from '../files/stored.ts'
import { tidyPacts } from '../index.ts'

const site = useSite()
beforeEach(() => site.empty())

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
  const left = await added(site, async () => expect((await send(cast.citizen, paper())).status).toBe(303))
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
  expect((await send(cast.stranger, paper())).status).toBe(403)
  expect((await send(cast.foreignOfficer, paper())).status).toBe(403)
  expect((await send(cast.officer, paper(anEnvelope, 'firmato.pdf.p7m'))).status).toBe(303)
})

test('a signed file is downloaded by the parties and the officers of the body, and by nobody else', async () => {
  const { cast, pact, hash, send } = await signing()
  await send(cast.citizen, paper())
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
  expect((await postFile(site, `/patti/${pact}/firma/file`, cast.officer, form, paper())).status).toBe(303)
}

test('a file that is missing, empty, of another kind, cut short or too large is refused with its reason, and nothing of it stays', async () => {
  const { cast, send } = await signing()
  const refused = async (file: PostedFile | undefined, why: string, status = 422) => {
    const left = await added(site, async () => {
      const answer = await send(cast.citizen, file)
      expect(answer.status).toBe(status)
      expect(answer.body).toContain(why)
    })
    expect(left).toEqual([])
  }
  await refused(undefined, 'Scegli un file che non sia vuoto')
  await refused(paper(bytes('')), 'Scegli un file che non sia vuoto')
  await refused(paper(bytes('<script>alert(1)</script>')), 'Carica un file PDF o P7M')
  await refused(paper(bytes('MZ\x90\0'), 'firma.pdf'), 'Carica un file PDF o P7M')
  await refused(paper(aPdf.slice(0, 20)), 'Il file è incompleto')
  await refused(paper(anEnvelope.slice(0, 15)), 'Il file è incompleto')
  const large = Buffer.concat([aPdf, Buffer.alloc(20 * 1024 * 1024)])
  await refused(paper(Uint8Array.from(large)), 'Il file è troppo grande: al massimo 20 MB')
  const huge = Buffer.concat([aPdf, Buffer.alloc(21 * 1024 * 1024)])
  await refused(paper(Uint8Array.from(huge)), '20', 413)
  expect(await site.db.selectFrom('pact_signatures').select('id').execute()).toEqual([])
})

test('a file signed for an outdated text, for another party or a second time is refused, and nothing of it stays', async () => {
  const { cast, citizens, administration, send } = await signing()
  const left = async (status: number, changes: Record<string, string>, content = aPdf) =>
    await added(site, async () =>
      expect((await send(cast.citizen, paper(content), changes)).status).toBe(status),
    )
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
  expect(papersOf(site)).toContain(stored_as)
})

test('the same form sent many times at once signs once, and its file stays', async () => {
  const { cast, send } = await signing()
  const _key = '11111111-2222-4333-8444-555555555555'
  const left = await added(site, async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(cast.citizen, paper(), { _key })))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 303))
  })
  const rows = await site.db.selectFrom('pact_signatures').select('stored_as').execute()
  expect(left).toEqual(rows.map(({ stored_as }) => stored_as))
  expect(rows).toHaveLength(1)
})

test('a file that no row names is swept away after a day, and no other', async () => {
  const { cast, send } = await signing()
  await send(cast.citizen, paper())
  const { stored_as: kept } = await site.db
    .selectFrom('pact_signatures')
    .select('stored_as')
    .executeTakeFirstOrThrow()
  const [old, fresh] = [`${'0'.repeat(36)}.pdf`, `${'1'.repeat(36)}.pdf`]
  for (const name of [old, fresh]) writeFileSync(join(folderOf(site), name), aPdf)
  const now = new Date()
  const longAgo = new Date(now.getTime() - 2 * 86_400_000)
  const photograph = `${'2'.repeat(36)}.webp`
  const halves = [photograph, thumbnailOf(photograph)]
  for (const name of halves) writeFileSync(join(folderOf(site), name), aPdf)
  for (const name of [old, kept ?? '', ...halves]) utimesSync(join(folderOf(site), name), longAgo, longAgo)
  await tidyPacts(site.db, site.app.services.settings.dataDirectory, now)
  expect(papersOf(site)).not.toContain(old)
  const left = readdirSync(folderOf(site))
  for (const name of halves) expect(left).not.toContain(name)
  expect(papersOf(site)).toEqual(expect.arrayContaining([kept, fresh]))
})
