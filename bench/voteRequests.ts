/** Votes sent through HTTP, each by another signed-in person, over connections that stay open. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { OpenBallot, Voter } from './voteDatabase.ts'

export interface SentVote {
  readonly voter: Voter
  readonly option: number
  /** The once-only key of the form: the same when an answer never came and the vote is sent again. */
  readonly key: string
}
/** 303 is an acknowledged vote; null an answer that never came. */
export type Answers = Map<SentVote, number | null>

export const votesOf = (voters: readonly Voter[], { options }: OpenBallot): SentVote[] =>
  voters.map((voter, index) => ({ voter, option: options[index % options.length] ?? 0, key: randomUUID() }))

export interface Voted {
  readonly answers: Answers
  readonly seconds: number
  /** Milliseconds each answer took, ascending. */
  readonly took: readonly number[]
}

/** Stops sending when `isOver`; what has not been sent has no answer in the map. */
export async function sendVotes(
  address: string,
  ballot: number,
  votes: readonly SentVote[],
  atOnce = 32,
  isOver: () => boolean = () => false,
): Promise<Voted> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const answers: Answers = new Map()
  const took: number[] = []
  const waiting = votes.values()
  const begun = performance.now()
  const inTurn = async () => {
    for (const vote of waiting) {
      if (isOver()) return
      const sent = performance.now()
      answers.set(vote, await sendVote(address, ballot, vote, agent))
      took.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, inTurn))
  agent.destroy()
  return { answers, seconds: (performance.now() - begun) / 1000, took: took.toSorted((a, b) => a - b) }
}

function sendVote(address: string, ballot: number, vote: SentVote, agent: Agent): Promise<number | null> {
  const body = `passo=vota&option=${vote.option}&_key=${vote.key}`
  return new Promise((resolve) => {
    const asked = request(
      `${address}/votazioni/${ballot}/vota`,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': body.length,
          origin: address,
          cookie: vote.voter.cookie,
        },
      },
      (answer) => {
        answer.resume()
        answer.on('error', () => resolve(null))
        answer.on('end', () => resolve(answer.statusCode ?? null))
      },
    )
    asked.on('error', () => resolve(null))
    asked.end(body)
  })
}

export const acknowledged = (answers: Answers): number =>
  [...answers.values()].filter((status) => status === 303).length
