/** Steps of a process for database tests: a draft, a published one, one formally started, each by its commands. */
import { beforeAll } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import type { Outcome } from '#platform/outcome.ts'
import { romeTime } from '#ui/dates.ts'
import { createProcess } from '../../src/modules/processes/commands/createProcess.ts'
import { editProcess } from '../../src/modules/processes/commands/editProcess.ts'
import { publishProcess } from '../../src/modules/processes/commands/publishProcess.ts'
import { startFormally } from '../../src/modules/processes/commands/startFormally.ts'
import { findProcess } from '../../src/modules/processes/queries/findProcess.ts'
import type { Process } from '../../src/modules/processes/words.ts'
import type { TestDatabase } from './database.ts'
import { aPerson, aUnion, onBody, sceneOf } from './factories.ts'

/** The first day of the example: the steps happen on its morning, unless they say otherwise. */
export const firstDay = '2026-09-14'
export const launch = romeTime(firstDay, '10:00')

export const wholeTexts = {
  lead: 'Le proposte per i servizi digitali.',
  brief: 'Si raccolgono bisogni e proposte.',
  subject: 'Servizi digitali per il welfare.',
  use_of_contributions: 'Il Tavolo le legge tutte, l’Unione risponde a ciascuna.',
  manager_office: 'Servizio Informatico Associato',
  table_rules: 'Metodo del consenso.',
}

export interface ProcessSteps {
  readonly union: number
  readonly manager: Actor
  readonly resident: Actor
  readonly act: <Input, Found, Value>(
    wanted: Command<Input, Found, Value>,
    raw: unknown,
    actor?: Actor | null,
    at?: Date,
  ) => Promise<Outcome<Value>>
  /** The same by the manager, who must get through. */
  readonly done: <Input, Found, Value>(
    wanted: Command<Input, Found, Value>,
    raw: unknown,
    at?: Date,
  ) => Promise<Value>
  readonly aNewDraft: () => Promise<number>
  readonly aPublished: () => Promise<number>
  readonly aStarted: () => Promise<number>
  readonly stored: (id: number) => Promise<Process>
}

/** Call it once a file, after `useDatabase()`. */
export function useProcessSteps(database: Pick<TestDatabase, 'db'>): ProcessSteps {
  let people: Pick<ProcessSteps, 'union' | 'manager' | 'resident'> | undefined
  beforeAll(async () => {
    const union = await aUnion(database.db)
    const manager = await aPerson(database.db, { roles: [onBody('process_manager', union)] })
    people = { union, manager, resident: await aPerson(database.db) }
  })
  const known = () => {
    if (!people) throw new Error('People are there only inside tests and hooks.')
    return people
  }
  const act: ProcessSteps['act'] = (wanted, raw, actor = known().manager, at = launch) =>
    execute(wanted, sceneOf(database.db, actor, at), raw)
  const done: ProcessSteps['done'] = async (wanted, raw, at = launch) => {
    const outcome = await act(wanted, raw, known().manager, at)
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
    return outcome.value
  }
  const aNewDraft = async () => {
    const { id } = await done(createProcess, {
      template: 'lr_15_2018',
      body: String(known().union),
      title: 'Quale welfare digitale',
      shortTitle: 'Welfare digitale',
      firstDay,
    })
    return id
  }
  const aPublished = async () => {
    const id = await aNewDraft()
    await done(editProcess, { process: id, ...wholeTexts })
    await done(publishProcess, { process: id })
    return id
  }
  return {
    get union() {
      return known().union
    },
    get manager() {
      return known().manager
    },
    get resident() {
      return known().resident
    },
    act,
    done,
    aNewDraft,
    aPublished,
    aStarted: async () => {
      const id = await aPublished()
      await done(startFormally, { process: id, event: 'Prima seduta del Tavolo' })
      return id
    },
    stored: async (id) => {
      const process = await findProcess(database.db, id)
      if (!process) throw new Error(`No process ${id}`)
      return process
    },
  }
}
