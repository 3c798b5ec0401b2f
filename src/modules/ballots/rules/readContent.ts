/** Reads one voter's choices from the fields of a form, or says what is wrong with them. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import type { MessageKey, Values } from '#ui/words.ts'
import type { Ballot, BallotOption } from '../ballot.ts'
import type { BallotContent } from '../content.ts'

/** Fields as a form sends them; numbers may be numbers where code calls. */
export type ContentFields = Readonly<Record<string, unknown>>

type Limits = Pick<
  Ballot,
  'method' | 'rule' | 'leastChoices' | 'mostChoices' | 'pointsEach' | 'mostPoints' | 'budgetCents'
>

class Wrong extends Error {
  readonly field: string
  readonly key: MessageKey
  readonly values: Values | undefined
  constructor(field: string, key: MessageKey, values?: Values) {
    super(key)
    this.field = field
    this.key = key
    this.values = values
  }
}

/** What the voter said, or the errors by field; `isContent` tells them apart. */
export function readContent(
  ballot: Limits,
  options: readonly BallotOption[],
  fields: ContentFields,
): BallotContent | FieldErrors {
  try {
    if (ballot.method === 'rank') return readRanking(ballot, options, fields)
    return ballot.pointsEach === null
      ? readOptions(ballot, options, fields)
      : readPoints(ballot, options, fields)
  } catch (error) {
    if (!(error instanceof Wrong)) throw error
    return { [error.field]: error.values ? { key: error.key, values: error.values } : { key: error.key } }
  }
}

/** Tells a content from the errors that `readContent` gives instead: no field of the form has one of these names. */
export const isContent = (read: BallotContent | FieldErrors): read is BallotContent =>
  'options' in read || 'ranking' in read || 'points' in read

/** Ranks that a rule cannot read where two options share one. */
export const needsStrictRanking = (rule: string): boolean =>
  rule === 'irv' || rule === 'stv-scottish' || rule === 'stv-meek'

const wholeNumber = (written: unknown): number | undefined => {
  const text = typeof written === 'number' ? String(written) : written
  return typeof text === 'string' && /^\d+$/.test(text.trim()) ? Number(text.trim()) : undefined
}

function readOptions(ballot: Limits, options: readonly BallotOption[], fields: ContentFields): BallotContent {
  const sent = fields.option === undefined || fields.option === '' ? [] : [fields.option].flat()
  const known = new Map(options.map((option) => [option.id, option]))
  const chosen = new Set<number>()
  for (const one of sent) {
    const id = wholeNumber(one)
    if (id === undefined || !known.has(id)) throw new Wrong('option', 'ballots.errors.foreignOption')
    if (chosen.has(id)) throw new Wrong('option', 'ballots.errors.twice')
    chosen.add(id)
  }
  checkCount(ballot, chosen.size, 'option')
  if (ballot.budgetCents !== null) {
    const cost = [...chosen].reduce((sum, id) => sum + (known.get(id)?.costCents ?? 0), 0)
    if (cost > ballot.budgetCents) {
      throw new Wrong('option', 'ballots.errors.overBudget', {
        cents: cost - ballot.budgetCents,
      })
    }
  }
  return { options: [...chosen].sort((a, b) => a - b) }
}

/** The number beside each option under a prefix; unknown and repeated fields are refused, empty ones are none. */
function readNumbers(
  prefix: string,
  options: readonly BallotOption[],
  fields: ContentFields,
  bad: MessageKey,
): Map<number, number> {
  const known = new Set(options.map(({ id }) => String(id)))
  const numbers = new Map<number, number>()
  for (const [field, written] of Object.entries(fields)) {
    if (!field.startsWith(prefix)) continue
    const id = field.slice(prefix.length)
    if (!known.has(id)) throw new Wrong('form', 'ballots.errors.foreignOption')
    if (Array.isArray(written)) throw new Wrong(field, 'ballots.errors.twice')
    if (written === '' || written === undefined || written === null) continue
    const number = wholeNumber(written)
    if (number === undefined) throw new Wrong(field, bad)
    numbers.set(Number(id), number)
  }
  return numbers
}

function readRanking(ballot: Limits, options: readonly BallotOption[], fields: ContentFields): BallotContent {
  const ranks = readNumbers('rank_', options, fields, 'ballots.errors.rank')
  const groups = new Map<number, number[]>()
  for (const [id, rank] of ranks) {
    if (rank < 1 || rank > options.length) {
      throw new Wrong(`rank_${id}`, 'ballots.errors.rankRange', { most: options.length })
    }
    const group = groups.get(rank) ?? []
    if (group.length > 0 && needsStrictRanking(ballot.rule)) {
      throw new Wrong(`rank_${id}`, 'ballots.errors.equalRanks', { rank })
    }
    groups.set(
      rank,
      [...group, id].sort((a, b) => a - b),
    )
  }
  checkCount(ballot, ranks.size, 'form', 'ballots.errors.fewRanks')
  const ranking: number[][] = []
  for (let rank = 1; rank <= groups.size; rank += 1) {
    const group = groups.get(rank)
    if (!group) throw new Wrong('form', 'ballots.errors.rankGap', { rank })
    ranking.push(group)
  }
  return { ranking }
}

function readPoints(ballot: Limits, options: readonly BallotOption[], fields: ContentFields): BallotContent {
  const given = readNumbers('points_', options, fields, 'ballots.errors.points')
  const points: Record<string, number> = {}
  let sum = 0
  for (const [id, number] of [...given].sort(([a], [b]) => a - b)) {
    if (number === 0) continue
    if (ballot.pointsEach !== null && number > ballot.pointsEach) {
      throw new Wrong(`points_${id}`, 'ballots.errors.pointsBeyond', { most: ballot.pointsEach })
    }
    if (ballot.mostPoints !== null && number > ballot.mostPoints) {
      throw new Wrong(`points_${id}`, 'ballots.errors.mostPoints', { most: ballot.mostPoints })
    }
    points[String(id)] = number
    sum += number
  }
  if (ballot.pointsEach !== null && sum > ballot.pointsEach) {
    throw new Wrong('form', 'ballots.errors.pointsSum', { sum, most: ballot.pointsEach })
  }
  checkCount(ballot, Object.keys(points).length, 'form', 'ballots.errors.fewPoints')
  return { points }
}

function checkCount(
  ballot: Limits,
  count: number,
  field: string,
  few: MessageKey = 'ballots.errors.few',
): void {
  if (count < ballot.leastChoices) {
    throw new Wrong(field, few, { count: ballot.leastChoices })
  }
  if (ballot.mostChoices !== null && count > ballot.mostChoices) {
    throw new Wrong(field, 'ballots.errors.many', { count: ballot.mostChoices })
  }
}
