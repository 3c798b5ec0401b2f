import fc from 'fast-check'
import { expect, test } from 'vitest'
import { approvalElections } from '../testing/approvalProfiles.ts'
import { electCommittee } from './elect.ts'
import { underrepresented } from './representation.ts'

const ballots = [[0, 1], [0, 1], [0, 1], [2], [3], [4]]

test('half of the voters who agree on two candidates deserve two of four seats', () => {
  const election = { seats: 4, candidates: 6, ballots }
  expect(underrepresented(election, [0, 2, 3, 4], 'JR')).toBeUndefined()
  expect(underrepresented(election, [0, 2, 3, 4], 'EJR')).toEqual({ size: 3, agreed: [0, 1], members: [] })
  expect(underrepresented(election, [0, 2, 3, 4], 'PJR')).toEqual({ size: 3, agreed: [0, 1], members: [0] })
  expect(underrepresented(election, [0, 1, 2, 3], 'EJR')).toBeUndefined()
})

test('who agrees and approves nobody elected shows that representation is not justified', () => {
  expect(underrepresented({ seats: 3, candidates: 6, ballots }, [2, 3, 4], 'JR')).toEqual({
    size: 3,
    agreed: [0],
    members: [],
  })
})

test('EJR implies PJR, and PJR implies JR', () => {
  fc.assert(
    fc.property(
      approvalElections({ candidates: 6, voters: 10 }),
      fc.constantFrom('av', 'cc', 'sav' as const),
      (election, rule) => {
        const [members = []] = electCommittee(election, rule as 'av').committees
        const lacks = (['EJR', 'PJR', 'JR'] as const).map(
          (property) => underrepresented(election, members, property) !== undefined,
        )
        if (lacks[2]) expect(lacks[1]).toBe(true)
        if (lacks[1]) expect(lacks[0]).toBe(true)
      },
    ),
  )
})
