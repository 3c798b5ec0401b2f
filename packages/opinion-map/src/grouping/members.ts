import type { PackedVotes } from '../matrix/votes.ts'

const enoughAnswers = 7
const enoughPeople = 15

/**
 * Who belongs to a group (Polis's `in-conv`): those with at least 7 answers, or as many as there are statements if
 * fewer; where these are fewer than 15, the most active others up to 15, the smaller id first of equally active ones.
 * Ascending numbers of participants; answers to moderated statements count.
 */
export function findMembers({ rowStarts, participantCount, statementCount }: PackedVotes): Int32Array {
  const enough = Math.min(enoughAnswers, statementCount)
  const members = new Int32Array(participantCount)
  let found = 0
  for (let p = 0; p < participantCount; p++) {
    if ((rowStarts[p + 1] as number) - (rowStarts[p] as number) >= enough) members[found++] = p
  }
  if (found >= enoughPeople || found === participantCount) return members.slice(0, found)
  const answersOf = (p: number) => (rowStarts[p + 1] as number) - (rowStarts[p] as number)
  return Int32Array.from({ length: participantCount }, (_, p) => p)
    .sort((a, b) => answersOf(b) - answersOf(a) || a - b)
    .slice(0, enoughPeople)
    .sort()
}
