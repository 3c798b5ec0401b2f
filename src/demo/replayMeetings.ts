/** Replays a list of meetings; gives their numbers by key. */
import type { Actor } from '#platform/actor.ts'
import { type DemoMeeting, replayMeeting } from './meetings.ts'
import type { Stage } from './stage.ts'

export async function replayMeetings(
  stage: Stage,
  manager: Actor,
  meetings: readonly DemoMeeting[],
  host: { readonly process?: number; readonly table?: number; readonly lab?: number | undefined },
): Promise<Record<string, number>> {
  const { lab, ...others } = host
  const ids: Record<string, number> = {}
  for (const meeting of meetings) {
    const ground = { db: stage.db, manager, today: stage.today }
    ids[meeting.key] = await replayMeeting(ground, meeting, lab === undefined ? others : { lab })
  }
  return ids
}
