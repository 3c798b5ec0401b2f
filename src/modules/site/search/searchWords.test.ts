import { expect, test } from 'vitest'
import { markHits, searchWords } from './searchWords.ts'

test('accents, capitals and little words do not count', () => {
  expect(searchWords('Gli Sportèlli di paese')).toEqual(['sportelli', 'paese'])
  expect(searchWords('  ')).toEqual([])
  expect(searchWords('di la')).toEqual(['di', 'la'])
})

test('at most six words are looked for', () => {
  expect(searchWords('uno2 due2 tre2 quattro2 cinque2 sei2 sette2')).toHaveLength(6)
})

test('a word in another form is marked too', () => {
  const marked = markHits('Sportello digitale di paese', ['sportelli'])
  expect(marked.filter((part) => part.isHit)).toEqual([{ text: 'Sportello', isHit: true }])
  expect(marked.map((part) => part.text).join('')).toBe('Sportello digitale di paese')
})
