import { mayNow, type ProcessRules } from '#modules/processes/index.ts'
import { allowed, type Verdict } from '#platform/verdict.ts'

/** The staff bring proposals while people propose, or while what was said in a room is still written down. */
export function mayPropose(process: ProcessRules, now: Date): Verdict {
  return mayNow(process, 'record_in_person', now).allowed ? allowed : mayNow(process, 'propose', now)
}
