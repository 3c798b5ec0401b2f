/** The opinion map on real conversations: counts, groups as good as the published ones, any order alike. */
import {
  adjustedRandIndex,
  bestPartition,
  type CastVote,
  drawMap,
  labelsFromCentres,
  type OpinionMap,
} from '#packages/opinion-map'
import { type ReferenceConversation, readConversations } from './opinionMapFiles.ts'
import { Comparing, type Tally } from './tally.ts'

/** Where the published groups are a cut of this very map; elsewhere they come from another state or another program. */
const groupsOfThisMap = [
  '15-per-hour-seattle',
  'austria-climate.',
  'bg2050-volunteers',
  'brexit-consensus',
  'canadian-electoral-reform',
  'football-concussions',
  'scoop-hivemind.biodiversity',
  'scoop-hivemind.taxes',
  'ssis.land-bank-farmland',
  'vtaiwan.uberx',
]
const leastAlike = 0.8

export function compareOpinionMapsOfConversations(): Tally[] {
  const comparing = {
    rows: new Comparing('Opinion map: agreements and disagreements of every statement, from the log'),
    counts: new Comparing('Opinion map: group sizes of every conversation'),
    consensus: new Comparing('Opinion map: published group-informed consensus'),
    squares: new Comparing('Opinion map: within-group squares no worse than published'),
    fixed: new Comparing('Opinion map: from the published centres to the published groups (at least 0.8)'),
    order: new Comparing('Opinion map: any order of votes, the same to the last bit'),
  }
  for (const conversation of readConversations()) {
    const map = drawMap(conversation, { groups: conversation.groups })
    compareRows(conversation, comparing.rows)
    compareSizes(conversation, map, comparing.counts)
    compareConsensus(conversation, map, comparing.consensus)
    compareGroups(conversation, map, comparing.squares, comparing.fixed)
    compareOrder(conversation, comparing.order)
  }
  return Object.values(comparing).map((each) => each.tally())
}

/** The published numbers count superseded answers too. */
function compareRows({ name, rows, comments }: ReferenceConversation, comparing: Comparing): void {
  if (rows === undefined) return
  const counted = new Map(comments.map(({ id }) => [id, { agrees: 0, disagrees: 0 }]))
  for (const { statement, vote } of rows) {
    const count = counted.get(statement)
    if (count && vote === 1) count.agrees += 1
    if (count && vote === -1) count.disagrees += 1
  }
  for (const { id, agrees, disagrees } of comments) {
    const count = counted.get(id)
    const isSame = count?.agrees === agrees && count.disagrees === disagrees
    comparing.check(isSame, () => `${name}, ${id}: ${JSON.stringify(count)}, not ${agrees}/${disagrees}`)
  }
}

function compareSizes({ name, groups }: ReferenceConversation, map: OpinionMap, comparing: Comparing): void {
  const sizes = new Map<string, number>()
  for (const group of groups.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const isSame =
    map.groups.length === sizes.size && map.groups.every(({ id, size }) => sizes.get(id) === size)
  comparing.check(isSame, () => `${name}: ${map.groups.map(({ id, size }) => `${id} ${size}`).join()}`)
}

function compareConsensus(
  { name, comments }: ReferenceConversation,
  map: OpinionMap,
  comparing: Comparing,
): void {
  const found = new Map(map.statements.map((one) => [one.id, one.groupInformedConsensus.agree]))
  for (const { id, groupInformedConsensus: published } of comments) {
    if (published === undefined) continue
    const ours = found.get(id) ?? Number.NaN
    comparing.check(Math.abs(ours - published) <= 1e-9, () => `${name}, ${id}: ${ours}, not ${published}`)
  }
}

/** Both on the places of those whom Polis put into a group, at its number of groups. */
function compareGroups(
  { name }: ReferenceConversation,
  map: OpinionMap,
  squares: Comparing,
  fixed: Comparing,
): void {
  const people = map.participants.filter(({ group }) => group !== null)
  const number = new Map(map.groups.map(({ id }, g) => [id, g]))
  const labels = Int32Array.from(people, ({ group }) => number.get(group ?? '') ?? -1)
  const positions = Float64Array.from(people.flatMap(({ x, y }) => [x, y]))
  const centres = map.groups.map(({ centre }) => centre)
  const published = people.reduce((sum, { x, y }, p) => {
    const [cx, cy] = centres[labels[p] ?? 0] ?? [0, 0]
    return sum + (x - cx) ** 2 + (y - cy) ** 2
  }, 0)
  const ours = bestPartition(positions, centres.length).squares
  squares.check(ours <= published, () => `${name}: ${ours} instead of at most ${published}`)
  if (!groupsOfThisMap.some((begin) => name.startsWith(begin))) return
  const alike = adjustedRandIndex(labelsFromCentres(positions, centres), labels)
  fixed.check(alike >= leastAlike, () => `${name}: ${alike}`)
}

function compareOrder({ name, votes, statements }: ReferenceConversation, comparing: Comparing): void {
  const last = [...new Map(votes.map((vote) => [`${vote.participant} ${vote.statement}`, vote])).values()]
  const other = { votes: shuffled(last), statements: [...statements].reverse() }
  for (const grouping of ['default', 'polis'] as const) {
    const once = JSON.stringify(drawMap({ votes, statements }, { grouping }))
    const again = JSON.stringify(drawMap(other, { grouping }))
    comparing.check(once === again, () => `${name}, ${grouping}`)
  }
}

/** By a fixed rule, so that two runs compare the same. */
function shuffled(votes: readonly CastVote[]): CastVote[] {
  const order = votes.map((vote, at) => ({ vote, place: Math.imul(at + 1, 0x9e3779b1) >>> 0 }))
  return order.sort((one, two) => one.place - two.place).map(({ vote }) => vote)
}
