/** Replays the demo's three pacts: one active near its renewal, one in its public call, one ready to be signed. */

import { replayCommunityWifi } from './pacts/communityWifi.ts'
import { replayOpenMap } from './pacts/openMap.ts'
import { replayVillageDesks } from './pacts/villageDesks.ts'
import type { DemoCast } from './people.ts'
import type { Stage } from './stage.ts'

/** `accepted`: the accepted proposals of the concluded process, by their number. */
export async function replayPacts(
  stage: Stage,
  cast: DemoCast,
  accepted: ReadonlyMap<number, number>,
  dataDirectory: string,
): Promise<{ readonly active: number; readonly inCall: number; readonly toSign: number }> {
  const ground = { stage, cast, dataDirectory }
  const active = await replayVillageDesks(ground)
  const inCall = await replayCommunityWifi(ground)
  const toSign = await replayOpenMap(ground, accepted)
  return { active, inCall, toSign }
}
