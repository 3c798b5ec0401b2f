import { expect, test } from 'vitest'
import { clocksOf, reportsDue } from './clock.ts'
import { signedFileType } from './files/papers.ts'
import { countWords, lacksOf } from './rules/checklist.ts'
import { effectiveState } from './rules/effectiveState.ts'
import { usualPactTerms } from './terms.ts'
import { clauseLetters, type Pact } from './words.ts'

const term = { startsOn: '2027-02-01', endsOn: '2029-01-31' }
const pact: Pact = {
  id: 1,
  bodyId: 1,
  kind: 'ordinary',
  state: 'signed',
  proposerPersonId: null,
  proposerGroupId: null,
  competesWith: null,
  renews: null,
  callOpens: null,
  callCloses: null,
  boardAssessedOn: null,
  commentsClose: null,
  isPublic: true,
  parties: [],
  ...term,
}

test('the calendar alone makes a signed pact active and an active one expired', () => {
  expect(effectiveState(pact, '2027-01-31')).toBe('signed')
  expect(effectiveState(pact, '2027-02-01')).toBe('active')
  expect(effectiveState(pact, '2029-01-31')).toBe('active')
  expect(effectiveState(pact, '2029-02-01')).toBe('expired')
  expect(effectiveState({ ...pact, state: 'suspended' }, '2029-02-01')).toBe('expired')
  expect(effectiveState({ ...pact, state: 'renewed' }, '2028-12-31')).toBe('active')
  expect(effectiveState({ ...pact, state: 'concluded' }, '2028-12-31')).toBe('concluded')
})

test('reports are due thirty days after mid-term and after the end', () => {
  expect(reportsDue(pact, usualPactTerms)).toEqual([
    { kind: 'mid_term', coversFrom: '2027-02-01', coversUntil: '2028-02-01', dueOn: '2028-03-02' },
    { kind: 'final', coversFrom: '2027-02-01', coversUntil: '2029-01-31', dueOn: '2029-03-02' },
  ])
})

test('the notice of renewal runs from sixty days before the end', () => {
  const kinds = (today: string) =>
    clocksOf(
      { ...pact, answerDue: null, conciliationDue: null, publishedReports: [] },
      usualPactTerms,
      today,
    ).map(({ of }) => of)
  expect(kinds('2028-12-01')).not.toContain('renewal')
  expect(kinds('2028-12-02')).toContain('renewal')
})

const whole = {
  title: 'Sportelli',
  summary: 'parola '.repeat(20),
  startsOn: '2027-02-01',
  endsOn: '2029-01-31',
  commons: 1,
  clauses: Object.fromEntries(clauseLetters.map((letter) => [letter, 'testo'])),
  citizens: 1,
  administration: 1,
  invited: 0,
  citizensCommitments: 1,
  administrationCommitments: 1,
  commitmentsLeft: 0,
}

test('the checklist asks for all twelve clauses, both sides with a commitment each, and a summary of 20 to 200 words', () => {
  expect(lacksOf(whole)).toEqual([])
  expect(lacksOf({ ...whole, clauses: { ...whole.clauses, k: ' ' } })).toEqual(['clauses'])
  expect(lacksOf({ ...whole, summary: 'parola '.repeat(201) })).toEqual(['summary'])
  expect(lacksOf({ ...whole, citizensCommitments: 0, administration: 0 })).toEqual([
    'administration',
    'citizensCommitment',
  ])
  expect(lacksOf({ ...whole, commitmentsLeft: 1 })).toEqual(['commitmentsLeft'])
  expect(countWords('Due  parole, – e basta.')).toBe(4)
})

test('a signed file is told by its first bytes', () => {
  expect(signedFileType(Buffer.from('%PDF-1.7'))).toBe('pdf')
  expect(signedFileType(Buffer.from('308006092a864886f70d010702a080', 'hex'))).toBe('p7m')
  expect(signedFileType(Buffer.from('MZ'))).toBeUndefined()
})
