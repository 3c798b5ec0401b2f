/** The map in words, for whoever calls the command without asking for JSON. */
import type { OpinionMap, RepresentativeStatement } from '../opinionMap.ts'
import { dividingStatements } from '../report/dividing.ts'
import { percent, plural } from '../report/percent.ts'
import { sayStatement } from '../report/sayStatement.ts'
import { unitingStatements } from '../report/uniting.ts'

export function summarise(
  map: Omit<OpinionMap, 'participants'>,
  {
    title,
    texts,
    moderatedOut,
  }: {
    readonly title: string
    readonly texts: ReadonlyMap<string, string>
    /** How many statements were moderated out. */
    readonly moderatedOut: number
  },
): string {
  const { quality, groups } = map
  const say = (id: string) => sayStatement(texts, id).replaceAll(/\s+/g, ' ')
  const part = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', heading, ...lines.map((line) => `  ${line}`)] : []
  return `${[
    `${title}: ${plural(quality.participants, 'person', 'people')}, ${plural(quality.statements, 'statement', 'statements')}${moderatedOut > 0 ? ` (${moderatedOut} moderated out)` : ''}, ${plural(quality.votes, 'answer', 'answers')}, ${plural(groups.length, 'group', 'groups')}`,
    ...part(
      'What unites',
      unitingStatements(map).map(
        ({ id, direction, count, seen }) => `${percent(count, seen)} ${direction}: ${say(id)}`,
      ),
    ),
    ...part(
      'What divides',
      dividingStatements(map).map(({ id, byGroup }) => {
        const shares = byGroup.map(({ group, agree, seen }) => `${group}: ${percent(agree, seen)}`)
        return `agree ${shares.join(', ')}: ${say(id)}`
      }),
    ),
    ...groups.flatMap(({ id, size, representative }) =>
      part(
        `Group ${id}, ${plural(size, 'person', 'people')}`,
        representative.map((entry) => sayRepresentative(entry, say)),
      ),
    ),
    ...part(
      'Take care',
      quality.warnings.map(({ sentence }) => sentence),
    ),
  ].join('\n')}\n`
}

const sayRepresentative = (
  { statement, direction, count, seen }: RepresentativeStatement,
  say: (id: string) => string,
): string => `${count} of ${seen} ${direction}: ${say(statement)}`
