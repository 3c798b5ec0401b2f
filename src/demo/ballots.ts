/** Replays the demo's two ballots: one counted and published, one open on the day of the first load. */
import {
  addProposals,
  announceBallot,
  castVote,
  closePaper,
  createBallot,
  editOption,
  moveBallots,
  publishResult,
} from '#modules/ballots/index.ts'
import { concludedProposals } from './concludedProposals.ts'
import type { DemoCast } from './people.ts'
import { firstCommunityLabCalendar } from './processes.ts'
import { type DemoProposal, demoProposals } from './proposals.ts'
import { act, momentOn, type Stage } from './stage.ts'

interface CostedProposal {
  readonly id: number
  readonly cents: number
}

interface DemoBallot {
  readonly process: number
  readonly question: string
  readonly explanation: string
  readonly budgetCents: number
  readonly most: number
  /** Proposals with what they would cost. */
  readonly proposals: readonly CostedProposal[]
  /** Days from the first load. */
  readonly announced: number
  readonly opens: number
  readonly closes: number
  /** How many of the crowd vote before the first load. */
  readonly voters: number
}

/** Proposals by their number in their process. */
type ByNumber = ReadonlyMap<number, number>

export async function replayBallots(
  stage: Stage,
  cast: DemoCast,
  firstLab: { readonly process: number; readonly proposals: ByNumber },
  communityLab: { readonly process: number; readonly proposals: ByNumber },
): Promise<void> {
  const { closingBegins } = firstCommunityLabCalendar
  const counted = await replayBallot(stage, cast, {
    process: firstLab.process,
    question: 'Da quali servizi cominciare, con 24.000 euro?',
    explanation:
      'Il Tavolo chiede a chi è registrato quali servizi far partire per primi. Il voto entra nella discussione del Tavolo con i suoi numeri; l’Unione ha messo da parte 24.000 euro per il primo anno.',
    budgetCents: 2_400_000,
    most: 3,
    proposals: costed(concludedProposals, firstLab.proposals),
    announced: closingBegins - 20,
    opens: closingBegins - 14,
    closes: closingBegins - 4,
    voters: 112,
  })
  await moveBallots(stage.db, momentOn(stage, closingBegins - 4, '19:00'))
  await act(stage, cast.marta, momentOn(stage, closingBegins - 3), closePaper, { ballot: counted })
  await act(stage, cast.marta, momentOn(stage, closingBegins - 3, '12:00'), publishResult, {
    ballot: counted,
  })
  await replayBallot(stage, cast, {
    process: communityLab.process,
    question: 'Quali progetti portare al Tavolo per primi, con 60.000 euro?',
    explanation:
      'Nove proposte hanno già un costo stimato. Il voto dice al Tavolo da dove cominciare e quanto chi vota è disposto a metterci: il Tavolo decide, e spiega se sceglie diversamente.',
    budgetCents: 6_000_000,
    most: 4,
    proposals: costed(demoProposals, communityLab.proposals).slice(0, 9),
    announced: -9,
    opens: -4,
    closes: 10,
    voters: 58,
  })
  await moveBallots(stage.db, momentOn(stage, -1))
}

async function replayBallot(stage: Stage, cast: DemoCast, story: DemoBallot): Promise<number> {
  const at = momentOn(stage, story.announced)
  const { id: ballot } = await act(stage, cast.marta, at, createBallot, {
    process: story.process,
    question: story.question,
    explanation: story.explanation,
    method: 'budget',
    rule: 'equal-shares',
    utility: 'cost',
    completion: 'add1-greedy',
    budget: String(story.budgetCents / 100),
    least: 1,
    most: story.most,
    isSecret: 'yes',
    mayChange: 'no',
    electorate: 'registered',
    minimumAge: 16,
  })
  await act(stage, cast.marta, at, addProposals, { ballot, proposals: story.proposals.map(({ id }) => id) })
  const options = await stage.db
    .selectFrom('ballot_options')
    .select(['id', 'title', 'summary', 'proposal_id'])
    .where('ballot_id', '=', ballot)
    .orderBy('position')
    .execute()
  for (const { id: option, title, summary, proposal_id } of options) {
    const cents = story.proposals.find(({ id }) => id === proposal_id)?.cents ?? 0
    await act(stage, cast.marta, at, editOption, {
      ballot,
      option,
      title,
      summary,
      cost: String(cents / 100),
    })
  }
  await act(stage, cast.marta, at, announceBallot, {
    ballot,
    opensAt: momentOn(stage, story.opens, '09:00'),
    closesAt: momentOn(stage, story.closes, '18:00'),
  })
  const lastDay = Math.min(story.closes, 0) - 1
  for (const [index, voter] of cast.crowd.slice(0, story.voters).entries()) {
    const days = lastDay - story.opens + 1
    const when = momentOn(stage, story.opens + (index % days), `${10 + (index % 8)}:${10 + (index % 49)}`)
    const wanted = affordable(tasteOf(index, options.length, story.most), story)
    const option = wanted.map((place) => String(options[place]?.id))
    await act(stage, voter, when, castVote, { ballot, option, age: 'yes' })
  }
  return ballot
}

/** What an invented voter wants, by place: a few options near one another, so that wishes form groups. */
function tasteOf(voter: number, options: number, most: number): number[] {
  const first = (voter * voter + 3 * voter) % options
  const count = 1 + ((voter * 5) % most)
  return [
    ...new Set(Array.from({ length: count }, (_, step) => (first + step * (1 + (voter % 2))) % options)),
  ]
}

/** The first of them that the budget pays. */
function affordable(places: readonly number[], { budgetCents, proposals }: DemoBallot): number[] {
  let left = budgetCents
  return places.filter((place) => {
    const cents = proposals[place]?.cents ?? 0
    if (cents > left) return false
    left -= cents
    return true
  })
}

const costed = (told: readonly DemoProposal[], ids: ByNumber): CostedProposal[] =>
  told.flatMap(({ key, costCents: cents }) => {
    const id = ids.get(Number(key.slice(1)))
    return id === undefined ? [] : [{ id, cents }]
  })
