import type { Quality, Warning } from '../opinionMap.ts'

/** Below these, what the map says of groups may change with the next few votes. */
const enoughPeople = 20
const enoughVotesEach = 7
const enoughStatements = 8
const steady = 0.7
const close = 0.02
const muchExplained = 0.15

/** Reasons for care, in English; none of them changes the map. */
export function warningsOf(quality: Omit<Quality, 'warnings'>): Warning[] {
  const { participants, statements, votes, grouped, numberOfGroups, stability, explainedVariance } = quality
  const rivals = rivalsOf(quality)
  const explained = explainedVariance[0] + explainedVariance[1]
  const all: [isSo: boolean, code: Warning['code'], sentence: string][] = [
    [
      grouped < enoughPeople,
      'fewPeople',
      `Only ${grouped} people answered enough statements to belong to a group: the groups may change with a few more.`,
    ],
    [
      participants > 0 && votes / participants < enoughVotesEach,
      'fewVotes',
      `People answered ${(votes / Math.max(1, participants)).toFixed(1)} statements on average: many positions rest on little.`,
    ],
    [
      statements < enoughStatements,
      'fewStatements',
      `There are only ${statements} statements: positions differ by few answers.`,
    ],
    [
      numberOfGroups > 1 && rivals.length > 0,
      'flatValley',
      `${rivals.join(' or ')} groups would separate people nearly as well as ${numberOfGroups}: take the number with care.`,
    ],
    [
      stability !== null && stability < steady,
      'unstableGroups',
      'Other people of the same kind would often have been grouped otherwise: the borders between the groups are weak.',
    ],
    [
      grouped > 0 && numberOfGroups < 2,
      'oneGroup',
      'People do not fall into groups: nothing tells them apart.',
    ],
    [
      participants > 1 && explained > 0 && explained < muchExplained,
      'littleExplained',
      `The map shows ${(100 * explained).toFixed(0)} % of the differences between people: the rest is not in the picture.`,
    ],
  ]
  return all.flatMap(([isSo, code, sentence]) => (isSo ? [{ code, sentence }] : []))
}

/** Other numbers of groups whose silhouette is within 0.02 of the chosen one's, or above. */
function rivalsOf({ considered, numberOfGroups, silhouette }: Omit<Quality, 'warnings'>): number[] {
  if (silhouette === null) return []
  return considered
    .filter((other) => other.groups !== numberOfGroups && other.silhouette > silhouette - close)
    .map(({ groups }) => groups)
}
