import { expect, test } from 'vitest'
import { concludedProposals } from './concludedProposals.ts'
import { commentsFor } from './proposalComments.ts'
import { demoProposals } from './proposals.ts'
import { demoVoices } from './voices.ts'

const all = [...demoProposals, ...concludedProposals]

test('the twelve proposals have the supports, preferences and comments of the plan', () => {
  const sum = (counts: Readonly<Partial<Record<string, number>>>) =>
    Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0)
  expect(demoProposals.map(({ online, inPerson, comments }) => [online, sum(inPerson), comments])).toEqual([
    [214, 96, 37],
    [131, 22, 28],
    [98, 41, 12],
    [87, 8, 19],
    [152, 35, 24],
    [176, 27, 31],
    [64, 18, 9],
    [73, 4, 22],
    [59, 30, 8],
    [119, 25, 14],
    [45, 2, 16],
    [51, 6, 7],
  ])
})

test('every text fits the form of a proposal', () => {
  for (const { title, summary, body } of all) {
    expect(title.length).toBeLessThanOrEqual(120)
    expect(summary.length).toBeLessThanOrEqual(300)
    expect(body.length).toBeGreaterThan(100)
  }
})

test('nobody says the same under one proposal, and answers follow what they answer', () => {
  for (const { title, comments } of all) {
    const said = commentsFor(title, comments)
    expect(said).toHaveLength(comments)
    const begun = said.filter(({ answers }) => answers === undefined).map(({ text }) => text)
    expect(new Set(begun).size).toBe(begun.length)
    for (const [index, { answers }] of said.entries()) {
      if (answers === undefined) continue
      expect(answers).toBeLessThan(index)
      expect(said[answers]?.answers).toBeUndefined()
    }
  }
})

test('every voice that raised a proposal names one of the twelve', () => {
  const keys = new Set(demoProposals.map(({ key }) => key))
  expect(demoVoices.filter(({ raised }) => raised !== undefined && !keys.has(raised))).toEqual([])
})
