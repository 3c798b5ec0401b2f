/** Of how many answers something is said of a group, and how strongly a statement unites. Pure. */
import { leastGroup, type MappedNumbers, type OpinionCounts } from '../map/storedMap.ts'

/** A group's shares of fewer answers say nothing, and could say who gave them. */
export const isShareSaid = ({ seen }: Pick<OpinionCounts, 'seen'>): boolean => seen >= leastGroup

/** The part of a group that must have answered before a sentence speaks of the group. */
const leastPart = 0.1

/** A few answers do not speak for a large group. */
export const isGroupHeard = (seen: number, size: number): boolean =>
  seen >= Math.max(leastGroup, size * leastPart)

/** People that a share needs to weigh in full where there are no groups. */
const fullWeight = 10

/** The stronger of the two directions; last are statements that nobody, or hardly anybody of some group, has answered. */
export function unitingWeight(numbers: MappedNumbers | undefined): number {
  if (!numbers?.byGroup.every(isShareSaid)) return -1
  return numbers.byGroup.length > 0
    ? Math.max(numbers.groupInformedConsensus.agree, numbers.groupInformedConsensus.disagree)
    : Math.max(numbers.agree, numbers.disagree) / Math.max(numbers.seen, fullWeight)
}

/** How far the groups are apart; last where hardly anybody of some group has answered. */
export const dividingWeight = (numbers: MappedNumbers | undefined): number =>
  numbers?.byGroup.every(isShareSaid) ? numbers.divisiveness : -1

/** More than half of those who answered do not agree: to propose it as it stands would be against them. */
export const isOpposed = ({ disagree, seen }: Pick<OpinionCounts, 'disagree' | 'seen'>): boolean =>
  seen > 0 && disagree / seen > 0.5
