import { expect, test } from 'vitest'
import { clocksOf, reportsDue } from './clock.ts'
import { cleanPhoto, mostPhotoBytes } from './files/photo.ts'
import { signedFileType } from './files/stored.ts'
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
    clocksOf({ ...pact, answerDue: null, publishedReports: [] }, usualPactTerms, today).map(({ of }) => of)
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
}

test('the checklist asks for all twelve clauses, both sides with a commitment each, and a summary of 20 to 200 words', () => {
  expect(lacksOf(whole)).toEqual([])
  expect(lacksOf({ ...whole, clauses: { ...whole.clauses, k: ' ' } })).toEqual(['clauses'])
  expect(lacksOf({ ...whole, summary: 'parola '.repeat(201) })).toEqual(['summary'])
  expect(lacksOf({ ...whole, citizensCommitments: 0, administration: 0 })).toEqual([
    'administration',
    'citizensCommitment',
  ])
  expect(countWords('Due  parole, – e basta.')).toBe(4)
})

const segment = (marker: number, body: string): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, Buffer.from(body, 'latin1')])
}
const jpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  segment(0xe0, 'JFIF\0'),
  segment(0xe1, 'Exif\0\0GPS 44.9 10.6'),
  segment(0xe2, 'ICC_PROFILE\0colours'),
  segment(0xc0, '\x08\x00\x10\x00\x20\x01\x01\x11\x00'),
  segment(0xda, '\x01\x01\x00\x00?\x00'),
  Buffer.from([1, 2, 0xff, 0, 3, 0xff, 0xd9]),
  Buffer.from('a film behind the picture'),
])

test('a photograph loses place and time and keeps its colours and size', () => {
  const clean = cleanPhoto(jpeg)
  if (!clean.ok) throw new Error(clean.problem)
  expect(clean).toMatchObject({ extension: 'jpg', width: 32, height: 16 })
  expect(clean.bytes.includes('GPS')).toBe(false)
  expect(clean.bytes.includes('film')).toBe(false)
  expect(clean.bytes.includes('ICC_PROFILE')).toBe(true)
  expect(clean.bytes.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]))
})

test('a PNG and a WebP lose their texts and Exif', () => {
  const chunk = (kind: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    return Buffer.concat([length, Buffer.from(kind), body, Buffer.alloc(4)])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(40, 0)
  head.writeUInt32BE(30, 4)
  const png = cleanPhoto(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', head),
      chunk('tEXt', Buffer.from('Author\0Anna')),
      chunk('eXIf', Buffer.from('GPS')),
      chunk('IDAT', Buffer.from('x')),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
  if (!png.ok) throw new Error(png.problem)
  expect(png).toMatchObject({ extension: 'png', width: 40, height: 30 })
  expect(/Anna|GPS/.test(png.bytes.toString('latin1'))).toBe(false)
  const riff = (kind: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeUInt32LE(body.length)
    return Buffer.concat([Buffer.from(kind), length, body])
  }
  const body = Buffer.concat([
    riff('VP8X', Buffer.from([0x0c, 0, 0, 0, 9, 0, 0, 4, 0, 0])),
    riff('EXIF', Buffer.from('GPS!')),
  ])
  const whole = riff('RIFF', Buffer.concat([Buffer.from('WEBP'), body]))
  const webp = cleanPhoto(whole)
  if (!webp.ok) throw new Error(webp.problem)
  expect(webp).toMatchObject({ extension: 'webp', width: 10, height: 5 })
  expect(webp.bytes.includes('GPS')).toBe(false)
  expect(webp.bytes[20]).toBe(0)
})

test('what is no photograph, is broken or too big is refused with its reason', () => {
  const problem = (bytes: Buffer) => {
    const clean = cleanPhoto(bytes)
    return clean.ok ? undefined : clean.problem
  }
  expect(problem(Buffer.from('<script>'))).toBe('pacts.errors.photoType')
  expect(problem(jpeg.subarray(0, 60))).toBe('pacts.errors.photoBroken')
  expect(problem(Buffer.alloc(mostPhotoBytes + 1))).toBe('pacts.errors.photoTooBig')
  expect(problem(Buffer.from('RIFFxxxxWEBP'))).toBe('pacts.errors.photoBroken')
})

test('a signed file is told by its first bytes', () => {
  expect(signedFileType(Buffer.from('%PDF-1.7'))).toBe('pdf')
  expect(signedFileType(Buffer.from('308006092a864886f70d010702a080', 'hex'))).toBe('p7m')
  expect(signedFileType(Buffer.from('MZ'))).toBeUndefined()
})
