import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { say } from '#ui/words.ts'
import { sayDetail, sayWhat } from './journalDetail.ts'
import { whatsInWords } from './journalWords.ts'

const modules = join(import.meta.dirname, '../..')

/** Every name an entry is given in the commands, as the source spells it. */
function writtenEntries(): string[] {
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(join(modules, file), 'utf8').matchAll(/what(?: =|:)[^\n]*?'([a-z_]+\.[a-z_]+)'/g),
    ])
    .map(([, what]) => what ?? '')
}

test('everything a command writes in the journal is said in words', () => {
  const missing = writtenEntries().filter((what) => !(whatsInWords as readonly string[]).includes(what))
  expect([...new Set(missing)]).toEqual([])
})

test('an entry of a newer version is shown by its own name', () => {
  expect(sayWhat(say('it'), 'meeting.planned')).toBe('Incontro in programma')
  expect(sayWhat(say('it'), 'meeting.dreamt')).toBe('meeting.dreamt')
})

test('details are short words, without what is empty and without numbers of rows', () => {
  const view = { language: 'it', t: say('it') } as const
  const planned = { mode: 'hybrid', kind: 'workshop', date: '2026-12-08', process: null }
  expect(sayDetail(view, planned)).toBe(
    'l’8 dicembre 2026, laboratorio di proposta, in presenza e in diretta',
  )
  expect(sayDetail(view, { of: 8, present: 7, late: false, proposal: 5 })).toBe('presenti: 7, su 8')
  expect(sayDetail(view, { proposals: [], fields: ['lead', 'brief'] })).toBe('campi: 2')
  expect(sayDetail(view, {})).toBe('')
})
