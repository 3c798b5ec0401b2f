import { groupSizes } from './grouping/labels.ts'
import type { PackedMap } from './mapPacked.ts'
import { countVotes, type VoteMatrix } from './matrix/votes.ts'
import type { Counts, MappedParticipant, MappedStatement, OpinionMap } from './opinionMap.ts'
import { consensusStatements } from './statistics/consensusStatements.ts'
import { divisiveness } from './statistics/divisiveness.ts'
import { extremity } from './statistics/extremity.ts'
import { firmness } from './statistics/firmness.ts'
import { groupInformedConsensus } from './statistics/groupInformedConsensus.ts'
import { priority } from './statistics/priority.ts'
import { representativeness } from './statistics/representativeness.ts'
import { warningsOf } from './statistics/warnings.ts'

/** Names and objects for what `mapPacked` found. `ids`: the groups' names, in the order of their labels. */
export function assembleMap(
  votes: VoteMatrix,
  map: PackedMap,
  ids: readonly string[] = numbered(map),
): OpinionMap {
  return { participants: [...participantsOf(votes, map, ids)], ...summariseMap(votes, map, ids) }
}

/** All but the list of participants: at a million people theirs are better read from the packed map. */
export function summariseMap(
  votes: Omit<VoteMatrix, 'participants'>,
  map: PackedMap,
  ids: readonly string[] = numbered(map),
): Omit<OpinionMap, 'participants'> {
  const sizes = groupSizes(map.labels, ids.length)
  const quality = {
    participants: votes.participantCount,
    statements: votes.statementCount,
    votes: countVotes(votes),
    grouped: map.grouped,
    numberOfGroups: ids.length,
    ...map.found,
    explainedVariance: map.explainedVariance,
  }
  return {
    statements: statementsOf(votes, map, ids),
    groups: ids.map((id, g) => ({
      id,
      size: sizes[g] as number,
      centre: [map.centres[2 * g] as number, map.centres[2 * g + 1] as number],
      representative: representativeness(map.counts, g, votes.isZeroed, votes.statements),
    })),
    consensus: consensusStatements(map.counts, votes.isZeroed, votes.statements),
    quality: { ...quality, warnings: warningsOf(quality) },
  }
}

const numbered = ({ centres }: PackedMap): string[] =>
  Array.from({ length: centres.length / 2 }, (_, g) => String(g))

/** Everybody, by ascending id, one after the other. */
export function* participantsOf(
  votes: VoteMatrix,
  map: PackedMap,
  ids: readonly string[] = numbered(map),
): Generator<MappedParticipant> {
  for (let p = 0; p < votes.participantCount; p++) {
    const label = map.labels[p] as number
    const x = map.positions[2 * p] as number
    const y = map.positions[2 * p + 1] as number
    yield {
      id: votes.participants[p] as string,
      x,
      y,
      group: label < 0 ? null : (ids[label] as string),
      votes: (votes.rowStarts[p + 1] as number) - (votes.rowStarts[p] as number),
      firmness: label < 0 ? null : firmness(x, y, label, map.centres),
    }
  }
}

function statementsOf(
  votes: Omit<VoteMatrix, 'participants'>,
  map: PackedMap,
  ids: readonly string[],
): MappedStatement[] {
  return votes.statements.map((id, j) => {
    const byGroup = map.counts.byGroup.map((line, g) => ({ group: ids[g] as string, ...countsAt(line, j) }))
    const mean = map.means[j] as number
    const loadings = [map.components[0][j] as number, map.components[1][j] as number] as const
    const farthest = extremity(votes.statementCount, mean, loadings)
    return {
      id,
      ...countsAt(map.counts.total, j),
      mean,
      loadings,
      extremity: farthest,
      priority: priority(byGroup, farthest, votes.isMeta[j] === 1),
      groupInformedConsensus: groupInformedConsensus(byGroup),
      divisiveness: divisiveness(byGroup),
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
