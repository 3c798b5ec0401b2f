/** The arguments of the command line, read strictly: an unknown option is an error, never ignored. */
import { parseArgs } from 'node:util'
import { UnusableOptions } from './unusable.ts'

export interface Options {
  readonly kind: string | undefined
  readonly rule: string | undefined
  readonly utility: string | undefined
  readonly completion: string | undefined
  /** The order that breaks ties, as ids or numbers; who is not named follows in the default order. */
  readonly ties: readonly string[] | undefined
  /** All tied committees rather than the first. */
  readonly all: boolean
  readonly json: boolean
  readonly explain: boolean
  readonly certificate: string | undefined
  readonly check: string | undefined
  readonly help: boolean
  readonly files: readonly string[]
}

/** Throws UnusableOptions. */
export function readOptions(argv: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        kind: { type: 'string' },
        rule: { type: 'string' },
        utility: { type: 'string' },
        completion: { type: 'string' },
        ties: { type: 'string' },
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        certificate: { type: 'string' },
        check: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
    return {
      kind: values.kind,
      rule: values.rule,
      utility: values.utility,
      completion: values.completion,
      ties: values.ties === undefined ? undefined : readOrder(values.ties),
      all: values.all,
      json: values.json,
      explain: values.explain,
      certificate: values.certificate,
      check: values.check,
      help: values.help,
      files: positionals,
    }
  } catch (error) {
    if (error instanceof UnusableOptions) throw error
    throw new UnusableOptions(error instanceof Error ? error.message : String(error))
  }
}

/** Throws UnusableOptions when it names somebody twice or nobody. */
function readOrder(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) throw new UnusableOptions('--ties wants names with commas between them')
  if (new Set(names).size !== names.length) throw new UnusableOptions('--ties names somebody twice')
  return names
}
