/** The demo: loaded once, by replaying an invented story through the same commands people use. */
import { loadNetwork } from '#modules/network/index.ts'
import { keepVotesFiles, refreshMaps } from '#modules/opinions/index.ts'
import { databaseClock } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { dayOf } from '#ui/dates.ts'
import { type App, readers } from '../app.ts'
import { replayBallots } from './ballots.ts'
import { replayOpinions } from './opinions.ts'
import { replayPacts } from './pacts.ts'
import { gatherCast } from './people.ts'
import { firstCommunityLabCalendar } from './processes.ts'
import { fillAgenda, openAgenda } from './replayAgenda.ts'
import { replayCommunityLab } from './replayCommunityLab.ts'
import { replayFirstLab } from './replayFirstLab.ts'
import { momentOn } from './stage.ts'

/** The load was stopped half way: what is there is neither empty nor whole. */
export class HalfLoadedDemo extends Error {
  override readonly name = 'HalfLoadedDemo'
}

/** Days after which the people of the demo have read what they were told. */
const readWithin = 3

/** Loads the demo where the database is empty; a second start keeps what is there. */
export async function loadDemo(app: App): Promise<void> {
  const { db } = app.services
  const mark = await db
    .selectFrom('site_settings')
    .select('value')
    .where('name', '=', 'demo')
    .executeTakeFirst()
  if (mark?.value === 'loaded') return
  if (mark) {
    throw new HalfLoadedDemo(
      'The demo was stopped while it was loading. Delete the data folder and start again.',
    )
  }
  await db
    .insertInto('site_settings')
    .values({ name: 'demo', value: JSON.stringify('loading') })
    .execute()
  const network = await db.transaction().execute((tx) => loadNetwork(tx))
  const stage = { db, today: dayOf(await databaseClock(db)), network }
  const cast = await gatherCast(stage)
  const firstLab = await replayFirstLab(stage, cast)
  const agenda = await openAgenda(stage, cast, firstCommunityLabCalendar.agendaApproved - 4)
  await fillAgenda(stage, cast, agenda, firstLab.accepted, firstCommunityLabCalendar.agendaApproved)
  const communityLab = await replayCommunityLab(stage, cast, agenda.lines, firstLab.process)
  await replayBallots(stage, cast, firstLab, communityLab)
  await replayOpinions(stage, cast, communityLab)
  await replayPacts(stage, cast, firstLab.accepted, app.services.settings.dataDirectory)
  await pumpOnce(db, readers)
  await refreshMaps(db)
  await keepVotesFiles(db)
  // What the story told its people is in the past: nobody gets a letter about it.
  await db.updateTable('notices').set({ mailed_at: new Date() }).where('mailed_at', 'is', null).execute()
  // ... and what is older than a few days has been read.
  await db
    .updateTable('notices')
    .set((notice) => ({ read_at: notice.ref('at') }))
    .where('at', '<', momentOn(stage, -readWithin, '00:00'))
    .execute()
  await db
    .updateTable('site_settings')
    .set({ value: JSON.stringify('loaded') })
    .where('name', '=', 'demo')
    .execute()
  app.services.cache.empty()
}
