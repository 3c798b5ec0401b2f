import type { OpinionMap } from '../opinionMap.ts'
import { escapeHtml } from './html.ts'
import { lettered } from './lettered.ts'
import { plural } from './percent.ts'
import { drawPicture } from './picture.ts'
import { sayQuality } from './quality.ts'
import { style } from './style.ts'
import { tableOfGroups, tableOfStatements } from './tables.ts'
import { sayDividing, sayGroups, sayUniting, type Texts } from './words.ts'

export interface ReportSettings {
  /** What the report is about: a name for the conversation. */
  readonly title: string
  /** The words of the statements, where they are known. */
  readonly texts: Texts
  /** The command that makes this report. */
  readonly command: string
  /** The groups were given, not found: they keep their names. */
  readonly hasGivenGroups?: boolean
  /** How many statements were moderated out. */
  readonly moderatedOut?: number
}

/** The map as one page that needs nothing else: words before the picture, the picture with its table, no script. */
export function writeReport(drawn: OpinionMap, settings: ReportSettings): string {
  const { title, texts, command, moderatedOut = 0 } = settings
  const map = settings.hasGivenGroups ? drawn : lettered(drawn)
  const { participants, statements, votes } = map.quality
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Opinion map: ${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>Opinion map: ${escapeHtml(title)}</h1>
<p class="lead">${plural(participants, 'person', 'people')} gave ${plural(votes, 'answer', 'answers')} to ${plural(statements, 'statement', 'statements')}. Who answers alike is near on the map.</p></header>
<main>
${sayUniting(map, texts)}
${sayDividing(map, texts)}
${sayGroups(map, texts)}
<section aria-labelledby="map"><h2 id="map">The map</h2>
<p>Distance counts: who answered alike stands near. Above or below, left or right mean nothing by themselves.</p>
${participants > 0 ? `<figure>${drawPicture(map)}<figcaption>Every mark is a person; the shape is their group, a small ring is somebody without one. The shaded outlines hold nine in ten of each group.</figcaption></figure>` : '<p>Nobody has answered yet.</p>'}
${tableOfGroups(map)}
<details><summary>All ${statements} statements</summary>${tableOfStatements(map, texts)}</details></section>
${sayQuality(map, moderatedOut)}
</main>
<footer><p>Made by <code>${escapeHtml(command)}</code>. The same votes in any order give the same page.</p></footer>
</body>
</html>
`
}
