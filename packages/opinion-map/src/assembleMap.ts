import type { PackedMap } from './mapPacked.ts'
import type { VoteMatrix } from './matrix/votes.ts'
import type { Counts, MappedParticipant, MappedStatement, OpinionMap } from './opinionMap.ts'

/** Names and objects for what `mapPacked` found. `ids`: the groups' names, in the order of their labels. */
export function assembleMap(
  votes: VoteMatrix,
  map: PackedMap,
  ids: readonly string[] = Array.from({ length: map.centres.length / 2 }, (_, g) => String(g)),
): OpinionMap {
  const sizes = ids.map((_, g) => map.labels.reduce((sum, label) => sum + (label === g ? 1 : 0), 0))
  return {
    participants: participantsOf(votes, map, ids),
    statements: statementsOf(votes, map, ids),
    groups: ids.map((id, g) => ({
      id,
      size: sizes[g] as number,
      centre: [map.centres[2 * g] as number, map.centres[2 * g + 1] as number],
      representative: [],
    })),
    consensus: { agree: [], disagree: [] },
    quality: {
      participants: votes.participantCount,
      statements: votes.statementCount,
      votes: votes.rowStarts[votes.participantCount] as number,
      grouped: map.grouped,
      numberOfGroups: ids.length,
      ...map.found,
      explainedVariance: map.explainedVariance,
      warnings: [],
    },
  }
}

function participantsOf(votes: VoteMatrix, map: PackedMap, ids: readonly string[]): MappedParticipant[] {
  return votes.participants.map((id, p) => {
    const label = map.labels[p] as number
    const x = map.positions[2 * p] as number
    const y = map.positions[2 * p + 1] as number
    return {
      id,
      x,
      y,
      group: label < 0 ? null : (ids[label] as string),
      votes: (votes.rowStarts[p + 1] as number) - (votes.rowStarts[p] as number),
      firmness: label < 0 ? null : firmness(x, y, label, map.centres),
    }
  })
}

function firmness(x: number, y: number, own: number, centres: Float64Array): number {
  let inside = 0
  let outside = Number.POSITIVE_INFINITY
  for (let g = 0; 2 * g < centres.length; g++) {
    const dx = x - (centres[2 * g] as number)
    const dy = y - (centres[2 * g + 1] as number)
    const distance = Math.sqrt(dx * dx + dy * dy)
    if (g === own) inside = distance
    else if (distance < outside) outside = distance
  }
  const larger = Math.max(inside, outside)
  return larger > 0 && outside < Number.POSITIVE_INFINITY ? (outside - inside) / larger : 0
}

function statementsOf(votes: VoteMatrix, map: PackedMap, ids: readonly string[]): MappedStatement[] {
  const stretch = Math.sqrt(votes.statementCount)
  return votes.statements.map((id, j) => {
    const byGroup = map.counts.byGroup.map((line, g) => ({ group: ids[g] as string, ...countsAt(line, j) }))
    const mean = map.means[j] as number
    const loadings = [map.components[0][j] as number, map.components[1][j] as number] as const
    const extremity = stretch * (1 - mean) * Math.sqrt(loadings[0] ** 2 + loadings[1] ** 2)
    const shares = byGroup.map(({ agree, seen }) => (agree + 1) / (seen + 2))
    return {
      id,
      ...countsAt(map.counts.total, j),
      mean,
      loadings,
      extremity,
      priority: votes.isMeta[j] ? 49 : priority(byGroup, extremity),
      groupInformedConsensus: {
        agree: shares.reduce((product, share) => product * share, 1),
        disagree: byGroup.reduce((product, { disagree, seen }) => (product * (disagree + 1)) / (seen + 2), 1),
      },
      divisiveness: shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares),
      byGroup,
    }
  })
}

function countsAt(line: Int32Array, j: number): Counts {
  const disagree = line[3 * j] as number
  const pass = line[3 * j + 1] as number
  const agree = line[3 * j + 2] as number
  return { agree, disagree, pass, seen: agree + disagree + pass }
}

function priority(byGroup: readonly Counts[], extremity: number): number {
  const sum = (key: keyof Counts) => byGroup.reduce((all, counts) => all + counts[key], 0)
  const [agree, pass, seen] = [sum('agree'), sum('pass'), sum('seen')]
  const importance = (1 - (pass + 1) / (seen + 2)) * (extremity + 1) * ((agree + 1) / (seen + 2))
  return (importance * (1 + 8 * 2 ** (-seen / 5))) ** 2
}
