/** The three processes of the demo, and how the loader replays them: every step is a command at its own moment. */
import type { Database } from '#database/types.ts'
import {
  createProcess,
  editProcess,
  publishDocument,
  publishProcess,
  setObjectives,
  startFormally,
} from '#modules/processes/index.ts'
import type { Actor } from '#platform/actor.ts'
import { addDays, type Day } from '#ui/dates.ts'
import type { DemoDocument, DemoProcess } from './processes/demoProcess.ts'
import { act, momentOn } from './stage.ts'

export { communityLab, communityLabCalendar } from './processes/communityLab.ts'
export type { DemoDocument, DemoProcess } from './processes/demoProcess.ts'
export { firstCommunityLab, firstCommunityLabCalendar } from './processes/firstCommunityLab.ts'
export { modenaLab } from './processes/modenaLab.ts'

/** What the loader brings: the database, who manages processes, the day of the first load, the bodies by slug. */
export interface DemoGround {
  readonly db: Database
  readonly manager: Actor
  readonly today: Day
  readonly bodies: Readonly<Record<string, number>>
}

/** Creates a process, publishes it with its project sheet and, where its story says so, starts it formally. */
export async function beginDemoProcess(
  ground: DemoGround,
  process: DemoProcess,
  links: { readonly follows?: number; readonly objectives?: readonly number[] } = {},
): Promise<number> {
  const body = bodyOf(ground, process.bodySlug)
  const { id } = await act(ground, ground.manager, momentOn(ground, process.created), createProcess, {
    template: 'lr_15_2018',
    body,
    decisionBody: bodyOf(ground, process.decisionBodySlug),
    title: process.title,
    shortTitle: process.shortTitle,
    firstDay: addDays(ground.today, process.firstDay),
    follows: links.follows,
  })
  await act(ground, ground.manager, momentOn(ground, process.created), editProcess, {
    process: id,
    ...process.texts,
  })
  if (links.objectives && links.objectives.length > 0) {
    await act(ground, ground.manager, momentOn(ground, process.created), setObjectives, {
      process: id,
      objective: links.objectives,
    })
  }
  await act(ground, ground.manager, momentOn(ground, process.published), publishDocument, {
    process: id,
    ...textOf(process.projectSheet),
  })
  await act(ground, ground.manager, momentOn(ground, process.published), publishProcess, { process: id })
  if (process.formalStart !== null) {
    await act(ground, ground.manager, momentOn(ground, process.formalStart), startFormally, {
      process: id,
      event: process.formalStartEvent,
    })
  }
  return id
}

/** Publishes what is due after the conclusion: final report, act, monitoring, each on its day. */
export async function publishDemoDocuments(
  ground: DemoGround,
  processId: number,
  process: DemoProcess,
): Promise<void> {
  for (const document of process.laterDocuments) {
    await act(ground, ground.manager, momentOn(ground, document.published), publishDocument, {
      process: processId,
      ...textOf(document),
    })
  }
}

const textOf = ({ kind, title, summary, body }: DemoDocument) => ({ kind, title, summary, body })

function bodyOf({ bodies }: DemoGround, slug: string): number {
  const id = bodies[slug]
  if (id === undefined) throw new Error(`The demo has no body "${slug}"`)
  return id
}
