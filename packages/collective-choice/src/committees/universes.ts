/**
 * Sequential rules under parallel-universe tie-breaking: wherever candidates tie, each choice is followed
 * (Conitzer, Rognlie, Xia 2009). Universes that reach the same state are one.
 */
import { ascending, type Committee, compareCommittees, mostCommittees, TooManyTies } from './committee.ts'
import type { ApprovalProfile } from './election.ts'
import { committeesOf, type Fill, firstCommitteeOf, tooMany } from './fill.ts'
import type { Round } from './outcome.ts'

export interface Sequence<State> {
  readonly start: State
  /** Equal texts for equal states. */
  readonly keyOf: (state: State) => string
  readonly step: (state: State) => Step<State>
}

/** Either tied candidates, one of which is chosen, or the end with what is left open. */
export type Step<State> =
  | { readonly round: Round; readonly next: (candidate: number) => State }
  | { readonly round: Round; readonly members: Committee; readonly fill: Fill }

interface Universe<State> {
  readonly state: State
  readonly before: Universe<State> | undefined
}

export interface Explored<State> {
  readonly committees: readonly Committee[]
  /** The rounds of a universe that leads to the first committee. */
  readonly rounds: readonly Round[]
  /** Every state, by the number of choices made; undefined when only one universe was followed. */
  readonly layers: readonly (readonly State[])[] | undefined
}

/** States looked at in one election at most, so that it takes about a minute at worst. */
export function mostStates({ groups, candidates }: ApprovalProfile): number {
  const work = groups.reduce((sum, { approved }) => sum + approved.length, candidates)
  return Math.min(100_000, Math.max(500, Math.floor(100_000_000 / work)))
}

/**
 * All tied committees, sorted, or with `all` false only the lexicographically first. Where there are more
 * than `limit` states, the universe that favours the smallest number at each tie stands for one; for all,
 * throws TooManyTies.
 */
export function explore<State>(sequence: Sequence<State>, limit: number, all: boolean): Explored<State> {
  const layers: Universe<State>[][] = [[{ state: sequence.start, before: undefined }]]
  const ends: { universe: Universe<State>; members: Committee; fill: Fill }[] = []
  let states = 1
  for (const layer of layers) {
    const found = new Map<string, Universe<State>>()
    for (const universe of layer) {
      const step = sequence.step(universe.state)
      if ('fill' in step) ends.push({ universe, members: step.members, fill: step.fill })
      else
        for (const candidate of step.round.tied) {
          const state = step.next(candidate)
          const key = sequence.keyOf(state)
          if (!found.has(key)) found.set(key, { state, before: universe })
        }
      if (states + found.size > limit) {
        if (all) throw new TooManyTies(`more than ${limit} tied states: ask for one committee`)
        return { ...followSmallest(sequence), layers: undefined }
      }
    }
    states += found.size
    if (found.size > 0) layers.push([...found.values()])
  }
  const firsts = ends
    .map(({ universe, members, fill }) => ({ universe, committee: firstCommitteeOf(members, fill) }))
    .sort((a, b) => compareCommittees(a.committee, b.committee))
  const first = firsts[0]
  if (first === undefined) throw new Error('a sequential rule that never ends')
  return {
    committees: all
      ? distinct(ends.map(({ members, fill }) => committeesOf(members, fill)))
      : [first.committee],
    rounds: roundsTo(sequence, first.universe, first.committee),
    layers: layers.map((layer) => layer.map(({ state }) => state)),
  }
}

/** The universe that seats the smallest number at each tie; where candidates leave, the largest leaves. */
export function followSmallest<State>(sequence: Sequence<State>): {
  readonly committees: readonly [Committee]
  readonly rounds: readonly Round[]
} {
  const rounds: Round[] = []
  for (const { step } of inOrder(sequence)) {
    if ('fill' in step) {
      const committee = firstCommitteeOf(step.members, step.fill)
      return { committees: [committee], rounds: [...rounds, ...ending(step.round, step.members, committee)] }
    }
    rounds.push({ ...step.round, chosen: [smallestOf(step.round)] })
  }
  throw new Error('a sequential rule that never ends')
}

/** The states of that universe, the last one included. */
export const statesInOrder = <State>(sequence: Sequence<State>): State[] =>
  Array.from(inOrder(sequence), ({ state }) => state)

function* inOrder<State>(sequence: Sequence<State>): Generator<{ state: State; step: Step<State> }> {
  for (let state = sequence.start; ; ) {
    const step = sequence.step(state)
    yield { state, step }
    if ('fill' in step) return
    state = step.next(smallestOf(step.round))
  }
}

const smallestOf = ({ tied, by }: Round): number => tied.at(by === 'remove' ? -1 : 0) ?? 0

function distinct(lists: readonly Committee[][]): Committee[] {
  if (lists.reduce((sum, list) => sum + list.length, 0) > mostCommittees) throw new TooManyTies(tooMany)
  const byText = new Map(lists.flat().map((committee) => [committee.join(), committee]))
  return [...byText.values()].sort(compareCommittees)
}

function roundsTo<State>(sequence: Sequence<State>, end: Universe<State>, committee: Committee): Round[] {
  const path: State[] = []
  for (let at: Universe<State> | undefined = end; at; at = at.before) path.unshift(at.state)
  return path.flatMap((state, index) => {
    const step = sequence.step(state)
    if ('fill' in step) return ending(step.round, step.members, committee)
    const after = path[index + 1]
    const chosen = step.round.tied.find(
      (candidate) => after !== undefined && sequence.keyOf(step.next(candidate)) === sequence.keyOf(after),
    )
    return [{ ...step.round, chosen: chosen === undefined ? [] : [chosen] }]
  })
}

/** The last round fills several seats at once; none when no seat was open. */
function ending(round: Round, members: Committee, committee: Committee): Round[] {
  const chosen = ascending(committee.filter((one) => !members.includes(one)))
  return chosen.length === 0 ? [] : [{ ...round, chosen }]
}
