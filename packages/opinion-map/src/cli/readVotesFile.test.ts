import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { MalformedFile } from '../formats/malformed.ts'
import { readVotesFile } from './readVotesFile.ts'
import { wholeCharacters } from './wholeCharacters.ts'

const folder = mkdtempSync(join(tmpdir(), 'opinion-map-read-'))
const path = join(folder, 'votes.csv')
afterAll(() => rmSync(folder, { recursive: true }))

async function reasonOf(bytes: Uint8Array | string): Promise<string> {
  writeFileSync(path, bytes)
  try {
    return `${(await readVotesFile(path)).votes.length} votes`
  } catch (error) {
    if (error instanceof MalformedFile) return `${error.line}: ${error.message}`
    throw error
  }
}

const header = 'comment-id,voter-id,vote\n'
const rows = Array.from({ length: 300_000 }, (_, n) => `${n % 100},è${n},1\n`).join('')

test('a file of several pieces is read to its last row, gzipped or not, in one member or more', async () => {
  expect(await reasonOf(header + rows)).toBe('300000 votes')
  expect(await reasonOf(gzipSync(header + rows))).toBe('300000 votes')
  expect(await reasonOf(Buffer.concat([gzipSync(header), gzipSync(rows)]))).toBe('300000 votes')
  expect(await reasonOf(`${header}${rows}1,a,9\n`)).toBe('300002: vote is "9" instead of -1, 0 or 1')
})

test('what is not UTF-8, or not a whole gzip file, is told before what is wrong with a line', async () => {
  const bad = Buffer.concat([Buffer.from(`${header}1,a,9\n${rows}1,`), Buffer.of(0xc3)])
  expect(await reasonOf(bad)).toBe('0: not UTF-8 text')
  expect(await reasonOf(gzipSync(bad))).toBe('0: not a whole gzip file of UTF-8 text')
  expect(await reasonOf(gzipSync(header + rows).subarray(0, -9))).toBe(
    '0: not a whole gzip file of UTF-8 text',
  )
  expect(await reasonOf(Buffer.of(0x1f, 0x8b))).toBe('0: not a whole gzip file of UTF-8 text')
  expect(await reasonOf(Buffer.of(0x1f))).toBe('1: the header has no column "comment-id"')
  expect(await reasonOf('')).toBe('1: the file is empty: a header is wanted')
})

test('no piece ends within a character', async () => {
  const bytes = new TextEncoder().encode('aè€😀z')
  for (let length = 1; length < bytes.length; length++) {
    const cut = Array.from({ length: Math.ceil(bytes.length / length) }, (_, n) =>
      bytes.subarray(n * length, (n + 1) * length),
    )
    let text = ''
    for await (const piece of wholeCharacters(cut, 'no'))
      text += new TextDecoder('utf-8', { fatal: true }).decode(piece)
    expect(text).toBe('aè€😀z')
  }
})
