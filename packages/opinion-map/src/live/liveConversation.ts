import { checkVote, packVotes } from '../matrix/packVotes.ts'
import type { VoteMatrix } from '../matrix/votes.ts'
import type { CastVote, Conversation, Statement } from '../votes.ts'

/** Last votes with their times, packed anew each time: for the `polis` grouping, which asks who came first. */
export class LiveConversation {
  /** By participant and statement. */
  readonly #votes = new Map<string, Map<string, CastVote>>()
  readonly #statements: Statement[]
  readonly #excluded: Set<string>

  constructor({ votes, statements = [], excluded = [] }: Conversation) {
    this.#statements = [...statements]
    this.#excluded = new Set(excluded)
    for (const cast of votes) this.vote(cast)
  }

  vote(cast: CastVote): void {
    if (this.#excluded.has(cast.participant)) return
    checkVote(cast.vote)
    const answers = this.#votes.get(cast.participant) ?? new Map<string, CastVote>()
    this.#votes.set(cast.participant, answers.set(cast.statement, cast))
  }

  moderate(statement: Statement): void {
    this.#statements.push(statement)
  }

  exclude(participant: string): void {
    this.#excluded.add(participant)
  }

  bringUpToDate(): { readonly votes: VoteMatrix; readonly kept: undefined } {
    const votes = [...this.#votes.values()].flatMap((answers) => [...answers.values()])
    return {
      votes: packVotes({ votes, statements: this.#statements, excluded: this.#excluded }),
      kept: undefined,
    }
  }
}
