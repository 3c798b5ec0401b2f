/** What a ballot is: the form of creating and of editing it, and how its parts must agree. */
import { z } from 'zod'
import { id, noneIfEmpty, optionalId } from '#platform/fields.ts'
import type { MessageKey } from '#ui/words.ts'
import { isSecretEnough } from '../rules/secrecy.ts'
import {
  type BallotMethod,
  type BallotUtility,
  ballotMethods,
  ballotUtilities,
  budgetCompletions,
  committeeCompletions,
  electorates,
  rulesByMethod,
} from '../words.ts'
import { optionalEuros, optionalText, optionalWhole, yesOrNo } from './fields.ts'

const optionalWord = z
  .preprocess(noneIfEmpty, z.string().max(40).nullish())
  .transform((value) => value ?? null)

const settings = z.object({
  table: optionalId,
  question: z
    .string('ballots.errors.question')
    .trim()
    .min(5, 'ballots.errors.question')
    .max(160, 'ballots.errors.question'),
  explanation: optionalText(4000),
  method: z.enum(ballotMethods, 'platform.invalid.choice'),
  rule: z.string('ballots.errors.rule').trim().max(40, 'ballots.errors.rule'),
  utility: optionalWord,
  completion: optionalWord,
  seats: optionalWhole(1, 100, 'ballots.errors.seats'),
  budget: optionalEuros,
  least: z.preprocess(
    (value) => noneIfEmpty(value) ?? 1,
    z.coerce
      .number('ballots.errors.least')
      .int('ballots.errors.least')
      .min(1, 'ballots.errors.least')
      .max(1000, 'ballots.errors.least'),
  ),
  most: optionalWhole(1, 1000, 'ballots.errors.least'),
  pointsEach: optionalWhole(1, 1000, 'ballots.errors.pointsEach'),
  mostPoints: optionalWhole(1, 1000),
  isSecret: yesOrNo,
  mayChange: yesOrNo,
  electorate: z.enum(electorates, 'platform.invalid.choice'),
  minimumAge: optionalWhole(14, 25, 'ballots.errors.age'),
})
export type BallotSettings = z.output<typeof settings>

function agree(typed: BallotSettings, context: z.RefinementCtx): void {
  for (const [field, message] of disagreements(typed)) {
    context.addIssue({ code: 'custom', path: [field], message })
  }
}

const isOneOf = (names: readonly string[], name: string | null): boolean =>
  name !== null && names.includes(name)

function* disagreements(typed: BallotSettings): Generator<readonly [string, MessageKey]> {
  const isBudget = typed.method === 'budget'
  if (!isOneOf(rulesByMethod[typed.method as BallotMethod], typed.rule)) yield ['rule', 'ballots.errors.rule']
  if (isBudget && !typed.budget) yield ['budget', 'ballots.errors.budget']
  if (!isBudget && typed.budget) yield ['budget', 'ballots.errors.noBudget']
  if (typed.utility !== null && !(isBudget && isOneOf(ballotUtilities, typed.utility))) {
    yield ['utility', 'ballots.errors.utility']
  }
  if (isBudget && typed.utility === 'points' && typed.pointsEach === null)
    yield ['utility', 'ballots.errors.utility']
  const completions = isBudget ? budgetCompletions : committeeCompletions
  if (
    typed.completion !== null &&
    !(typed.rule === 'equal-shares' && isOneOf(completions, typed.completion))
  ) {
    yield ['completion', 'ballots.errors.completion']
  }
  if (typed.method === 'points' && typed.pointsEach === null)
    yield ['pointsEach', 'ballots.errors.pointsEach']
  if (!['points', 'budget'].includes(typed.method) && (typed.pointsEach ?? typed.mostPoints) !== null) {
    yield ['pointsEach', 'ballots.errors.noPoints']
  }
  if (typed.most !== null && typed.most < typed.least) yield ['most', 'ballots.errors.mostBelowLeast']
  if (!isSecretEnough(typed)) yield ['isSecret', 'ballots.errors.namedForTables']
  if (typed.isSecret && typed.mayChange) yield ['mayChange', 'ballots.errors.secretChange']
  const isOfTable = typed.electorate === 'table_members'
  if (isOfTable && typed.table === undefined) yield ['table', 'ballots.errors.table']
  if (!isOfTable && typed.table !== undefined) yield ['table', 'ballots.errors.noTable']
}

export const newBallot = settings.extend({ process: id }).superRefine(agree)
export const changedBallot = settings.extend({ ballot: id }).superRefine(agree)

/** Nothing said: of points given the points, of projects chosen their cost. */
function utilityOf({ method, utility, pointsEach }: BallotSettings): BallotUtility | null {
  if (method !== 'budget') return null
  return ballotUtilities.find((one) => one === utility) ?? (pointsEach === null ? 'cost' : 'points')
}

/** The row of a ballot from its form. */
export const rowOf = (typed: BallotSettings) => ({
  table_id: typed.table ?? null,
  question: typed.question,
  explanation: typed.explanation,
  method: typed.method,
  rule: typed.rule,
  utility: utilityOf(typed),
  completion: typed.completion,
  // A budget takes what it can pay; elsewhere one wins where nothing else is said.
  seats: typed.method === 'budget' ? null : (typed.seats ?? 1),
  budget_cents: typed.method === 'budget' ? typed.budget : null,
  least_choices: typed.least,
  most_choices: typed.most,
  points_each: typed.pointsEach,
  most_points: typed.mostPoints,
  is_secret: typed.isSecret,
  may_change: typed.mayChange,
  electorate: typed.electorate,
  minimum_age: typed.minimumAge,
})
