/** The meetings of the demo, and how the loader replays one: planned, held, reported, each at its own moment. */
import type { Database } from '#database/types.ts'
import { planMeeting, publishMinutes, recordAttendanceCount } from '#modules/meetings/index.ts'
import type { Actor } from '#platform/actor.ts'
import { addDays, type Day } from '#ui/dates.ts'
import type { DemoMeeting } from './meetings/demoMeeting.ts'
import { act, momentOn } from './stage.ts'

export { communityLabMeetings, communityLabSittings } from './meetings/communityLab.ts'
export type { DemoLabMeeting, DemoMeeting } from './meetings/demoMeeting.ts'
export { firstCommunityLabMeetings, firstCommunityLabSittings } from './meetings/firstCommunityLab.ts'
export { labMeetings } from './meetings/labs.ts'

interface MeetingGround {
  readonly db: Database
  /** Whoever manages the process, or facilitates for the body of the lab. */
  readonly manager: Actor
  readonly today: Day
}

/** Whose meeting it is: one number is enough. */
interface MeetingHost {
  readonly process?: number
  readonly table?: number
  readonly lab?: number
}

const daysAhead = 21
const daysToMinutes = 6

/** The day of a meeting: one on a working day is moved from the weekend to the Friday before. */
export function dayOfMeeting(today: Day, { day, isOnAWorkingDay }: DemoMeeting): Day {
  const date = addDays(today, day)
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay()
  const back = isOnAWorkingDay ? ({ 0: 2, 6: 1 }[weekday] ?? 0) : 0
  return addDays(date, -back)
}

/** Plans the meeting three weeks before, and publishes attendance and minutes of one that was held; returns its number. */
export async function replayMeeting(
  ground: MeetingGround,
  meeting: DemoMeeting,
  host: MeetingHost,
): Promise<number> {
  const { key: _key, day, isOnAWorkingDay: _shift, attendance, minutes, ...texts } = meeting
  const planned = Math.min(day - daysAhead, -3)
  const { id } = await act(ground, ground.manager, momentOn(ground, planned, '10:00'), planMeeting, {
    ...texts,
    ...host,
    date: dayOfMeeting(ground.today, meeting),
  })
  const reported = Math.min(day + daysToMinutes, -1)
  if (minutes !== undefined) {
    await act(ground, ground.manager, momentOn(ground, reported, '10:00'), publishMinutes, {
      meeting: id,
      minutes,
      attendance,
    })
  } else if (attendance !== undefined) {
    await act(ground, ground.manager, momentOn(ground, reported, '10:00'), recordAttendanceCount, {
      meeting: id,
      attendance,
    })
  }
  return id
}
