import { expect, test } from 'vitest'
import { readCommitteeJson, writeCommitteeJson } from './committeeJson.ts'
import { MalformedFile } from './malformed.ts'

function lineAndMessage(text: string): [number, string] {
  try {
    readCommitteeJson(text)
  } catch (error) {
    if (error instanceof MalformedFile) return [error.line, error.message]
  }
  return [-1, 'read without complaint']
}

test('a profile is read with its empty ballots, in any order of the names', () => {
  expect(readCommitteeJson('{"ballots":[[0,2],[],[1]],"candidates":5,"seats":3}')).toEqual({
    seats: 3,
    candidates: 5,
    ballots: [[0, 2], [], [1]],
  })
})

test('what is written is read back as the same profile', () => {
  const election = { seats: 2, candidates: 3, ballots: [[0], [], [1, 2]], names: ['Ada', 'B "o"', 'Cì'] }
  expect(readCommitteeJson(writeCommitteeJson(election))).toEqual(election)
})

test.each([
  ['', 1, 'the profile must be an object, not the end of the file'],
  ['[1]', 1, 'the profile must be an object, not ['],
  [
    '{"seats":1,"candidates":2,\n"ballots":[[0],\n[1]',
    3,
    'a comma or ] is missing in ballots, not the end of the file',
  ],
  ['{"seats":"two","candidates":2,"ballots":[]}', 1, 'seats must be a whole number, not "two"'],
  ['{"seats":1.0,"candidates":2,"ballots":[]}', 1, 'seats must be a whole number, not 1.0'],
  ['{"seats":0,"candidates":2,"ballots":[]}', 1, 'seats must be at least 1'],
  ['{\n"seats":3,\n"candidates":2,"ballots":[]}', 2, '3 seats for 2 candidates'],
  ['{"seats":1,"candidates":2,"ballots":[[0],\n[2]]}', 2, 'ballot 1 names candidate 2, the last is 1'],
  ['{"seats":1,"candidates":2,"ballots":[\n[1,0,1]]}', 2, 'ballot 0 names candidate 1 twice'],
  [
    '{"seats":1,"candidates":2,"ballots":[[-1]]}',
    1,
    'a candidate of ballot 0 must be a whole number, not -1',
  ],
  ['{"seats":1,"candidates":2,"ballots":[0]}', 1, 'ballot 0 must be an array, not 0'],
  ['{"seats":1,\n"seats":1,"candidates":2,"ballots":[]}', 2, '"seats" comes twice'],
  ['{"seats":1,"candidates":2}', 0, '"ballots" is missing'],
  [
    '{"seats":1,"candidates":2,"ballots":[],"x":1}',
    1,
    'unknown name "x": seats, candidates, ballots or names',
  ],
  ['{"seats":1,"candidates":2,"ballots":[]}\n{}', 2, 'nothing may follow, but { does'],
  ['{"seats":1,"candidates":2,"ballots":[],"names":["a"]}', 0, '1 names for 2 candidates'],
])('a malformed file says the line and what is wrong: %s', (text, line, message) => {
  expect(lineAndMessage(text)).toEqual([line, message])
})
