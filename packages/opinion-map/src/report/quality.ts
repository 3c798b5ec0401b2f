/** How far the map can be trusted, in words. */
import type { OpinionMap, Quality } from '../opinionMap.ts'
import { escapeHtml } from './html.ts'
import { plural } from './percent.ts'

export function sayQuality({ quality }: OpinionMap, moderatedOut: number): string {
  const warnings = quality.warnings.map(({ sentence }) => `<li>${escapeHtml(sentence)}</li>`)
  const sentences = [
    `${quality.grouped.toLocaleString('en')} of ${plural(quality.participants, 'person', 'people')} answered enough to belong to a group.`,
    ...sayModerated(moderatedOut, quality.statements),
    sayVariance(quality.explainedVariance),
    ...saySilhouette(quality),
    ...sayStability(quality),
  ]
  return `<section aria-labelledby="quality"><h2 id="quality">How good this map is</h2>
<p>Groups are computed from the answers: nobody chose them, and they change when the answers do.</p>
${warnings.length > 0 ? `<ul class="warnings">${warnings.join('')}</ul>` : ''}
<ul>${sentences.map((sentence) => `<li>${sentence}</li>`).join('')}</ul></section>`
}

/** As Polis counts: README.md says what leaving those answers out gives instead. */
const sayModerated = (count: number, all: number): string[] =>
  count === 0
    ? []
    : [
        `${count} of ${plural(all, 'statement', 'statements')} ${count === 1 ? 'was' : 'were'} moderated out: answers to them give nobody a position. As in Polis they still count among the answers that put somebody into a group, and draw those who answered little towards the middle.`,
      ]

const whole = (share: number): string => `${Math.round(100 * share)}%`

const sayVariance = ([across, up]: readonly [number, number]): string =>
  `The map shows ${whole(across + up)} of all difference between people: ${whole(across)} across and ${whole(up)} upwards.`

const saySilhouette = ({ silhouette }: Quality): string[] =>
  silhouette === null
    ? []
    : [`How well the groups are set apart (silhouette, -1 to 1): ${silhouette.toFixed(2)}.`]

function sayStability({ stability, considered }: Quality): string[] {
  const others = considered.map(
    ({ groups, stability: each, silhouette }) =>
      `${groups} groups: ${each === null ? 'not measured' : each.toFixed(2)}, silhouette ${silhouette.toFixed(2)}`,
  )
  return [
    ...(stability === null
      ? []
      : [
          `How alike the groups stay when people are drawn anew (bootstrap, up to 1): ${stability.toFixed(2)}.`,
        ]),
    ...(others.length > 0 ? [`What each number of groups would have given: ${others.join('; ')}.`] : []),
  ]
}
