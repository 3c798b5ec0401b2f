/** The command line: one JSON line for each file, in order; a bad file says why and the rest goes on. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Verification } from '../certificates/claims.ts'
import { MalformedFile } from '../formats/malformed.ts'
import type { Certificate, ElectionKind } from './kind.ts'
import { kindOf, rulesByKind } from './kinds.ts'
import { type Options, readOptions } from './options.ts'
import { printTable } from './print.ts'
import { extensionOf, readText } from './read.ts'
import { UnusableOptions } from './unusable.ts'

export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** Runs the command line and returns its exit status: 0 all counted, 1 a file was bad, 2 wrong arguments. */
export function run(argv: readonly string[], streams: Streams): number {
  try {
    const options = readOptions(argv)
    if (options.help) {
      streams.out(help())
      return 0
    }
    if (options.check !== undefined) return verifyCertificates(options.check, options, streams)
    if (options.files.length === 0) throw new UnusableOptions('no file named')
    return countFiles(options, streams)
  } catch (error) {
    if (!(error instanceof UnusableOptions)) throw error
    streams.err(`collective-choice: ${error.message}\n`)
    return 2
  }
}

/** Where files are of several kinds, options that do not fit one of them are that file's error, and the rest goes on. */
function countFiles(options: Options, { out }: Streams): number {
  const kinds = new Set(options.files.map((file) => kindOf(options.kind, extensionOf(file)).name))
  const isMixed = kinds.size > 1
  const certificates: string[] = []
  let isAllGood = true
  for (const file of options.files) {
    try {
      const extension = extensionOf(file)
      const kind = kindOf(options.kind, extension)
      const counted = kind.count(readText(file), extension, options)
      if (options.json || !options.explain) out(`${JSON.stringify({ file, ...counted.line })}\n`)
      if (options.explain) out(`${counted.explain().map(printTable).join('\n')}\n`)
      if (options.certificate !== undefined) {
        certificates.push(`${JSON.stringify({ file, kind: kind.name, ...counted.certify() })}\n`)
      }
    } catch (error) {
      if (error instanceof UnusableOptions && !isMixed) throw error
      isAllGood = false
      out(`${JSON.stringify({ file, ...whatIsWrong(error) })}\n`)
    }
  }
  if (options.certificate !== undefined) writeFileSync(options.certificate, certificates.join(''))
  return isAllGood ? 0 : 1
}

/** One line for each certificate of the file: `{"file","rule","holds"}` and, where it does not, why. */
function verifyCertificates(path: string, options: Options, { out }: Streams): number {
  const lines = readCertificates(path)
  let isAllGood = lines.length > 0
  for (const [index, certificate] of lines.entries()) {
    const file = options.files[index] ?? String(certificate.file)
    try {
      const extension = extensionOf(file)
      const kind = kindOf(String(certificate.kind), extension)
      const verification = verified(kind, readText(file), extension, certificate)
      isAllGood &&= verification.holds
      out(`${JSON.stringify({ file, rule: certificate.rule, ...verification })}\n`)
    } catch (error) {
      if (error instanceof UnusableOptions) throw error
      isAllGood = false
      out(
        `${JSON.stringify({ file, rule: certificate.rule, holds: false, because: whatIsWrong(error).error })}\n`,
      )
    }
  }
  return isAllGood ? 0 : 1
}

/** Checkers read a certificate as if it were whole: what it lacks shows as a TypeError, and only here. */
function verified(
  kind: ElectionKind,
  text: string,
  extension: string,
  certificate: Certificate,
): Verification {
  try {
    return kind.verify(text, extension, certificate)
  } catch (error) {
    if (error instanceof TypeError) return { holds: false, because: 'not a whole certificate' }
    throw error
  }
}

function readCertificates(path: string): Certificate[] {
  try {
    const lines = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    return lines.map((line) => asCertificate(JSON.parse(line)))
  } catch (error) {
    const why = error instanceof SyntaxError ? 'a line is not JSON' : whatIsWrong(error).error
    throw new UnusableOptions(`${path} holds no certificates: ${why}`)
  }
}

function asCertificate(read: unknown): Certificate {
  if (typeof read === 'object' && read !== null && 'rule' in read && typeof read.rule === 'string') {
    return { ...read, rule: read.rule }
  }
  throw new MalformedFile(0, 'a line is not a certificate')
}

const reasons = new Map([
  ['ENOENT', 'there is no such file (ENOENT)'],
  ['EISDIR', 'this is a folder (EISDIR)'],
  ['EACCES', 'it may not be read (EACCES)'],
])

function whatIsWrong(error: unknown): { error: string; line: number } {
  if (error instanceof MalformedFile) return { error: error.message, line: error.line }
  if (error instanceof UnusableOptions) return { error: error.message, line: 0 }
  if (error instanceof Error && 'code' in error) {
    const code = String(error.code)
    return { error: `cannot be read: ${reasons.get(code) ?? code}`, line: 0 }
  }
  throw error
}

const help = () => `collective-choice --rule RULE [options] FILE...

Counts each file (also gzipped) and prints one JSON line for it.

  --kind budget|committee|ranked   default by name: .pb budget, .json committee, others ranked
  --rule RULE
${rulesByKind()}
  --utility cost|cardinality|points               for budgets
  --completion none|greedy|add1|add1-greedy       for equal shares of a budget
  --completion seq-phragmen|av|increments|none    for equal shares of a committee
  --ties ORDER           breaks ties: ids or numbers with commas between them, the favoured first; who is not named
                         follows. Single transferable vote: the first named is the first to be taken, for a
                         surplus or an exclusion. Rankings then have one candidate a place, and as many winners
                         as seats. Without it: budgets by id, transferable votes by number, a committee is the
                         first of all that tie (or --all), and rankings tell ties
  --all                  all tied committees, not only the first
  --explain              the reasons as tables (with --json: after the line)
  --certificate FILE     writes the reasons for a checker, one JSON line for each file
  --check FILE [FILE...] verifies certificates against the files they name, or these
`
