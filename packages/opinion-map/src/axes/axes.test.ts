import { expect, test } from 'vitest'
import { countGroups } from '../matrix/countGroups.ts'
import { scatterMatrix } from '../matrix/covariance.ts'
import { columnMeans } from '../matrix/means.ts'
import { packVotes } from '../matrix/packVotes.ts'
import { inventConversation } from '../testing/inventConversation.ts'
import { serial } from '../workers/parallel.ts'
import { jointCounts } from './jointCounts.ts'
import { largestTwo } from './lanczos.ts'
import { sparseProduct } from './sparseProduct.ts'

const votes = packVotes({
  votes: inventConversation({ people: 90, statements: 17, groups: 3, noise: 0.5 }),
  statements: [{ id: 's4', isMeta: true }],
})
const { total } = countGroups(votes, { groups: 0 }, serial)
const means = columnMeans(total, votes.isZeroed)
const scatter = scatterMatrix(jointCounts(votes, serial), total, means, votes.isZeroed)
const count = votes.statementCount

/** x' of the matrix, straight from the definition: missing and zeroed cells at the mean. */
function scatterByHand(): Float64Array {
  const out = new Float64Array(count * count)
  for (let p = 0; p < votes.participantCount; p++) {
    const row = new Float64Array(count)
    for (const cell of votes.cells.subarray(votes.rowStarts[p], votes.rowStarts[p + 1])) {
      const j = Math.floor(cell / 3)
      row[j] = votes.isZeroed[j] ? 0 : (cell % 3) - 1 - means[j]!
    }
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) out[i * count + j]! += row[i]! * row[j]!
  }
  return out
}

test('the scatter matrix of integer co-moments is the one of the centred answers', () => {
  scatterByHand().forEach((value, at) => {
    expect(scatter[at]).toBeCloseTo(value, 10)
  })
})

test('the sparse product is that matrix too', () => {
  const x = Float64Array.from({ length: count }, (_, j) => Math.sin(j + 1))
  const out = new Float64Array(count)
  sparseProduct(votes, means, serial)(x, out)
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let j = 0; j < count; j++) sum += scatter[i * count + j]! * x[j]!
    expect(out[i]).toBeCloseTo(sum, 9)
  }
})

test('the two largest eigenvalues and their vectors are found, equal ones too', () => {
  const eigenvalues = [5, 5, 3, 2, 1, 0]
  const pairs = largestTwo((x, out) => out.set(x.map((value, i) => value * (eigenvalues[i] ?? 0))), 6)
  expect(pairs.map(({ value }) => value)).toEqual([expect.closeTo(5, 12), expect.closeTo(5, 12)])
  const [first, second] = pairs
  expect(first!.vector.reduce((sum, value, i) => sum + value * second!.vector[i]!, 0)).toBeCloseTo(0, 12)
  const [large] = largestTwo((x, out) => {
    for (let i = 0; i < 200; i++) out[i] = x[i]! * (i === 150 ? 1.1 : i / 200)
  }, 200)
  expect(large!.value).toBeCloseTo(1.1, 13)
  expect(Math.abs(large!.vector[150]!)).toBeCloseTo(1, 13)
})
