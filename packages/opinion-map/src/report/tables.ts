/** The tables of a report: the map's twin, and every statement. */
import type { OpinionMap } from '../opinionMap.ts'
import { escapeHtml, rounded } from './html.ts'
import { percent } from './percent.ts'
import { sayStatement } from './sayStatement.ts'
import type { Texts } from './words.ts'

/** Where the groups lie, how many belong to them and how firmly. */
export function tableOfGroups({ groups, participants }: OpinionMap): string {
  const rows = groups.map(({ id, size, centre }) => {
    const firm = participants.flatMap(({ group, firmness }) => (group === id ? [firmness ?? 0] : []))
    const mean = firm.reduce((sum, each) => sum + each, 0) / Math.max(1, firm.length)
    return [`Group ${id}`, String(size), rounded(centre[0]), rounded(centre[1]), rounded(mean)]
  })
  const alone = participants.filter(({ group }) => group === null).length
  if (alone > 0) rows.push(['Without a group', String(alone), '', '', ''])
  return table('The map as a table', ['Group', 'People', 'Across', 'Up', 'Firmness, -1 to 1'], rows)
}

/** All statements with their numbers, those that unite most first. */
export function tableOfStatements({ statements, groups }: OpinionMap, texts: Texts): string {
  const sorted = [...statements].sort(
    (one, other) => other.groupInformedConsensus.agree - one.groupInformedConsensus.agree,
  )
  const rows = sorted.map(({ id, agree, disagree, pass, seen, groupInformedConsensus, byGroup }) => [
    sayStatement(texts, id),
    String(agree),
    String(disagree),
    String(pass),
    groupInformedConsensus.agree.toFixed(2),
    ...byGroup.map((counts) => (seen === 0 ? '' : percent(counts.agree, counts.seen))),
  ])
  const columns = ['Statement', 'Agree', 'Disagree', 'Pass', 'Unites, 0 to 1', ...groups.map(({ id }) => `Agree in ${id}`)]
  return table('Every statement, what unites most first', columns, rows)
}

function table(caption: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')
  const body = rows.map(([name = '', ...cells]) => {
    const others = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')
    return `<tr><th scope="row" dir="auto">${escapeHtml(name)}</th>${others}</tr>`
  })
  return `<p class="cue" aria-hidden="true">Swipe sideways to see the whole table →</p><div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`
}
