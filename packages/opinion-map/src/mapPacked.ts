import { type Axes, findAxes } from './axes/axes.ts'
import { project } from './axes/project.ts'
import { groupByDefault } from './grouping/defaultGrouping.ts'
import type { FoundGroups } from './grouping/groups.ts'
import type { Labels } from './grouping/labels.ts'
import { findMembers } from './grouping/members.ts'
import { groupAsPolis } from './grouping/polisGrouping.ts'
import { countGroups } from './matrix/countGroups.ts'
import type { StatementCounts } from './matrix/counts.ts'
import type { JointCounts } from './matrix/jointCounts.ts'
import type { PackedVotes } from './matrix/votes.ts'
import type { Grouping } from './opinionMap.ts'
import { type Parallel, serial } from './workers/parallel.ts'

/** The whole map as typed arrays: what costs time at a million people, before names and objects. */
export interface PackedMap extends Axes {
  /** x and y of each participant, one after the other. */
  readonly positions: Float64Array
  readonly labels: Labels
  /** x and y of each group's centre. */
  readonly centres: Float64Array
  /** How many participants may belong to a group. */
  readonly grouped: number
  readonly counts: StatementCounts
  readonly found: Omit<FoundGroups, 'partition'>
}

/** Groups said beforehand: a label for each participant, -1 for none. */
export interface GivenLabels {
  readonly labels: Labels
  readonly groups: number
}

export interface PackedSettings {
  readonly grouping?: Grouping | undefined
  readonly given?: GivenLabels | undefined
  readonly parallel?: Parallel | undefined
  /** Kept up to date elsewhere, exactly what would be counted anew. */
  readonly kept?: { readonly total: Int32Array; readonly joint: JointCounts | undefined } | undefined
}

/** Positions, groups and counts by group of packed votes. */
export function mapPacked(votes: PackedVotes, settings: PackedSettings = {}): PackedMap {
  const { parallel = serial, kept, given } = settings
  const total = kept?.total ?? countGroups(votes, { groups: 0 }, parallel).total
  const axes = findAxes(votes, total, parallel, kept?.joint)
  const positions = project(votes, axes, parallel)
  const { centres, grouped, labels, found } = given
    ? takeGroups(positions, given)
    : findGroups(votes, positions, settings.grouping ?? 'default', parallel)
  const counts = countGroups(votes, { labels, groups: centres.length / 2 }, parallel)
  return { ...axes, positions, labels, centres, grouped, counts, found }
}

function findGroups(votes: PackedVotes, positions: Float64Array, grouping: Grouping, parallel: Parallel) {
  const members = grouping === 'polis' ? membersByArrival(votes) : findMembers(votes)
  const places = new Float64Array(parallel.allocate(16 * members.length))
  members.forEach((p, i) => {
    places[2 * i] = positions[2 * p] as number
    places[2 * i + 1] = positions[2 * p + 1] as number
  })
  const { partition, ...found } =
    grouping === 'polis' ? groupAsPolis(places) : groupByDefault(places, parallel)
  const labels: Labels = new Int32Array(parallel.allocate(4 * votes.participantCount)).fill(-1)
  members.forEach((p, i) => {
    labels[p] = partition.labels[i] as number
  })
  return { centres: partition.centres, grouped: members.length, labels, found }
}

/** Polis's cold start begins with those who came first; by id where nobody knows when they came. */
function membersByArrival(votes: PackedVotes): Int32Array {
  const members = findMembers(votes)
  if (!votes.byArrival) return members
  const among = new Set(members)
  return votes.byArrival.filter((p) => among.has(p))
}

/** The centres of given groups; nothing is known of other numbers of groups. */
function takeGroups(positions: Float64Array, { labels, groups }: GivenLabels) {
  const centres = new Float64Array(2 * groups)
  const sizes = new Float64Array(groups)
  labels.forEach((g, p) => {
    if (g < 0) return
    sizes[g] = (sizes[g] as number) + 1
    centres[2 * g] = (centres[2 * g] as number) + (positions[2 * p] as number)
    centres[2 * g + 1] = (centres[2 * g + 1] as number) + (positions[2 * p + 1] as number)
  })
  for (let at = 0; at < centres.length; at++) {
    centres[at] = (centres[at] as number) / Math.max(1, sizes[at >> 1] as number)
  }
  const grouped = sizes.reduce((sum, size) => sum + size, 0)
  return { centres, grouped, labels, found: { silhouette: null, stability: null, considered: [] } }
}
