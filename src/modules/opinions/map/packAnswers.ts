/** From the lines of the database to numbers side by side: no object, no name and no text for each answer. */
import { VoteColumns } from '#packages/opinion-map'
import { answerChannels } from '../words.ts'
import type { ReadAnswers } from './readAnswers.ts'
import { type ChannelCount, leastAnswers } from './storedMap.ts'

/** Answers to statements that are asked: of one that was rejected or merged there are none. */
export interface PackedAnswers {
  /** Ids by number, of all who have answered anything. */
  readonly participants: readonly string[]
  /** Ids by number, of the statements that are asked. */
  readonly statements: readonly string[]
  /** Used up by whoever draws them. */
  readonly votes: VoteColumns
  readonly counts: AnswerCounts
}

/** What is counted of them beside the map. */
export interface AnswerCounts {
  /** Participants with an answer, and all their answers. */
  readonly people: number
  readonly answers: number
  readonly channels: readonly ChannelCount[]
  /** Participants with enough answers for a place on the map. */
  readonly enough: number
  /** How often each statement was marked as important, by its id. */
  readonly important: ReadonlyMap<number, number>
}

const newLine = 10
const blank = 32
const zero = 48

export function packAnswers({ lines, asked }: ReadAnswers): PackedAnswers {
  // By how much an id is above the lowest: a look into an array for each answer, none into a Map.
  const lowest = asked[0]?.id ?? 0
  const places = new Int32Array((asked.at(-1)?.id ?? lowest) - lowest + 1).fill(-1)
  for (const [place, { id }] of asked.entries()) places[id - lowest] = place
  const participants: string[] = []
  const votes = new VoteColumns()
  const important = new Int32Array(asked.length)
  const channels = answerChannels.map((channel) => ({ channel, people: 0, answers: 0 }))
  let enough = 0

  const take = (number: number): void => {
    const place = places[Math.floor(number / 8) - lowest]
    if (place === undefined || place < 0) return
    votes.add(participants.length - 1, 3 * place + (number & 3))
    if (number & 4) important[place] = (important[place] ?? 0) + 1
  }
  /** Returns where the line ends. */
  const takeAnswers = (text: string, from: number): number => {
    let number = 0
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code > blank) {
        number = 10 * number + code - zero
        continue
      }
      take(number)
      if (code === newLine) return at
      number = 0
    }
    take(number)
    return text.length
  }
  for (const text of lines) {
    for (let at = 0; at < text.length; at += 1) {
      const channelAt = text.indexOf(' ', at) + 1
      participants.push(text.slice(at, channelAt - 1))
      const before = votes.length
      at = takeAnswers(text, channelAt + 2)
      const count = votes.length - before
      const channel = channels[text.charCodeAt(channelAt) - zero]
      if (count === 0 || !channel) continue
      channel.people += 1
      channel.answers += count
      if (count >= leastAnswers) enough += 1
    }
  }
  return {
    participants,
    statements: asked.map(({ id }) => String(id)),
    votes,
    counts: {
      people: channels.reduce((sum, { people }) => sum + people, 0),
      answers: votes.length,
      channels: channels.filter(({ people }) => people > 0),
      enough,
      important: new Map(asked.map(({ id }, place) => [id, important[place] ?? 0])),
    },
  }
}
