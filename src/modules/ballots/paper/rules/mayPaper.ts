/** Who may do what with paper, and when. Pure. */
import type { Actor } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { Ballot } from '../../ballot.ts'
import { ballotMoment } from '../../rules/ballotMoment.ts'
import { mayManage } from '../../rules/who.ts'
import type { BallotState } from '../../words.ts'

/** Printing and marking sheets, handing them at the desk, typing in what was in the box. */
export type PaperStep = 'print' | 'mark' | 'hand' | 'type'

const moments: Readonly<Record<PaperStep, readonly BallotState[]>> = {
  // Question and options are frozen by the announcement: what is printed stays true.
  print: ['announced', 'open'],
  mark: ['announced', 'open', 'closed'],
  hand: ['open'],
  // The box is opened after the closing: nobody knows a part of the result before.
  type: ['closed'],
}

/** Sheets carry no name, so a named ballot has none. */
const isForPaper = (ballot: Pick<Ballot, 'isSecret'>): Verdict =>
  ballot.isSecret ? allowed : refused('ballots.paper.why.named')

export const isTimeForPaper = (ballot: Ballot, step: PaperStep, now: Date): Verdict => {
  if (!moments[step].includes(ballotMoment(ballot, now))) return refused(`ballots.paper.why.${step}`)
  return ballot.paperClosedAt === null ? allowed : refused('ballots.why.step.paperClosed')
}

export const mayHandlePaper = (actor: Actor | null, ballot: Ballot, step: PaperStep, now: Date): Verdict =>
  allOf(mayManage(actor, ballot), isForPaper(ballot), isTimeForPaper(ballot, step, now))
