/** The opinion map against the outputs of Polis's own worker: everything but the partition, number by number. */
import { adjustedRandIndex, drawMap, type MappedStatement, type OpinionMap } from '#packages/opinion-map'
import { type Blob, readBlobs, signsOf } from './opinionMapBlobs.ts'
import { Comparing, type Tally } from './tally.ts'

/** More votes came after this output was written: its axes and what follows from them cannot agree. */
const votesCameLater = new Set(['50ptpt-3gp-strict-no-meta'])
/** Where the cold start finds the very same groups. */
const sameGroups = ['50ptpt', 'below-100', 'vw']

const tolerance = 1e-9

const isNear = (one: number | undefined, other: number | undefined): boolean =>
  one !== undefined &&
  other !== undefined &&
  Math.abs(one - other) <= tolerance * Math.max(1, Math.abs(one), Math.abs(other))

export function compareOpinionMapExactly(): Tally[] {
  const comparing = {
    axes: new Comparing('Opinion map: centre, components, extremity of every statement'),
    places: new Comparing('Opinion map: place of every base cluster'),
    counts: new Comparing('Opinion map: answers to every statement in every group'),
    consensus: new Comparing('Opinion map: group-informed consensus of every statement'),
    priorities: new Comparing('Opinion map: priority of every statement'),
    representative: new Comparing('Opinion map: representative statements of every group, in order'),
    uniting: new Comparing('Opinion map: consensus statements, in order'),
    cold: new Comparing('Opinion map: groups of the polis cold start (adjusted Rand index)'),
  }
  for (const blob of readBlobs()) {
    const map = drawMap(blob, { groups: blob.groups })
    const statements = new Map(map.statements.map((statement) => [statement.id, statement]))
    if (!votesCameLater.has(blob.name)) {
      compareAxes(blob, map, statements, comparing.axes)
      comparePlaces(blob, map, comparing.places)
      comparePriorities(blob, statements, comparing.priorities)
    }
    compareGroups(blob, statements, comparing.counts, comparing.consensus)
    compareLists(blob, map, comparing.representative, comparing.uniting)
    compareColdStart(blob, comparing.cold)
  }
  return Object.values(comparing).map((each) => each.tally())
}

type Statements = ReadonlyMap<string, MappedStatement>

function compareAxes(blob: Blob, map: OpinionMap, statements: Statements, comparing: Comparing): void {
  const { center, comps, 'comment-extremity': extremity } = blob.math.pca
  const signs = signsOf(map, blob)
  blob.math.tids.forEach((tid, at) => {
    const found = statements.get(String(tid))
    const isSame =
      isNear(found?.mean, -(center[at] ?? Number.NaN)) &&
      isNear(found && signs[0] * found.loadings[0], comps[0]?.[at]) &&
      isNear(found && signs[1] * found.loadings[1], comps[1]?.[at]) &&
      isNear(found?.extremity, extremity[at])
    comparing.check(isSame, () => `${blob.name}, statement ${tid}: ${JSON.stringify(found)}`)
  })
}

/** The centre of a base cluster is the mean of its members' places. */
function comparePlaces(blob: Blob, map: OpinionMap, comparing: Comparing): void {
  const people = new Map(map.participants.map((person) => [person.id, person]))
  const signs = signsOf(map, blob)
  const { members, x, y } = blob.math['base-clusters']
  members.forEach((ids, at) => {
    const places = ids.map((id) => people.get(String(id)))
    const mean = (of: 'x' | 'y') =>
      places.reduce((sum, place) => sum + (place?.[of] ?? Number.NaN), 0) / places.length
    // Agree is -1 there and 1 here: the same component gives the opposite place.
    const isSame = isNear(-signs[0] * mean('x'), x[at]) && isNear(-signs[1] * mean('y'), y[at])
    comparing.check(isSame, () => `${blob.name}, base cluster ${at}: ${mean('x')}, ${mean('y')}`)
  })
}

function comparePriorities({ name, math }: Blob, statements: Statements, comparing: Comparing): void {
  const published = Object.entries(math['comment-priorities'])
  // Polis's defect of 2025: all alike.
  if (published.every(([, priority]) => priority === 49)) return
  for (const [id, priority] of published) {
    const found = statements.get(id)?.priority
    comparing.check(isNear(found, priority), () => `${name}, ${id}: ${found} instead of ${priority}`)
  }
}

function compareGroups(
  { name, math }: Blob,
  statements: Statements,
  counts: Comparing,
  consensus: Comparing,
): void {
  for (const [group, { votes }] of Object.entries(math['group-votes'])) {
    for (const [id, { A, D, S }] of Object.entries(votes)) {
      const found = statements.get(id)?.byGroup.find((one) => one.group === group)
      const isSame = found?.agree === A && found.disagree === D && found.seen === S
      counts.check(isSame, () => `${name}, group ${group}, statement ${id}: ${JSON.stringify(found)}`)
    }
  }
  for (const [id, published] of Object.entries(math['group-aware-consensus'])) {
    const found = statements.get(id)?.groupInformedConsensus.agree
    consensus.check(isNear(found, published), () => `${name}, ${id}: ${found} instead of ${published}`)
  }
}

function compareLists(
  { name, math }: Blob,
  { groups, consensus }: OpinionMap,
  representative: Comparing,
  uniting: Comparing,
): void {
  for (const [group, entries] of Object.entries(math.repness)) {
    const found = groups.find(({ id }) => id === group)?.representative ?? []
    const wanted = entries.map((entry) => `${entry.tid} ${entry['repful-for']}`).join()
    const listed = found.map(({ statement, direction }) => `${statement} ${direction}`).join()
    const isSame =
      listed === wanted && found.every(({ repness }, at) => isNear(repness, entries[at]?.repness))
    representative.check(isSame, () => `${name}, group ${group}: ${listed} instead of ${wanted}`)
  }
  for (const direction of ['agree', 'disagree'] as const) {
    const wanted = math.consensus[direction].map(({ tid }) => tid).join()
    const listed = consensus[direction].map(({ statement }) => statement).join()
    uniting.check(listed === wanted, () => `${name}, ${direction}: ${listed} instead of ${wanted}`)
  }
}

function compareColdStart(blob: Blob, comparing: Comparing): void {
  // Its partition goes back to a state that is not kept.
  if (blob.name.startsWith('25ptpt')) return
  const { participants } = drawMap(blob, { grouping: 'polis' })
  const alike = adjustedRandIndex(
    Int32Array.from(participants, ({ group }) => Number(group ?? -1)),
    Int32Array.from(participants, ({ id }) => Number(blob.groups.get(id) ?? -1)),
  )
  const wanted = sameGroups.some((name) => blob.name.includes(name)) ? 1 : 0.92
  comparing.check(alike >= wanted, () => `${blob.name}: ${alike} instead of at least ${wanted}`)
}
