import { assembleMap } from './assembleMap.ts'
import { labelGiven } from './givenGroups.ts'
import { mapPacked, type PackedSettings } from './mapPacked.ts'
import type { VoteMatrix } from './matrix/votes.ts'
import type { Grouping, OpinionMap } from './opinionMap.ts'

export interface MapSettings {
  /** How groups are found; `default` unless said otherwise. */
  readonly grouping?: Grouping
  /** The group of each participant, instead of finding groups: who is not listed has none. */
  readonly groups?: ReadonlyMap<string, string>
}

/** The map of packed votes with names. */
export function mapMatrix(
  votes: VoteMatrix,
  { grouping, groups }: MapSettings,
  means: Pick<PackedSettings, 'parallel' | 'kept'> = {},
): OpinionMap {
  const given = groups && labelGiven(votes.participants, groups)
  return assembleMap(votes, mapPacked(votes, { ...means, grouping, given }), given?.ids)
}
