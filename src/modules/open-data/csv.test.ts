import { expect, test } from 'vitest'
import { say } from '#ui/words.ts'
import { writeCsv } from './csv.ts'
import { datasets } from './datasets/index.ts'
import { columnMeaning } from './dictionary.ts'

const dataset = { ...datasets[0]!, columns: ['id', 'titolo'] }
const plainWishes = { delimiter: ',', hasByteOrderMark: false } as const

test('a text that begins like a formula cannot run, a negative number stays a number', () => {
  const rows = [
    { id: -1, titolo: '=1+1' },
    { id: 2, titolo: '@SUM(A1)' },
    { id: 3, titolo: 'a=b' },
  ]
  expect(writeCsv(dataset, rows, plainWishes)).toBe("id,titolo\r\n-1,'=1+1\r\n2,'@SUM(A1)\r\n3,a=b\r\n")
})

test('quotes, separators and new lines keep their cell', () => {
  const rows = [{ id: 1, titolo: 'Uno, "due"\ntre' }]
  expect(writeCsv(dataset, rows, plainWishes)).toBe('id,titolo\r\n1,"Uno, ""due""\ntre"\r\n')
})

test('a spreadsheet may ask for a semicolon and a byte order mark', () => {
  const text = writeCsv(dataset, [], { delimiter: ';', hasByteOrderMark: true })
  expect(text).toBe('\uFEFFid;titolo\r\n')
})

test('every column of every dataset is explained in both languages', () => {
  for (const { columns } of datasets) {
    for (const column of columns) {
      expect(columnMeaning(say('it'), column)).not.toBe('')
      expect(columnMeaning(say('en'), column)).not.toBe('')
    }
  }
})
