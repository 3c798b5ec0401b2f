import i18next from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { english, italian } from '../../messages/index.ts'
import { type Language, type MessageKey, say } from './words.ts'

function leaves(tree: object, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : leaves(value, `${prefix}${key}.`),
  )
}

const stem = (key: string) => key.replace(/_(zero|one|many|other)$/, '')
const trees: Record<Language, object> = { it: italian, en: english }

describe('the messages', () => {
  beforeAll(async () => {
    await i18next.init({
      lng: 'it',
      resources: { it: { translation: italian }, en: { translation: english } },
      interpolation: { escapeValue: false },
    })
  })

  test.each(['it', 'en'] as const)('in "%s" are said as i18next says them', (language) => {
    const t = i18next.getFixedT(language)
    const values: Record<string, string> = {}
    for (const [, text] of leaves(trees[language])) {
      for (const [, name] of text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)) values[name!] = `‹${name}›`
    }
    const keys = new Set(leaves(trees[language]).map(([key]) => stem(key)))
    const plural = new Set(leaves(trees[language]).flatMap(([key]) => (key === stem(key) ? [] : [stem(key)])))
    const wrong = [...keys].filter((key) => {
      const counts = plural.has(key) ? [0, 1, 2, 21] : [undefined]
      return counts.some((count) => {
        const given: Record<string, string | number> = count === undefined ? values : { ...values, count }
        // i18next leaves numbers as they are; below a thousand ours do too.
        return say(language)(key as MessageKey, given) !== t(key, given as Record<string, string>)
      })
    })
    expect(wrong).toEqual([])
  })

  test('in both languages take the same values', () => {
    const namesIn = (tree: object) => {
      const names = new Map<string, Set<string>>()
      for (const [key, text] of leaves(tree)) {
        const known = names.get(stem(key)) ?? new Set()
        for (const [, name] of text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)) known.add(name!)
        names.set(stem(key), known)
      }
      return new Map(
        [...names].map(([key, set]) => [
          key,
          [...set]
            .filter((name) => name !== 'count')
            .sort()
            .join(),
        ]),
      )
    }
    const inEnglish = namesIn(english)
    const different = [...namesIn(italian)]
      .filter(([key, names]) => inEnglish.get(key) !== names)
      .map(([key]) => key)
    expect(different).toEqual([])
  })

  test('say a calendar day as a date in words', () => {
    expect(say('it')('processes.why.opensOn', { date: '2026-11-21', phase: 'Apertura' })).toContain(
      'sabato 21 novembre 2026',
    )
  })

  test('never use an exclamation mark, nor a word we do not use', () => {
    const banned = /!|\butent[ei]\b(?! dei servizi)|feedback|clicca qui|presto disponibile|rifiutat/i
    expect(leaves(italian).filter(([, text]) => banned.test(text))).toEqual([])
  })
})

test('before the 8th and the 11th the article loses its vowel, in Italian', () => {
  const said = (from: string, to: string) => say('it')('agendas.action.whenValue', { from, to })
  expect(said('8 agosto 2026', '11 aprile 2027')).toBe('dall’8 agosto 2026 all’11 aprile 2027')
  expect(said('1° agosto 2026', '18 aprile 2027')).toBe('dal 1° agosto 2026 al 18 aprile 2027')
})
