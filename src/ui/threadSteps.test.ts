import { describe, expect, it } from 'vitest'
import { type Knot, visibleKnots } from './threadSteps.ts'

const knots = (past: number, future: number): Knot[] => [
  ...Array.from({ length: past }, (_, index) => knot(`past ${index + 1}`, 'past')),
  knot('now', 'here'),
  ...Array.from({ length: future }, (_, index) => knot(`future ${index + 1}`, 'future')),
]

const knot = (title: string, state: Knot['state']): Knot => ({
  kind: 'Voto',
  date: '5 febbraio 2027',
  title,
  state,
})

const shown = (steps: ReturnType<typeof visibleKnots>) =>
  steps.map((step) => ('hidden' in step ? step.hidden : step.title))

describe('the collapsed thread', () => {
  it('shows nine knots whole', () => {
    expect(visibleKnots(knots(7, 1), false)).toHaveLength(9)
  })

  it('shows of more the first, the last three before now, now and the next', () => {
    expect(shown(visibleKnots(knots(10, 3), false))).toEqual([
      'past 1',
      6,
      'past 8',
      'past 9',
      'past 10',
      'now',
      'future 1',
      2,
    ])
  })

  it('takes the last past knot for now when the story has ended', () => {
    const ended = Array.from({ length: 12 }, (_, index) => knot(`past ${index + 1}`, 'past'))
    expect(shown(visibleKnots(ended, false))).toEqual([
      'past 1',
      7,
      'past 9',
      'past 10',
      'past 11',
      'past 12',
    ])
  })

  it('shows the last that has happened, however long the way to it', () => {
    const before = knots(0, 0).concat(
      Array.from({ length: 10 }, (_, index) => knot(`after ${index + 1}`, 'past')),
    )
    expect(shown(visibleKnots(before, false))).toEqual(['now', 'after 1', 8, 'after 10'])
  })

  it('never hides one knot alone', () => {
    expect(shown(visibleKnots(knots(8, 2), false))).toContain('future 2')
    expect(shown(visibleKnots(knots(5, 4), false))).toContain('past 2')
  })

  it('unfolds whole on request', () => {
    expect(visibleKnots(knots(10, 3), true)).toHaveLength(14)
  })
})
