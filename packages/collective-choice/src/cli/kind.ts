/** What the command line asks of each kind of election. */
import type { Verification } from '../certificates/claims.ts'
import type { Options } from './options.ts'

export interface ElectionKind {
  readonly name: 'budget' | 'committee' | 'ranked'
  readonly rules: readonly string[]
  /** Counts the election written in `text`. Throws MalformedFile, or UnusableOptions when the rule cannot count such ballots. */
  readonly count: (text: string, extension: string, options: Options) => Counted
  /** Whether a certificate follows from the ballots in `text`, without running the rule again. */
  readonly verify: (text: string, extension: string, certificate: Certificate) => Verification
}

export interface Counted {
  /** What is printed after `file`, in this order. */
  readonly line: Readonly<Record<string, unknown>>
  /** The reasons, as tables for people. */
  readonly explain: () => readonly Table[]
  /** The reasons, for a checker; only JSON values, exact numbers as texts. */
  readonly certify: () => Certificate
}

export interface Certificate {
  readonly rule: string
  readonly [name: string]: unknown
}

export interface Table {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
