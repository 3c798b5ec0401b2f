/** The parts of a report that are told in words and bars. */
import type { Counts, OpinionMap, RepresentativeStatement } from '../opinionMap.ts'
import { dividingStatements } from './dividing.ts'
import { escapeHtml } from './html.ts'
import { percent, plural } from './percent.ts'
import { sayStatement } from './sayStatement.ts'
import { colourOf, markBeside } from './shapes.ts'
import { unitingStatements } from './uniting.ts'

export type Texts = ReadonlyMap<string, string>

/** What all agree or disagree on, whatever their group. */
export function sayUniting(map: OpinionMap, texts: Texts): string {
  const rows = unitingStatements(map).map((entry) =>
    row(
      said(texts, entry.id, sayShare(entry, entry.direction, 'of those who answered')),
      shares(map, entry.id, entry.direction),
    ),
  )
  return section(
    'band',
    'What unites',
    'Statements that most people of every group answer the same way.',
    rows,
    'No statement is answered the same way by most people of every group.',
  )
}

/** What the groups see most differently. */
export function sayDividing(map: OpinionMap, texts: Texts): string {
  const rows = dividingStatements(map).map(({ id }) =>
    row(said(texts, id, 'Who agrees, group by group'), shares(map, id, 'agree')),
  )
  return section(
    '',
    'What divides',
    'Statements on which the groups lie farthest apart.',
    rows,
    map.groups.length < 2
      ? 'There are no groups to tell apart.'
      : 'The groups lie clearly apart on no statement.',
  )
}

/** Each group by the statements that stand for it. */
export function sayGroups(map: OpinionMap, texts: Texts): string {
  const groups = map.groups.map(({ id, size, representative }, at) => {
    const rows = representative.map((entry) =>
      row(
        said(texts, entry.statement, sayRepresentative(entry)),
        shares(map, entry.statement, entry.direction),
      ),
    )
    const list =
      rows.length > 0 ? `<ul class="rows">${rows.join('\n')}</ul>` : '<p>No statement stands for it.</p>'
    return `<h3>${markBeside(at)}Group ${escapeHtml(id)}, ${plural(size, 'person', 'people')}</h3>\n${list}`
  })
  return `<section class="band" aria-labelledby="groups"><h2 id="groups">${plural(map.groups.length, 'group', 'groups')}</h2>
<p>Each is described by what its people say more often than all others.</p>
${groups.join('\n')}</section>`
}

function section(name: string, heading: string, lead: string, rows: readonly string[], none: string): string {
  const id = heading.toLowerCase().replaceAll(' ', '-')
  const body =
    rows.length > 0 ? `<ul class="rows">${rows.join('\n')}</ul>` : `<p><strong>${none}</strong></p>`
  return `<section class="${name}" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2><p>${lead}</p>\n${body}</section>`
}

const row = (words: string, bars: string): string => `<li><div>${words}</div>${bars}</li>`

/** The statement may be in any language and of any direction. */
const said = (texts: Texts, id: string, note: string): string =>
  `<p class="said" dir="auto">${escapeHtml(sayStatement(texts, id))}</p><p class="note">${note}</p>`

const sayShare = (
  { count, seen }: { readonly count: number; readonly seen: number },
  direction: string,
  of: string,
): string => `${percent(count, seen)} ${of} ${direction}: ${count} of ${seen}`

function sayRepresentative(entry: RepresentativeStatement): string {
  const { direction, repness, repnessTest, probabilityTest } = entry
  const tests = `z ${repnessTest.toFixed(1)} against the rest, ${probabilityTest.toFixed(1)} against one half`
  return `${sayShare(entry, direction, 'of the group')}; ${repness.toFixed(1)} times as likely as elsewhere (${tests})`
}

function shares(map: OpinionMap, id: string, direction: 'agree' | 'disagree'): string {
  const counts = map.statements.find((statement) => statement.id === id)?.byGroup ?? []
  const bars = counts.map((count, at) => share(count.group, at, count, direction))
  return `<ul class="shares" aria-label="Share of each group that ${direction === 'agree' ? 'agrees' : 'disagrees'}">${bars.join('')}</ul>`
}

function share(group: string, at: number, counts: Counts, direction: 'agree' | 'disagree'): string {
  const part = counts.seen === 0 ? 0 : (100 * counts[direction]) / counts.seen
  return `<li><span>${markBeside(at)}${escapeHtml(group)}</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="8"/><rect class="${colourOf(at)}" width="${part.toFixed(1)}" height="8"/></svg><span>${percent(counts[direction], counts.seen)}</span></li>`
}
