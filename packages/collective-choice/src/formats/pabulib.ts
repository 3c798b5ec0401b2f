/**
 * Pabulib's .pb format: sections META, PROJECTS and VOTES, semicolons between fields (Faliszewski et al. 2023,
 * "Participatory Budgeting: Data, Tools, and Analysis"; pabulib.org/format).
 */
import { type BallotType, type BudgetElection, type Project, sortProjects } from '../budgeting/election.ts'
import { readFraction } from '../exact/decimal.ts'
import { compare, type Fraction, zero } from '../exact/fraction.ts'
import { MalformedFile } from './malformed.ts'
import { readRows } from './pabulibRows.ts'
import { VotesReader } from './pabulibVotes.ts'

export interface PabulibFile {
  /** The META section, in its order. */
  readonly meta: ReadonlyMap<string, string>
  readonly election: BudgetElection
  /** The projects that the file itself marks as chosen (column `selected`, value 1), in its order. */
  readonly selected: readonly string[]
}

const ballotTypes: Readonly<Record<string, BallotType>> = {
  approval: 'approval',
  'choose-1': 'approval',
  ordinal: 'ordinal',
  cumulative: 'points',
  scoring: 'points',
}

/** Reads a whole file. Throws MalformedFile with the line, counted from 1, and what is wrong there. */
export function readPabulib(text: string): PabulibFile {
  const reader = new Reader()
  let last = 0
  for (const { line, fields } of readRows(text)) {
    reader.read(line, fields)
    last = line
  }
  return reader.finish(last)
}

type Section = 'META' | 'PROJECTS' | 'VOTES'
const order: readonly Section[] = ['META', 'PROJECTS', 'VOTES']

class Reader {
  #section: Section | undefined
  #columns: readonly string[] | undefined
  readonly #meta = new Map<string, string>()
  readonly #metaLines = new Map<string, number>()
  readonly #projects: Project[] = []
  readonly #ids = new Set<string>()
  readonly #selected: string[] = []
  #sorted: readonly Project[] = []
  #votes: VotesReader | undefined

  read(line: number, fields: readonly string[]): void {
    const section =
      fields.length === 1 ? order.find((name) => name === fields[0]?.trim().toUpperCase()) : undefined
    if (section) this.#begin(section, line)
    else if (this.#section === undefined) throw new MalformedFile(line, 'the file does not begin with META')
    else if (this.#section === 'META') this.#readMeta(line, fields)
    else if (this.#columns === undefined) this.#readColumns(line, fields)
    else if (fields.length !== this.#columns.length)
      throw new MalformedFile(line, `${fields.length} fields where the heading has ${this.#columns.length}`)
    else if (this.#section === 'PROJECTS') this.#readProject(line, fields)
    else this.#votes?.read(line, fields)
  }

  finish(line: number): PabulibFile {
    if (this.#section !== 'VOTES' || !this.#votes) {
      const missing = order[this.#section ? order.indexOf(this.#section) + 1 : 0] ?? 'VOTES'
      throw new MalformedFile(
        line,
        this.#section === 'VOTES' ? 'VOTES has no heading' : `there is no section ${missing}`,
      )
    }
    const { voters, groups, ballotType } = this.#votes
    this.#checkCount('num_projects', this.#projects.length)
    this.#checkCount('num_votes', voters)
    const election = { budget: this.#budget(), projects: this.#sorted, ballotType, voters, groups: groups() }
    return { meta: this.#meta, election, selected: this.#selected }
  }

  #begin(section: Section, line: number): void {
    const expected = this.#section === undefined ? 'META' : order[order.indexOf(this.#section) + 1]
    if (section !== expected)
      throw new MalformedFile(
        line,
        `section ${section} where ${expected ?? 'the end of the file'} is expected`,
      )
    if (section === 'VOTES' && this.#columns === undefined)
      throw new MalformedFile(line, 'PROJECTS has no heading')
    if (section === 'PROJECTS') {
      this.#budget(line)
      this.#ballotType(line)
    }
    if (section === 'VOTES') this.#sorted = sortProjects(this.#projects)
    this.#section = section
    this.#columns = undefined
  }

  #readMeta(line: number, fields: readonly string[]): void {
    const [key = '', value = ''] = fields.map((field) => field.trim())
    if (fields.length !== 2)
      throw new MalformedFile(line, `META wants a key and a value, not ${fields.length} fields`)
    if (this.#meta.size === 0 && key === 'key' && value === 'value') return
    if (key === '') throw new MalformedFile(line, 'META has a value without a key')
    if (this.#meta.has(key)) throw new MalformedFile(line, `META gives "${key}" twice`)
    this.#meta.set(key, value)
    this.#metaLines.set(key, line)
  }

  #readColumns(line: number, fields: readonly string[]): void {
    const columns = fields.map((field) => field.trim())
    const twice = columns.find((column, place) => columns.indexOf(column) !== place)
    if (twice !== undefined) throw new MalformedFile(line, `the column "${twice}" is there twice`)
    const needed = this.#section === 'PROJECTS' ? ['project_id', 'cost'] : ['voter_id', 'vote']
    for (const column of needed)
      if (!columns.includes(column))
        throw new MalformedFile(line, `${this.#section} has no column "${column}"`)
    this.#columns = columns
    if (this.#section === 'VOTES') {
      const kind = this.#meta.get('vote_type')
      this.#votes = new VotesReader(this.#sorted, this.#ballotType(line), kind === 'choose-1', columns, line)
    }
  }

  #readProject(line: number, fields: readonly string[]): void {
    const field = (name: string) => fields[this.#columns?.indexOf(name) ?? -1]?.trim() ?? ''
    const id = field('project_id')
    if (id === '') throw new MalformedFile(line, 'a project without an id')
    if (id.includes(','))
      throw new MalformedFile(line, `the project id "${id}" has a comma, which separates votes`)
    if (this.#ids.has(id)) throw new MalformedFile(line, `the project "${id}" is there twice`)
    this.#ids.add(id)
    const cost = readAmount(field('cost'))
    if (!cost)
      throw new MalformedFile(line, `the cost "${field('cost')}" of project "${id}" is not an amount`)
    if (compare(cost, zero) < 0) throw new MalformedFile(line, `the cost of project "${id}" is negative`)
    this.#projects.push({ id, name: field('name'), cost })
    if (field('selected') === '1') this.#selected.push(id)
  }

  #budget(line = 0): Fraction {
    const text = this.#meta.get('budget')
    if (text === undefined) throw new MalformedFile(line, 'META has no budget')
    const budget = readAmount(text)
    if (!budget) throw new MalformedFile(this.#lineOf('budget'), `the budget "${text}" is not an amount`)
    if (compare(budget, zero) < 0) throw new MalformedFile(this.#lineOf('budget'), 'the budget is negative')
    return budget
  }

  #ballotType(line: number): BallotType {
    const text = this.#meta.get('vote_type')
    if (text === undefined) throw new MalformedFile(line, 'META has no vote_type')
    const type = ballotTypes[text.toLowerCase()]
    if (type) return type
    const known = Object.keys(ballotTypes).join(', ')
    throw new MalformedFile(this.#lineOf('vote_type'), `the vote_type "${text}" is none of ${known}`)
  }

  /** A file that says how much it holds must hold that: it may have been cut off. */
  #checkCount(key: 'num_projects' | 'num_votes', found: number): void {
    const text = this.#meta.get(key)
    if (text === undefined || (/^\d+$/.test(text) && Number(text) === found)) return
    throw new MalformedFile(this.#lineOf(key), `${key} is "${text}", but the file has ${found}`)
  }

  #lineOf = (key: string): number => this.#metaLines.get(key) ?? 0
}

/** "1200", "1200.50", or with a decimal comma and at most two digits after it, which no thousands can be. */
const readAmount = (text: string): Fraction | undefined =>
  /^[+-]?\d+(\.\d+|,\d{1,2})?$/.test(text) ? readFraction(text.replace(',', '.')) : undefined
