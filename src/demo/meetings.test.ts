import { expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProcess, onPlatform } from '#tests/support/factories.ts'
import { dayOf } from '#ui/dates.ts'
import {
  communityLabMeetings,
  communityLabSittings,
  dayOfMeeting,
  firstCommunityLabMeetings,
  firstCommunityLabSittings,
  replayMeeting,
} from './meetings.ts'

const database = useDatabase()

test('every demo meeting is planned and reported by the commands, whatever the day of the first load', async () => {
  const manager = await aPerson(database.db, { roles: [onPlatform('administrator')] })
  const { id: process } = await aProcess(database.db)
  const all = [
    ...communityLabSittings,
    ...communityLabMeetings,
    ...firstCommunityLabSittings,
    ...firstCommunityLabMeetings,
  ]
  const ground = { db: database.db, manager, today: dayOf(new Date()) }
  for (const meeting of all) await replayMeeting(ground, meeting, { process })
  const rows = await database.db
    .selectFrom('meetings')
    .select(['starts_at', 'minutes', 'attendance'])
    .execute()
  expect(rows).toHaveLength(all.length)
  const held = rows.filter((row) => row.starts_at < new Date())
  expect(held.filter((row) => row.minutes === null)).toHaveLength(1)
  expect(held.every((row) => row.attendance !== null)).toBe(true)
})

test('a school day never falls on a weekend', () => {
  const school = communityLabMeetings.find((meeting) => meeting.kind === 'school')
  expect(school && dayOfMeeting('2026-11-24', school)).toBe('2026-11-20')
  expect(school && dayOfMeeting('2026-11-25', school)).toBe('2026-11-23')
})
