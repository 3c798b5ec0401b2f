/**
 * Justified representation, and its proportional and extended forms, of a committee (Aziz et al. 2017;
 * Sanchez-Fernandez et al. 2017). A group of at least l n/k voters who agree on l candidates deserves l members:
 * JR: for l = 1 one of them approves a member; PJR: together they approve l members; EJR: one of them approves l members.
 */
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { type Committee, combinations } from './committee.ts'
import { type ApprovalProfile, profileOf } from './election.ts'

export type Representation = 'JR' | 'PJR' | 'EJR'

/** A group that deserves more than it has. */
export interface Underrepresented {
  readonly size: number
  /** The candidates on whom all of the group agree, as many as the members they deserve. */
  readonly agreed: readonly number[]
  /** The members they have at most: of each (EJR, JR) or together (PJR). */
  readonly members: Committee
}

/**
 * The first group that shows that the committee lacks the property; undefined when it has it. Exact: looks through
 * sets of candidates with enough common supporters, so its time grows exponentially with the seats where many
 * voters approve much; meant for up to about 30 candidates and 10 seats. Throws a RangeError for a bad profile.
 */
export function underrepresented(
  election: CommitteeElection,
  committee: Committee,
  property: Representation,
): Underrepresented | undefined {
  const profile = profileOf(election)
  const largest = property === 'JR' ? 1 : profile.seats
  for (let deserved = 1; deserved <= largest; deserved += 1) {
    const search = property === 'PJR' ? unheardTogether : unheardEach
    const found = search(profile, committee, deserved)
    if (found) return found
  }
  return undefined
}

/** Whether `voters` deserve `deserved` seats: voters / n >= deserved / k. */
const isLarge = ({ seats, voters: all }: ApprovalProfile, voters: number, deserved: number) =>
  voters > 0 && voters * seats >= deserved * all

function unheardEach(
  profile: ApprovalProfile,
  committee: Committee,
  deserved: number,
): Underrepresented | undefined {
  const unheard = profile.groups.flatMap(({ approved }, index) =>
    approved.filter((one) => committee.includes(one)).length < deserved ? [index] : [],
  )
  const agreement = findAgreement(profile, unheard, deserved)
  return agreement && { ...agreement, members: [] }
}

function unheardTogether(
  profile: ApprovalProfile,
  committee: Committee,
  deserved: number,
): Underrepresented | undefined {
  for (const members of combinations(committee, Math.min(committee.length, deserved - 1))) {
    const within = profile.groups.flatMap(({ approved }, index) =>
      approved.every((one) => !committee.includes(one) || members.includes(one)) ? [index] : [],
    )
    const agreement = findAgreement(profile, within, deserved)
    if (agreement) return { ...agreement, members }
  }
  return undefined
}

/** A set of `deserved` candidates all approved by enough of these groups. */
function findAgreement(
  profile: ApprovalProfile,
  groups: readonly number[],
  deserved: number,
  agreed: readonly number[] = [],
): { size: number; agreed: readonly number[] } | undefined {
  const size = groups.reduce((sum, index) => sum + (profile.groups[index]?.voters ?? 0), 0)
  if (!isLarge(profile, size, deserved)) return undefined
  if (agreed.length === deserved) return { size, agreed }
  for (let next = (agreed.at(-1) ?? -1) + 1; next < profile.candidates; next += 1) {
    const agreeing = groups.filter((index) => profile.groups[index]?.approved.includes(next))
    const found = findAgreement(profile, agreeing, deserved, [...agreed, next])
    if (found) return found
  }
  return undefined
}
