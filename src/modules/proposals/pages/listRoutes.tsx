/** /proposte: the list, and how one counts. */
import { randomInt } from 'node:crypto'
import { goTo, page, pageNotFound } from '#platform/web/answer.ts'
import { keepSeed, seedOf } from '#platform/web/cookies.ts'
import type { Pages } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { anotherOrder, listAddress, readListAddress } from '../listWanted.ts'
import { listProposals } from '../queries/proposalList.ts'
import { CountingPage } from './countingPage.tsx'
import { ListPage } from './listPage.tsx'
import { processToRecordIn } from './processToRecordIn.ts'

const largestSeed = 1_000_000

export function addListPages(pages: Pages): void {
  pages.get('/', async (c) => {
    const { db, view } = c.var
    const wanted = readListAddress(new URL(c.req.url).searchParams)
    if (wanted.order === 'random') {
      c.var.doNotCache()
      if (wanted.seed === null) {
        const kept = c.req.query('seme') === anotherOrder ? undefined : seedOf(c)
        const seed = kept ?? randomInt(1, largestSeed)
        keepSeed(c, seed, c.var.services.settings.baseUrl.startsWith('https:'))
        return goTo(c, listAddress(addresses.proposals, { ...wanted, seed }))
      }
    }
    const list = await listProposals(db, wanted)
    if (wanted.process !== null && list.process === null) return await pageNotFound(c)
    if (wanted.page > 1 && list.cards.length === 0) return await pageNotFound(c)
    const recordsIn =
      c.var.actor && c.var.actor.grants.length > 0
        ? await processToRecordIn(c, wanted.process === null ? '' : String(wanted.process))
        : undefined
    return await page(c, <ListPage view={view} wanted={wanted} list={list} recordsIn={recordsIn?.id} />)
  })

  pages.get('/come-si-conta', async (c) => await page(c, <CountingPage view={c.var.view} />))
}
