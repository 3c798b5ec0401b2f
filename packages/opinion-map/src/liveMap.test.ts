import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMap } from './drawMap.ts'
import { LiveMap } from './liveMap.ts'
import { inventConversation } from './testing/inventConversation.ts'
import type { CastVote, Statement } from './votes.ts'

type Step =
  | { kind: 'vote'; cast: CastVote }
  | { kind: 'moderate'; statement: Statement }
  | { kind: 'exclude'; participant: string }
  | { kind: 'draw' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .record({
        participant: fc.integer({ min: 0, max: 45 }).map(String),
        statement: fc.integer({ min: 0, max: 14 }).map((number) => `s${number}`),
        vote: fc.constantFrom(1, 0, -1),
      })
      .map((cast): Step => ({ kind: 'vote', cast: cast as CastVote })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({
        id: fc.integer({ min: 0, max: 17 }).map((number) => `s${number}`),
        moderated: fc.constantFrom(-1, 0, 1),
        isMeta: fc.boolean(),
      })
      .map((statement): Step => ({ kind: 'moderate', statement: statement as Statement })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 45 })
      .map((number): Step => ({ kind: 'exclude', participant: String(number) })),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ kind: 'draw' }) },
)

test('whatever happens, the live map is the drawn map to the last bit', () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 60 }),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('default' as const, 'polis' as const),
      (steps, people, count, grouping) => {
        const votes = inventConversation({ people, statements: count, groups: 2, noise: 0.3 })
        const statements: Statement[] = [{ id: 's3', moderated: -1 }]
        const excluded: string[] = []
        const live = new LiveMap({ votes: [...votes], statements: [...statements] }, { grouping })
        const compare = () =>
          expect(JSON.stringify(live.draw())).toBe(
            JSON.stringify(drawMap({ votes, statements, excluded }, { grouping })),
          )
        for (const happening of steps) {
          if (happening.kind === 'vote') {
            live.vote(happening.cast)
            votes.push(happening.cast)
          } else if (happening.kind === 'moderate') {
            live.moderate(happening.statement)
            statements.push(happening.statement)
          } else if (happening.kind === 'exclude') {
            live.exclude(happening.participant)
            excluded.push(happening.participant)
          } else {
            compare()
          }
        }
        compare()
      },
    ),
    { numRuns: 150 },
  )
})
