/** Asks once before what many people have answered goes, or before statements are merged, which nothing undoes. */
import { page } from '#platform/web/answer.ts'
import { type Typed, textOf, textsOf } from '#platform/web/forms.ts'
import type { SiteContext } from '#platform/web/site.ts'
import { optionalReason } from '../commands/fields.ts'
import { type DeskStatement, findDeskStatements } from '../queries/findStatements.ts'
import { managed } from './deskGuard.ts'
import { SurePage } from './deskSurePage.tsx'

/**
 * The page that asks; undefined where there is nothing to ask, or where the command will refuse and say why. Statements
 * that nobody has answered and that still wait go without being asked about.
 */
export async function askBefore(c: SiteContext, typed: Typed): Promise<Response | undefined> {
  const what = pairOf(typed) ? 'merge' : textOf(typed, 'cosa')
  if (textOf(typed, 'conferma') === 'si' || textOf(typed, 'approva') !== '') return undefined
  if (what !== 'merge' && what !== 'reject') return undefined
  const conversation = await managed(c)
  // Whoever is no longer signed in is sent away by the command, which keeps what was typed.
  if (conversation instanceof Response) return undefined
  if (!conversation.steps[what === 'merge' ? 'merge' : 'moderate'].allowed) return undefined
  const reason = textOf(typed, 'reason').trim()
  if (!optionalReason.safeParse(reason).success || (what === 'reject' && reason === '')) return undefined
  const all = await findDeskStatements(c.var.db, conversation.id, ['waiting', 'approved', 'rejected'])
  const { wanted, into } = chosenOf(typed, what, all)
  const statements = all.filter(({ id }) => wanted.has(id))
  if (statements.length === 0 || statements.length < wanted.size) return undefined
  if (what === 'merge' && (into?.state !== 'approved' || wanted.has(into.id))) return undefined
  const isAnswered = statements.some(({ seen, state }) => seen > 0 || state === 'approved')
  if (what === 'reject' && !isAnswered) return undefined
  const { view } = c.var
  const kept = ['stato', 'pagina', 'unisci', 'cosa', 'reason', 'into'].map((name) => [
    name,
    textOf(typed, name),
  ])
  // Not done yet: Turbo draws what answers a form only where it is refused.
  return await page(
    c,
    <SurePage
      view={view}
      conversation={conversation}
      statements={statements}
      into={into}
      reason={reason}
      sent={Object.fromEntries(kept.filter(([, value]) => value !== ''))}
    />,
    422,
  )
}

interface Chosen {
  readonly wanted: ReadonlySet<number>
  readonly into: DeskStatement | undefined
}

function chosenOf(typed: Typed, what: 'merge' | 'reject', all: readonly DeskStatement[]): Chosen {
  const pair = pairOf(typed)
  if (pair) return { wanted: new Set([pair[0]]), into: all.find(({ id }) => id === pair[1]) }
  const number = textOf(typed, 'into').trim()
  const into = all.find((statement) => String(statement.number) === number)
  return {
    wanted: new Set(textsOf(typed, 'statements').map(Number)),
    into: what === 'merge' ? into : undefined,
  }
}

/** The two statements of a button "Merge this one into that one", by their ids. */
export function pairOf(typed: Typed): readonly [number, number] | undefined {
  const [, from, into] = /^(\d{1,9}):(\d{1,9})$/.exec(textOf(typed, 'unisci')) ?? []
  return from && into ? [Number(from), Number(into)] : undefined
}
