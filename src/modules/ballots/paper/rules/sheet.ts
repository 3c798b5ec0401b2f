/** One sheet as it is typed in: option numbers in one field, or points beside each option. Pure. */
import type { FieldErrors } from '#platform/outcome.ts'
import type { Ballot, BallotOption } from '../../ballot.ts'
import type { BallotContent } from '../../content.ts'
import type { ContentFields } from '../../rules/readContent.ts'

type Typed = Readonly<Record<string, unknown>>

/** Whether the sheet is typed as points by option; otherwise as a row of option numbers. */
export const hasPoints = (ballot: Pick<Ballot, 'method' | 'pointsEach'>): boolean =>
  ballot.method !== 'rank' && ballot.pointsEach !== null

/** The fields of the booth that say the same, or what is wrong with the row of numbers. */
export function fieldsOfSheet(
  ballot: Pick<Ballot, 'method' | 'pointsEach'>,
  options: readonly BallotOption[],
  typed: Typed,
): { readonly fields: ContentFields } | { readonly errors: FieldErrors } {
  if (hasPoints(ballot)) {
    return {
      fields: Object.fromEntries(Object.entries(typed).filter(([name]) => name.startsWith('points_'))),
    }
  }
  const written = typeof typed.codes === 'string' ? typed.codes.trim() : ''
  const idByCode = new Map(options.map(({ code, id }) => [code, id]))
  const groups = written
    .replaceAll(/\s*=\s*/g, '=')
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => part.split('='))
  const fields: Record<string, unknown> = {}
  const chosen: string[] = []
  for (const [index, group] of groups.entries()) {
    for (const code of group) {
      const id = idByCode.get(code)
      if (id === undefined) return wrongCodes('ballots.paper.errors.code', { code: code.slice(0, 20) })
      if (chosen.includes(String(id))) return wrongCodes('ballots.paper.errors.sheetWrong.twice')
      chosen.push(String(id))
      fields[`rank_${id}`] = String(index + 1)
    }
  }
  if (ballot.method === 'rank') return { fields }
  if (written.includes('=')) return wrongCodes('ballots.paper.errors.noEquals')
  return { fields: { option: chosen } }
}

const wrongCodes = (
  key:
    | 'ballots.paper.errors.code'
    | 'ballots.paper.errors.noEquals'
    | 'ballots.paper.errors.sheetWrong.twice',
  values?: { readonly code: string },
): { readonly errors: FieldErrors } => ({ errors: { codes: values ? { key, values } : { key } } })

/** What was typed of a content, as the same fields show it again. */
export function typedOfContent(
  options: readonly BallotOption[],
  content: BallotContent | null,
): Readonly<Record<string, string>> {
  if (content === null) return {}
  if ('points' in content) {
    return Object.fromEntries(
      Object.entries(content.points).map(([id, points]) => [`points_${id}`, `${points}`]),
    )
  }
  return { codes: codesOf(options, content) }
}

/** A sheet in one line, for the list of mismatches: "2 5", "3 1=2", "1: 4, 2: 6". */
export function codesOf(options: readonly BallotOption[], content: BallotContent): string {
  const codes = new Map(options.map(({ id, code }) => [id, code]))
  const codeOf = (id: number): string => codes.get(id) ?? '?'
  if ('options' in content) return content.options.map(codeOf).join(' ')
  if ('ranking' in content) return content.ranking.map((group) => group.map(codeOf).join('=')).join(' ')
  return Object.entries(content.points)
    .map(([id, points]) => `${codeOf(Number(id))}: ${points}`)
    .join(', ')
}
