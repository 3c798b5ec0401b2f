import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawMap } from '../drawMap.ts'
import { MalformedFile } from './malformed.ts'
import { readComments } from './readComments.ts'
import { readGroups } from './readGroups.ts'
import { readVotes } from './readVotes.ts'

const wrong = (read: () => unknown) => {
  try {
    read()
  } catch (error) {
    if (error instanceof MalformedFile) return `${error.line}: ${error.message}`
    throw error
  }
  return 'nothing wrong'
}

test('columns of a log are found by name, in any order, others ignored', () => {
  const { votes } = readVotes('vote,mood,voter-id,comment-id\n1,good,007,12\n-1,,8,12\n0,x,8,3\n')
  expect(votes).toEqual([
    { participant: '007', statement: '12', vote: 1 },
    { participant: '8', statement: '12', vote: -1 },
    { participant: '8', statement: '3', vote: 0 },
  ])
})

test('with a timestamp the latest answer stands last, of equal ones the later row', () => {
  const { votes } = readVotes('timestamp,comment-id,voter-id,vote\n20,1,a,1\n10,1,a,-1\n20,1,a,0\n')
  expect(votes.map(({ vote }) => vote)).toEqual([-1, 1, 0])
})

test('a byte order mark, CRLF, quotation marks, blank lines and a missing last line end are no obstacle', () => {
  const plain = readVotes('comment-id,voter-id,vote\n1,a,1\n2,b,-1\n')
  expect(readVotes('\uFEFF"comment-id",voter-id,vote\r\n\r\n"1",a,"1"\r\n2,"b",-1')).toEqual(plain)
})

test('a matrix says the same as its log, and names statements that nobody answered', () => {
  const matrix = readVotes(
    'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2\na,0,0,2,1,1,1,-1,\nb,,1,1,0,0,,0,\n',
  )
  expect(matrix.statements).toEqual([{ id: '0' }, { id: '1' }, { id: '2' }])
  const log = readVotes('comment-id,voter-id,vote\n1,b,0\n1,a,-1\n0,a,1\n')
  expect(drawMap(matrix)).toEqual(drawMap({ ...log, statements: [{ id: '2' }] }))
})

test.each([
  ['', '1: the file is empty: a header is wanted'],
  ['comment-id,vote\n1,1\n', '1: the header has no column "voter-id"'],
  ['comment-id,voter-id,vote,vote\n1,1,1,1\n', '1: the header names "vote" twice'],
  ['comment-id,voter-id,vote\n1,a,1\n\n2,a,2\n', '4: vote is "2" instead of -1, 0 or 1'],
  ['comment-id,voter-id,vote\n1,a,\n', '2: vote is "" instead of -1, 0 or 1'],
  ['comment-id,voter-id,vote\n1,a\n', '2: 2 fields where the header has 3'],
  ['comment-id,voter-id,vote\n,a,1\n', '2: comment-id is blank'],
  ['comment-id,voter-id,vote\n1,"a,1\n', '2: a quotation mark is never closed'],
  ['comment-id,voter-id,vote\n1,"a"b,1\n', '2: text after the closing quotation mark of a field'],
  ['timestamp,comment-id,voter-id,vote\nnoon,1,a,1\n', '2: timestamp is "noon" instead of a number'],
  ['participant,0\na,1\na,0\n', '3: participant a stands in line 2 already'],
  ['participant,0\na,3\n', '2: the answer to 0 is "3" instead of -1, 0 or 1'],
])('votes %j are refused with line and reason', (text, reason) => {
  expect(wrong(() => readVotes(text))).toBe(reason)
})

test('statements bring moderation, what is about the conversation, and words over several lines', () => {
  const text =
    'comment-body,comment-id,moderated,is-meta\r\n"One ""line"",\r\nand another",5,-1,false\r\nplain,6,1,TRUE\r\n'
  expect(readComments(text)).toEqual([
    { id: '5', moderated: -1, isMeta: false, text: 'One "line",\r\nand another' },
    { id: '6', moderated: 1, isMeta: true, text: 'plain' },
  ])
})

test.each([
  ['comment-id\n1\n', '1: the header has no column "moderated"'],
  ['comment-id,moderated,comment-body\n1,0,"a\nb"\n1,0,c\n', '4: comment-id 1 stands in line 2 already'],
  ['comment-id,moderated\n1,yes\n', '2: moderated is "yes" instead of -1, 0 or 1'],
  ['comment-id,moderated,is-meta\n1,0,perhaps\n', '2: is-meta is "perhaps" instead of true or false'],
])('statements %j are refused with line and reason', (text, reason) => {
  expect(wrong(() => readComments(text))).toBe(reason)
})

test('groups keep their names; a blank one is none; nobody stands twice', () => {
  expect([...readGroups('group,participant\nNorth side,1\n,2\n')]).toEqual([['1', 'North side']])
  expect(wrong(() => readGroups('participant,group\n1,a\n1,b\n'))).toBe(
    '3: participant 1 stands in line 2 already',
  )
})

test('whatever stands in a quoted field is read back', () => {
  const field = fc.string({ maxLength: 20 }).filter((text) => text.trim() !== '')
  fc.assert(
    fc.property(fc.uniqueArray(field, { minLength: 1 }), (ids) => {
      const lines = ids.map((id) => `"${id.replaceAll('"', '""')}",1`)
      expect([...readGroups(`participant,group\n${lines.join('\n')}`).keys()]).toEqual(ids)
    }),
  )
})

test('any text at all is read or refused, never worse', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(readVotes, readComments, readGroups), (text, read) => {
      wrong(() => read(text))
      wrong(() => read(`comment-id,voter-id,vote,moderated,participant,group\n${text}`))
    }),
  )
})
