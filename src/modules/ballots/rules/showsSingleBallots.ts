/** Whether what single ballots say is published. Pure. */
import type { Ballot } from '../ballot.ts'
import { fewestForSingleBallots } from '../counting/index.ts'

/** Never of a secret ballot in which so few voted that they could be recognised. Named ballots are public anyway. */
export const showsSingleBallots = ({ isSecret }: Pick<Ballot, 'isSecret'>, votes: number): boolean =>
  votes > 0 && (!isSecret || votes >= fewestForSingleBallots)
