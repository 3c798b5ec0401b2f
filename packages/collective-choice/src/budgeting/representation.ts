/** Axioms of an outcome: whether groups who want the same are treated in proportion, and whether money is left idle. */
import { compare, subtract } from '../exact/fraction.ts'
import type { BudgetElection } from './election.ts'
import { type Support, supportOf, type Utility } from './support.ts'

/** Voters who all want these projects, whose equal shares of the budget would pay for them, and who got too little. */
export interface Underrepresented {
  readonly projects: readonly string[]
  readonly voters: number
}

/**
 * Breaches of extended justified representation up to one project (EJR-1) by groups that want up to `together`
 * projects in common: each of the group gains less from the outcome than those projects would bring, and no more
 * than that even with one of them added. Equal Shares never breaches it (Peters, Pierczynski, Skowron 2021).
 * Deciding for sets of any size is coNP-hard, and the work grows with the number of projects to that power.
 */
export function underrepresentedVoters(
  election: BudgetElection,
  utility: Exclude<Utility, 'points'>,
  selected: readonly string[],
  together = 1,
): Underrepresented[] {
  const support = supportOf(election, utility)
  const isBought = election.projects.map(({ id }) => selected.includes(id))
  const gains = support.sizes.length === 0 ? [] : gainsOf(support, isBought)
  const found: Underrepresented[] = []
  const extend = (projects: readonly number[], groups: readonly number[], after: number): void => {
    const voters = shortOf(support, isBought, gains, projects, groups)
    if (voters > 0 && canPay(support, projects, voters))
      found.push({ projects: projects.map((place) => election.projects[place]?.id ?? ''), voters })
    if (projects.length === together) return
    for (let next = after; next < election.projects.length; next += 1) {
      if (support.isSupported[next] !== true) continue
      const supporters = new Set(support.supporters[next])
      const both = projects.length === 0 ? [...supporters] : groups.filter((group) => supporters.has(group))
      if (both.length > 0) extend([...projects, next], both, next + 1)
    }
  }
  extend([], [], 0)
  return found
}

/** Whether no project outside fits into what is left of the budget. */
export function isExhaustiveOutcome(election: BudgetElection, selected: readonly string[]): boolean {
  const inside = new Set(selected)
  const left = election.projects.reduce(
    (rest, { id, cost }) => (inside.has(id) ? subtract(rest, cost) : rest),
    election.budget,
  )
  return election.projects.every(({ id, cost }) => inside.has(id) || compare(cost, left) > 0)
}

function gainsOf(support: Support, isBought: readonly boolean[]): bigint[] {
  const gains = new Array<bigint>(support.sizes.length).fill(0n)
  for (const [project, groups] of support.supporters.entries()) {
    if (!isBought[project]) continue
    for (const group of groups) gains[group] = (gains[group] ?? 0n) + (support.weights[project] ?? 0n)
  }
  return gains
}

/** How many voters of these groups got too little, if the projects are what they want. */
function shortOf(
  { weights, sizes }: Support,
  isBought: readonly boolean[],
  gains: readonly bigint[],
  projects: readonly number[],
  groups: readonly number[],
): number {
  const wanted = projects.reduce((sum, project) => sum + (weights[project] ?? 0n), 0n)
  const added = projects
    .filter((project) => !isBought[project])
    .reduce((most, project) => ((weights[project] ?? 0n) > most ? (weights[project] ?? 0n) : most), 0n)
  return groups
    .filter((group) => (gains[group] ?? 0n) < wanted && (gains[group] ?? 0n) + added <= wanted)
    .reduce((sum, group) => sum + (sizes[group] ?? 0), 0)
}

function canPay({ costs, budget, voters }: Support, projects: readonly number[], group: number): boolean {
  const cost = projects.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n)
  return BigInt(group) * budget >= cost * BigInt(voters)
}
