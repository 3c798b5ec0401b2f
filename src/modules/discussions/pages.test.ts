import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aPerson, aProcess, aProposal, onProcess, sceneOf } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { makeComment, replyToComment } from './commands.ts'

const site = useSite()
beforeEach(() => site.empty())

async function aDiscussion() {
  const process = await aProcess(site.db)
  const proposal = await aProposal(site.db, { processId: process.id })
  const anna = await aPerson(site.db, { name: 'Anna B.' })
  return { process, proposal, anna }
}

const say = async (actor: Awaited<ReturnType<typeof aPerson>>, proposal: number, body: string) => {
  const outcome = await execute(makeComment, sceneOf(site.db, actor), {
    kind: 'proposal',
    id: proposal,
    body,
  })
  if (outcome.kind !== 'done') throw new Error(outcome.kind)
  return outcome.value.id
}

test('an anonymous reader finds the comments and a link to the form, but no form', async () => {
  const { proposal, anna } = await aDiscussion()
  const id = await say(anna, proposal, 'Meglio <b>mercoledì</b>.\nÈ giorno di mercato.')
  const page = await site.get(`/commenti/proposal/${proposal}`)
  expect(page.status).toBe(200)
  expect(page.body).toContain(`id="commento-${id}"`)
  expect(page.body).toContain('Meglio &lt;b&gt;mercoledì&lt;/b&gt;.\nÈ giorno di mercato.')
  expect(page.body).toContain(`/commenti/nuovo?kind=proposal&amp;id=${proposal}`)
  expect(page.body).not.toContain('method="post"')
})

test('a comment has its own address, which leads to its page and place', async () => {
  const { proposal, anna } = await aDiscussion()
  let last = 0
  for (let number = 1; number <= 21; number += 1) last = await say(anna, proposal, `Commento ${number}`)
  const answer = await site.get(`/commenti/${last}`)
  expect(answer.status).toBe(303)
  expect(answer.location).toBe(`/commenti/proposal/${proposal}?pagina=2#commento-${last}`)
  expect((await site.get(`/commenti/proposal/${proposal}?pagina=2`)).body).toContain('Commento 21')
  expect((await site.get(`/commenti/proposal/${proposal}?pagina=3`)).status).toBe(404)
})

test('a long conversation shows its first answers and leads to the others', async () => {
  const { proposal, anna } = await aDiscussion()
  const root = await say(anna, proposal, 'Chi viene?')
  let last = 0
  for (let number = 1; number <= 41; number += 1) {
    const outcome = await execute(replyToComment, sceneOf(site.db, anna), {
      comment: root,
      body: `Risposta numero ${number}.`,
    })
    if (outcome.kind !== 'done') throw new Error(outcome.kind)
    last = outcome.value.id
  }
  const list = `/commenti/proposal/${proposal}`
  const { body } = await site.get(list)
  expect(body).toContain('Risposta numero 20.')
  expect(body).not.toContain('Risposta numero 21.')
  expect(body).toContain('Leggi le altre 21 risposte')
  expect(body).toContain(`${list}?conversazione=${root}`)
  const second = await site.get(`${list}?conversazione=${root}&pagina=2`)
  expect(second.body).toContain('Chi viene?')
  expect(second.body).toContain('Risposta numero 40.')
  expect((await site.get(`${list}?conversazione=${root}&pagina=4`)).status).toBe(404)
  expect((await site.get(`${list}?conversazione=${last}`)).status).toBe(404)
  expect((await site.get(`/commenti/${last}`)).location).toBe(
    `${list}?conversazione=${root}&pagina=3#commento-${last}`,
  )
})

test('what an anonymous reader writes is kept while they sign in', async () => {
  const { proposal } = await aDiscussion()
  const form = await site.get(`/commenti/nuovo?kind=proposal&id=${proposal}`)
  expect(form.status).toBe(200)
  expect(form.headers.get('cache-control')).toBe('no-store')
  const sent = await site.post('/commenti/nuovo', {
    kind: 'proposal',
    id: String(proposal),
    body: 'Lo tengo per dopo.',
  })
  expect(sent.status).toBe(303)
  expect(sent.location).toContain('/accedi')
  const draft = await site.db.selectFrom('drafts').select('content').executeTakeFirstOrThrow()
  expect(draft.content).toMatchObject({ body: 'Lo tengo per dopo.', _address: '/commenti/nuovo' })
})

test('an empty comment comes back with what is wrong, and nothing is written', async () => {
  const { proposal, anna } = await aDiscussion()
  const sent = await site.post(
    '/commenti/nuovo',
    { kind: 'proposal', id: String(proposal), body: ' ' },
    { as: anna },
  )
  expect(sent.status).toBe(422)
  expect(sent.body).toContain('Scrivi il commento')
})

test('a signed-in person writes, answers, corrects and withdraws from the pages', async () => {
  const { proposal, anna } = await aDiscussion()
  const bruno = await aPerson(site.db, { name: 'Bruno C.' })
  const fields = { kind: 'proposal', id: String(proposal), body: 'Meglio mercoldì.' }
  const made = await site.post('/commenti/nuovo', fields, { as: anna })
  const id = Number(/#commento-(\d+)$/.exec(made.location ?? '')?.[1])
  expect(made.status).toBe(303)
  expect((await site.get(`/commenti/${id}/modifica`, { as: anna })).body).toContain('Meglio mercoldì.')
  expect((await site.get(`/commenti/${id}/modifica`, { as: bruno })).status).toBe(404)
  await site.post(`/commenti/${id}/modifica`, { body: 'Meglio mercoledì.' }, { as: anna })
  const replied = await site.post(
    '/commenti/nuovo',
    { ...fields, comment: String(id), body: 'Sì.' },
    { as: bruno },
  )
  expect(replied.status).toBe(303)
  const page = await site.get(`/commenti/proposal/${proposal}`, { as: anna })
  expect(page.body).toContain('corretto dopo la pubblicazione')
  expect(page.body).toContain('method="post"')
  expect((await site.post(`/commenti/${id}/ritira`, {}, { as: anna })).status).toBe(303)
  expect((await site.get(`/commenti/proposal/${proposal}`)).body).toContain('Commento ritirato dall’autore.')
})

test('the facilitator hides with a public reason', async () => {
  const { process, proposal, anna } = await aDiscussion()
  const chiara = await aPerson(site.db, { roles: [onProcess('facilitator', process.id)] })
  const id = await say(anna, proposal, 'Parole pesanti.')
  expect((await site.get(`/commenti/${id}/nascondi`, { as: anna })).status).toBe(404)
  expect((await site.get(`/commenti/${id}/nascondi`, { as: chiara })).status).toBe(200)
  expect((await site.post(`/commenti/${id}/nascondi`, { reason: '' }, { as: chiara })).status).toBe(422)
  await site.post(`/commenti/${id}/nascondi`, { reason: 'Offende una persona.' }, { as: chiara })
  const page = await site.get(`/commenti/proposal/${proposal}`, { language: 'en' })
  expect(page.body).toContain('Comment hidden by the facilitator. Reason: Offende una persona.')
  expect(page.body).not.toContain('Parole pesanti.')
})
