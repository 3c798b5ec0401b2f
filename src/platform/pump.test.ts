import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#tests/support/database.ts'
import { type SealedEntry, writeEntries } from './journal.ts'
import { countParked, type JournalReader, pumpOnce } from './pump.ts'
import { subject } from './subject.ts'

const database = useDatabase()
beforeEach(() => database.empty())

const happen = async (...ids: number[]) =>
  await database.db.transaction().execute((tx) =>
    writeEntries(
      tx,
      ids.map((id) => ({ what: 'proposal.edited', subject: subject('proposal', id) })),
      null,
      new Date(),
    ),
  )

test('an entry that its reader cannot read is parked after five rounds and those behind it are read', async () => {
  const read: number[] = []
  const stumbling: JournalReader = {
    name: 'stumbling',
    read: async (_tx, { subject: { id } }: SealedEntry) => {
      if (id === 2) throw new Error('cannot read this one')
      read.push(id)
    },
  }
  await happen(1, 2, 3)
  for (let round = 1; round < 5; round += 1) {
    await expect(pumpOnce(database.db, [stumbling])).rejects.toThrow('cannot read')
  }
  expect(await countParked(database.db)).toBe(0)
  expect(read).not.toContain(3)
  await pumpOnce(database.db, [stumbling])
  expect(await countParked(database.db)).toBe(1)
  expect(read.filter((id) => id === 3)).toHaveLength(1)
  await happen(4)
  await pumpOnce(database.db, [stumbling])
  expect(read.at(-1)).toBe(4)
})

test('an entry that is read in a later round is not parked', async () => {
  let isBroken = true
  const read: number[] = []
  const mended: JournalReader = {
    name: 'mended',
    read: async (_tx, { subject: { id } }) => {
      if (isBroken) throw new Error('not now')
      read.push(id)
    },
  }
  await happen(1, 2)
  await expect(pumpOnce(database.db, [mended])).rejects.toThrow('not now')
  isBroken = false
  await pumpOnce(database.db, [mended])
  expect(read).toEqual([1, 2])
  expect(await countParked(database.db)).toBe(0)
})
