import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween } from './changedWords.ts'

test('one changed word stands alone in its sentence', () => {
  expect(changesBetween('Il bene resta aperto di mattina.', 'Il bene resta aperto di sera.')).toEqual([
    { kind: 'same', text: 'Il bene resta aperto di ' },
    { kind: 'removed', text: 'mattina' },
    { kind: 'added', text: 'sera' },
    { kind: 'same', text: '.' },
  ])
})

test('a sentence written anew is read as one old and one new, not as a patchwork of small words', () => {
  const before = 'Una cabina di regia si incontra ogni tre mesi, con una persona per parte.'
  const after = 'Le parti si vedono di sera, una volta al mese, senza una persona che le guidi.'
  expect(changesBetween(before, after).filter(({ kind }) => kind !== 'same').length).toBeLessThanOrEqual(3)
})

test('what is the same and what is removed is always the old text, with what is added the new one', () => {
  const text = fc
    .array(fc.constantFrom('il', 'patto', 'resta', 'aperto', ', ', '\n', ' ', 'sera'))
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = changesBetween(before, after)
      const without = (gone: string) =>
        parts
          .filter(({ kind }) => kind !== gone)
          .map((part) => part.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})
