/** The arguments of the command line, read strictly: an unknown option is an error, never ignored. */
import { parseArgs } from 'node:util'
import type { Grouping } from '../opinionMap.ts'
import { UnusableOptions } from './unusable.ts'

export interface Options {
  readonly json: boolean
  readonly grouping: Grouping
  readonly comments: string | undefined
  readonly groups: string | undefined
  readonly report: string | undefined
  readonly help: boolean
  readonly files: readonly string[]
}

/** Throws UnusableOptions. */
export function readOptions(argv: readonly string[]): Options {
  const { values, positionals } = parsed(argv)
  const { json, grouping, comments, groups, report, help } = values
  if (grouping !== 'default' && grouping !== 'polis')
    throw new UnusableOptions(`--grouping is default or polis, not "${grouping}"`)
  if (!help && positionals.length === 0) throw new UnusableOptions('no file of votes named')
  if (report !== undefined && positionals.length > 1)
    throw new UnusableOptions('--report is for one file of votes')
  return { json, grouping, comments, groups, report, help, files: positionals }
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        grouping: { type: 'string', default: 'default' },
        comments: { type: 'string' },
        groups: { type: 'string' },
        report: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new UnusableOptions(error instanceof Error ? error.message : String(error))
  }
}
