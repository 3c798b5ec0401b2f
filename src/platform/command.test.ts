import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, sceneOf } from '#tests/support/factories.ts'
import { command, execute } from './command.ts'
import { readJournal, sealJournal, verifyJournal } from './journal.ts'
import { conflict } from './outcome.ts'
import { subject } from './subject.ts'
import { allowed, refused } from './verdict.ts'

const database = useDatabase()
beforeEach(() => database.empty())

/** A command of the tests' own: gives a setting a value, refuses what it is told to refuse. */
const setSetting = command({
  input: z.object({
    name: z.string().trim().min(2, 'platform.invalid.required').max(9, 'platform.invalid.tooLong'),
    value: z.coerce.number(),
  }),
  find: async (_tx, { name }) => (name === 'unknown' ? undefined : { name }),
  may: (_actor, found) => (found.name === 'locked' ? refused('platform.why.notAllowed') : allowed),
  run: async (tx, found, { value }) => {
    await tx
      .insertInto('site_settings')
      .values({ name: found.name, value: String(value) })
      .execute()
    if (value < 0) return conflict('platform.conflict.changed')
    return [value, { what: 'setting.made', subject: subject('site', 1), detail: { value } }]
  },
})

const settings = () => database.db.selectFrom('site_settings').selectAll().execute()
const scene = async () => sceneOf(database.db, await aPerson(database.db))

describe('a command', () => {
  test('does its work and leaves one journal entry in the same transaction', async () => {
    expect(await execute(setSetting, await scene(), { name: 'depth', value: '3' })).toEqual({
      kind: 'done',
      value: 3,
    })
    expect(await settings()).toHaveLength(1)
    await sealJournal(database.db)
    expect(await readJournal(database.db, 0)).toMatchObject([
      { number: 1, what: 'setting.made', detail: { value: 3 } },
    ])
  })

  test('answers what is wrong by field and writes nothing', async () => {
    const outcome = await execute(setSetting, await scene(), { name: 'x', value: 'many' })
    expect(outcome).toEqual({
      kind: 'invalid',
      errors: { name: { key: 'platform.invalid.required' }, value: { key: 'platform.invalid.value' } },
    })
    expect(await settings()).toEqual([])
    expect(await execute(setSetting, await scene(), { name: 'far too long', value: '1' })).toMatchObject({
      errors: { name: { key: 'platform.invalid.tooLong', values: { limit: 9 } } },
    })
    expect(await execute(setSetting, await scene(), { name: 'x', value: undefined })).toMatchObject({
      errors: { value: { key: 'platform.invalid.choice' } },
    })
  })

  test('is not found, forbidden because, or in conflict, as values; and undoes what it had begun', async () => {
    const here = await scene()
    expect(await execute(setSetting, here, { name: 'unknown', value: 1 })).toEqual({ kind: 'not_found' })
    expect(await execute(setSetting, here, { name: 'locked', value: 1 })).toMatchObject({ kind: 'forbidden' })
    expect(await execute(setSetting, here, { name: 'depth', value: -1 })).toMatchObject({ kind: 'conflict' })
    expect(await settings()).toEqual([])
    expect(await sealJournal(database.db)).toBe(0)
  })

  test('asks a stranger to sign in before it looks for anything', async () => {
    expect(await execute(setSetting, sceneOf(database.db, null), { name: 'unknown', value: 1 })).toEqual({
      kind: 'sign_in_needed',
    })
  })

  test('turns a broken unique key into a conflict, not a fault', async () => {
    const here = await scene()
    await execute(setSetting, here, { name: 'depth', value: 1 })
    expect(await execute(setSetting, here, { name: 'depth', value: 2 })).toMatchObject({ kind: 'conflict' })
  })

  test('refuses a number that no row can have, and a row that is not there, without a fault', async () => {
    const follow = (id: number | string) =>
      command({
        input: z.object({}),
        find: async () => ({}),
        may: () => allowed,
        run: async (tx) => {
          await tx
            .insertInto('proposal_versions')
            .values({ proposal_id: Number(id), version: 1, title: '', summary: '', body: '' })
            .execute()
          return [null, { what: 'setting.made', subject: subject('site', 1) }]
        },
      })
    const here = await scene()
    for (const id of [99_999_999_999, 404]) {
      expect(await execute(follow(id), here, {})).toMatchObject({ kind: 'invalid' })
    }
  })

  test('with the same form key does its work once', async () => {
    const here = { ...(await scene()), formKey: '5f0c6a53-4dd5-4d0e-8d3a-3f4d0c2f8a11' }
    expect((await execute(setSetting, here, { name: 'first', value: 1 })).kind).toBe('done')
    expect(await execute(setSetting, here, { value: 1, name: 'first' })).toEqual({ kind: 'repeated' })
    expect(await settings()).toHaveLength(1)
  })

  test('with the same form key and another text says so instead of losing it', async () => {
    const here = { ...(await scene()), formKey: '5f0c6a53-4dd5-4d0e-8d3a-3f4d0c2f8a11' }
    await execute(setSetting, here, { name: 'first', value: 1 })
    expect(await execute(setSetting, here, { name: 'second', value: 1 })).toMatchObject({
      kind: 'invalid',
      errors: { form: { key: 'platform.invalid.formUsed' } },
    })
    expect(await settings()).toHaveLength(1)
  })

  test('that is secret keeps the key of its form and no digest of what was said', async () => {
    const here = { ...(await scene()), formKey: '5f0c6a53-4dd5-4d0e-8d3a-3f4d0c2f8a11' }
    const secretly = { ...setSetting, secret: true }
    expect((await execute(secretly, here, { name: 'first', value: 1 })).kind).toBe('done')
    expect(await database.db.selectFrom('done_forms').select(['key', 'digest']).execute()).toEqual([
      { key: here.formKey, digest: null },
    ])
    expect(await execute(secretly, here, { name: 'second', value: 2 })).toEqual({ kind: 'repeated' })
    expect(await settings()).toHaveLength(1)
  })
})

describe('the journal', () => {
  test('numbers entries without a gap and its chain holds', async () => {
    const here = await scene()
    for (const value of [1, 2, 3, 4, 5]) await execute(setSetting, here, { name: `depth ${value}`, value })
    expect(await sealJournal(database.db)).toBe(5)
    await execute(setSetting, here, { name: 'late', value: 9 })
    expect(await verifyJournal(database.db)).toEqual({ sealed: 5, brokenAt: null, unsealed: 1 })
  })

  test('refuses to be changed or deleted', async () => {
    await execute(setSetting, await scene(), { name: 'depth', value: 1 })
    await sealJournal(database.db)
    await expect(database.db.updateTable('journal').set({ what: 'setting.lost' }).execute()).rejects.toThrow(
      /append only/,
    )
    await expect(database.db.deleteFrom('journal').execute()).rejects.toThrow(/append only/)
  })
})
