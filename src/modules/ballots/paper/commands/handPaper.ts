/**
 * The desk: somebody on the roll gets a paper ballot, and has voted. The same unique row that an online vote needs:
 * nobody votes twice. Which sheet they got is written nowhere.
 */
import { z } from 'zod'
import { id } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { said } from '../../commands/ofBallot.ts'
import { findPlaces } from '../../queries/found.ts'
import { findPaperFigures } from '../queries/papers.ts'
import { paperCommand } from './ofPaper.ts'

export const handPaper = paperCommand({
  step: 'hand',
  // Two desks would both give out the last sheet.
  isAlone: true,
  input: z.object({
    ballot: id,
    elector: id,
    hasLooked: z.literal('si', 'ballots.paper.errors.hasLooked'),
  }),
  run: async (tx, ballot, { elector }, { actor }) => {
    const found = await tx
      .selectFrom('ballot_electors')
      .select('id')
      .where('id', '=', elector)
      .where('ballot_id', '=', ballot.id)
      // Someone whose profile is closed has left the roll: the place has no name any more.
      .where((place) => place.or([place('person_id', 'is not', null), place('member_id', 'is not', null)]))
      .executeTakeFirst()
    if (!found) return invalid('who', 'ballots.paper.errors.notOnRoll')
    const own = await findPlaces(tx, ballot.id, actor)
    if (own.some((place) => place.elector === elector)) return invalid('who', 'ballots.paper.errors.ownPaper')
    const { issued, spoiled, turnout } = await findPaperFigures(tx, ballot.id)
    if (turnout >= issued - spoiled) return conflict('ballots.paper.why.noSheet', { count: issued })
    const written = await tx
      .insertInto('ballot_turnout')
      .values({ elector_id: elector, ballot_id: ballot.id, channel: 'paper' })
      .onConflict((voted) => voted.column('elector_id').doNothing())
      .returning('elector_id')
      .executeTakeFirst()
    if (!written) return conflict('ballots.paper.why.hasVoted')
    return [{ id: ballot.id }, said(ballot, 'vote.paper_handed')]
  },
})
