/** The table of contents: which modules exist, at which address, and what each tells the others. */
import { Hono } from 'hono'
import type { OpenDatabase } from '#database/types.ts'
import * as agendas from '#modules/agendas/index.ts'
import * as ballots from '#modules/ballots/index.ts'
import * as discussions from '#modules/discussions/index.ts'
import * as meetings from '#modules/meetings/index.ts'
import * as negotiations from '#modules/negotiations/index.ts'
import * as network from '#modules/network/index.ts'
import * as notices from '#modules/notices/index.ts'
import * as openData from '#modules/open-data/index.ts'
import * as opinions from '#modules/opinions/index.ts'
import * as pacts from '#modules/pacts/index.ts'
import * as people from '#modules/people/index.ts'
import * as processes from '#modules/processes/index.ts'
import * as proposals from '#modules/proposals/index.ts'
import * as site from '#modules/site/index.ts'
import { startClock } from '#platform/clock.ts'
import { forgetOld } from '#platform/forgetting.ts'
import { type Jobs, startJobs } from '#platform/jobs.ts'
import { openPost, type Post } from '#platform/mail.ts'
import { type JournalReader, startPump } from '#platform/pump.ts'
import type { Settings } from '#platform/settings.ts'
import { gatherSources } from '#platform/subjects.ts'
import { assetFinder, readAssetNames, serveAssets } from '#platform/web/assets.ts'
import { PageCache } from '#platform/web/cache.ts'
import { answerKept } from '#platform/web/keptAnswer.ts'
import type { Services } from '#platform/web/site.ts'
import { Streams } from '#platform/web/streams.ts'
import { buildWeb, type Mount } from '#platform/web/web.ts'
import { addresses } from '#ui/addresses.ts'
import type { MenuItem } from '#ui/view.ts'
import { type Language, say } from '#ui/words.ts'

/** How every kind of thing is named and found. */
export const sources = gatherSources(
  network.subjects,
  people.subjects,
  processes.subjects,
  proposals.subjects,
  discussions.subjects,
  meetings.subjects,
  negotiations.subjects,
  agendas.subjects,
  pacts.subjects,
  ballots.subjects,
  opinions.subjects,
)

/** Who follows the journal, in this order. */
export const readers: readonly JournalReader[] = [
  ...meetings.readers,
  ...negotiations.readers,
  ...opinions.readers,
  ...notices.readersFor(sources),
]

const mounts: readonly Mount[] = [
  { at: addresses.labs, pages: network.labPages },
  { at: addresses.bodies, pages: network.bodyPages },
  { at: addresses.strategies, pages: network.strategyPages },
  { at: addresses.processes, pages: processes.pages },
  { at: addresses.proposals, pages: proposals.pages },
  { at: addresses.contributions, pages: proposals.contributionPages },
  { at: addresses.comments, pages: discussions.pages },
  { at: addresses.meetings, pages: meetings.pages },
  { at: addresses.tables, pages: negotiations.tablePages },
  { at: addresses.documents, pages: negotiations.documentPages },
  { at: addresses.agendas, pages: agendas.pages },
  { at: addresses.pacts, pages: pacts.pactPages },
  { at: addresses.pacts, pages: pacts.pactLifePages, uploads: pacts.pactUploads },
  { at: addresses.commons, pages: pacts.commonsPages },
  { at: addresses.ballots, pages: ballots.pages, uploads: ballots.ballotUploads },
  { at: addresses.opinions, pages: opinions.pages, uploads: opinions.opinionUploads },
  { at: addresses.signIn, pages: people.signInPages },
  { at: addresses.signOut, pages: people.signOutPages },
  { at: addresses.people, pages: people.profilePages },
  { at: addresses.groups, pages: people.groupPages },
  { at: addresses.administration, pages: people.administrationPages },
  { at: addresses.notices, pages: notices.pages },
  { at: addresses.follow, pages: notices.followPages },
  { at: addresses.openData, pages: openData.pages },
  { at: addresses.home, pages: site.pages },
]

const menuOf = (language: Language): MenuItem[] => {
  const t = say(language)
  return [
    { section: 'processes', href: addresses.processes, label: t('site.menu.processes') },
    { section: 'proposals', href: addresses.proposals, label: t('site.menu.proposals') },
    { section: 'ballots', href: addresses.ballots, label: t('site.menu.ballots') },
    { section: 'opinions', href: addresses.opinions, label: t('site.menu.opinions') },
    { section: 'meetings', href: addresses.meetings, label: t('site.menu.meetings') },
    { section: 'agendas', href: addresses.agendas, label: t('site.menu.agendas') },
    { section: 'pacts', href: addresses.pacts, label: t('site.menu.pacts') },
    { section: 'labs', href: addresses.labs, label: t('site.menu.labs') },
    { section: 'openData', href: addresses.openData, label: t('site.menu.openData') },
  ]
}

export interface App {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>
  readonly services: Services
  readonly post: Post
  readonly jobs: Jobs
  /** Every page and form by its address, for the tests that must leave none out. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** Ends the pages' streams, which would keep the server from closing. */
  readonly endStreams: () => void
  readonly close: () => Promise<void>
}

const isAsset = (address: string): boolean => /^[^/]*\/\/[^/]*\/risorse\//.test(address)

/** Puts the program together on an open, migrated database. `assetsFolder` holds the built files. */
export async function buildApp(
  database: OpenDatabase,
  settings: Settings,
  assetsFolder: string,
): Promise<App> {
  const cache = new PageCache()
  const jobs = await startJobs(database)
  const post = openPost(settings)
  const streams = new Streams()
  const refresher = opinions.startRefresher(database.db)
  const pump = startPump(database.db, readers, () => {
    cache.empty()
    refresher.wake()
  })
  const clock = await startClock(database.db)
  const services: Services = {
    db: database.db,
    settings,
    sources,
    cache,
    streams,
    jobs,
    now: clock.now,
    wake: pump.wake,
  }
  const stopListening = await database.listen('journal', () => cache.empty())
  const stopNews = await opinions.startNews(database, { cache, streams })
  await people.startAccounts({ database, settings, post })
  await notices.startMailing({ services, post })
  await jobs.every('forget-old', '30 3 * * *', async () => {
    await forgetOld(database.db)
    await people.forgetSessions(database.db)
    await meetings.forgetAccessNeeds(database.db)
    await negotiations.forgetDelegates(database.db)
    await opinions.forgetGuests(database.db)
    await pacts.tidyPacts(database.db, settings.dataDirectory, clock.now())
  })
  // Before the letters of the day go out at seven.
  await jobs.every('pact-reminders', '0 6 * * *', async () => {
    if ((await pacts.remindOfPacts(database.db, clock.now())) > 0) pump.wake()
  })
  await jobs.every('move-ballots', '* * * * *', async () => {
    if ((await ballots.moveBallots(database.db)) > 0) pump.wake()
  })
  await jobs.every('move-conversations', '* * * * *', async () => {
    if ((await opinions.moveConversations(database.db)) > 0) pump.wake()
    await opinions.keepVotesFiles(database.db)
  })
  await jobs.every('statement-reminders', '10 * * * *', async () => {
    if ((await opinions.remindOfWaiting(database.db, clock.now())) > 0) pump.wake()
  })
  const menus: Record<Language, MenuItem[]> = { it: menuOf('it'), en: menuOf('en') }
  const web = buildWeb(services, {
    identify: (headers) => people.identify(database.db, headers),
    site: async (language) => ({
      menu: menus[language],
      ...(await network.siteOwner(database.db, settings)),
    }),
    guest: opinions.guestWriter,
    asset: assetFinder(readAssetNames(assetsFolder)),
    mounts,
  })
  const assets = new Hono().route('/risorse', serveAssets(assetsFolder))
  return {
    fetch: (request, server) =>
      answerKept(cache, request, server) ??
      (isAsset(request.url) ? assets.fetch(request, server) : web.fetch(request, server)),
    services,
    post,
    jobs,
    routes: web.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => ({ method, path: path.replace(/(?<=.)\/$/, '') })),
    endStreams: () => streams.end(),
    close: async () => {
      streams.end()
      await stopListening?.()
      await stopNews()
      clock.stop()
      await pump.stop()
      await refresher.stop()
      await jobs.stop()
      post.close()
    },
  }
}
