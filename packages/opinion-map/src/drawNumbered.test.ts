import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMap, drawNumbered } from './drawMap.ts'
import { VoteColumns } from './matrix/voteColumns.ts'
import { inventConversation, shuffle } from './testing/inventConversation.ts'

test('votes by number make the same map to the last bit as votes by name, in any order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(),
      (people, count, seed) => {
        const votes = inventConversation({ people, statements: count, groups: 3, noise: 0.4 }, seed)
        const known = [{ id: 's1', moderated: -1 as const }, { id: 's2', isMeta: true }, { id: 'new' }]
        // Some of the names belong to nobody who has answered.
        const participants = shuffle([...new Set(votes.map(({ participant }) => participant)), 'ghost'], seed)
        const statements = shuffle([...new Set(votes.map(({ statement }) => statement))], seed + 1)
        const columns = new VoteColumns()
        for (const { participant, statement, vote } of shuffle(votes, seed + 2)) {
          columns.add(participants.indexOf(participant), 3 * statements.indexOf(statement) + vote + 1)
        }
        const drawn = drawNumbered({ participants, statements, votes: columns, latestWins: false }, known)
        expect(JSON.stringify(drawn)).toBe(JSON.stringify(drawMap({ votes, statements: known })))
      },
    ),
    { numRuns: 60 },
  )
})
