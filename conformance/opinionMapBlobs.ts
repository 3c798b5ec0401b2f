/** The complete outputs of Polis's own worker, with the votes they were computed from. */
import { basename } from 'node:path'
import type { CastVote, OpinionMap, Statement, Vote } from '#packages/opinion-map'
import { referenceFiles, referenceText } from './reference.ts'

export interface Blob {
  readonly name: string
  readonly votes: readonly CastVote[]
  readonly statements: readonly Statement[]
  /** Polis's own partition. */
  readonly groups: ReadonlyMap<string, string>
  readonly math: MathBlob
}

/** What is compared. Polis counts agree as -1 in all that follows. */
export interface MathBlob {
  readonly tids: readonly number[]
  readonly 'mod-out': readonly number[]
  readonly 'meta-tids': readonly number[]
  readonly pca: {
    readonly center: readonly number[]
    readonly comps: readonly (readonly number[])[]
    readonly 'comment-extremity': readonly number[]
  }
  readonly 'base-clusters': {
    readonly id: readonly number[]
    readonly members: readonly (readonly number[])[]
    readonly x: readonly number[]
    readonly y: readonly number[]
  }
  readonly 'group-clusters': readonly { readonly id: number; readonly members: readonly number[] }[]
  readonly 'group-votes': Readonly<
    Record<string, { readonly votes: Readonly<Record<string, Readonly<Record<'A' | 'D' | 'S', number>>>> }>
  >
  readonly 'group-aware-consensus': Readonly<Record<string, number>>
  readonly 'comment-priorities': Readonly<Record<string, number>>
  readonly repness: Readonly<
    Record<
      string,
      readonly { readonly tid: number; readonly 'repful-for': string; readonly repness: number }[]
    >
  >
  readonly consensus: Readonly<Record<'agree' | 'disagree', readonly { readonly tid: number }[]>>
}

interface BlobFile {
  readonly name: string
  readonly votes: readonly (readonly [number, number, Vote, number])[]
  readonly mathBlob: MathBlob
}

export function readBlobs(): Blob[] {
  return referenceFiles('polis-mathblobs', '.json.gz').flatMap((file) => {
    const text = referenceText('polis-mathblobs', basename(file))
    return text === undefined ? [] : [asBlob(JSON.parse(text) as BlobFile)]
  })
}

function asBlob({ name, votes, mathBlob: math }: BlobFile): Blob {
  const out = new Set(math['mod-out'])
  const meta = new Set(math['meta-tids'])
  const { id, members } = math['base-clusters']
  const peopleOf = new Map(id.map((base, at) => [base, members[at] ?? []]))
  return {
    name,
    votes: votes.map(([participant, statement, vote, time]) => ({
      participant: String(participant),
      statement: String(statement),
      vote,
      time,
    })),
    statements: math.tids.map((tid) => ({
      id: String(tid),
      moderated: out.has(tid) ? -1 : 0,
      isMeta: meta.has(tid),
    })),
    groups: new Map(
      math['group-clusters'].flatMap((group) =>
        group.members
          .flatMap((base) => peopleOf.get(base) ?? [])
          .map((person) => [String(person), String(group.id)] as const),
      ),
    ),
    math,
  }
}

/** Which way each of our axes points, compared with the worker's: its agree is -1 and its signs are arbitrary. */
export function signsOf({ statements }: OpinionMap, { math }: Blob): readonly [number, number] {
  const at = new Map(math.tids.map((tid, index) => [String(tid), index]))
  const [one, other] = ([0, 1] as const).map((axis) =>
    statements.reduce(
      (sum, { id, loadings }) => sum + loadings[axis] * (math.pca.comps[axis]?.[at.get(id) ?? -1] ?? 0),
      0,
    ),
  )
  return [Math.sign(one ?? 0), Math.sign(other ?? 0)]
}
