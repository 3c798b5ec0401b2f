/** Replays how proposals came: online or in a room, then supports, preferences given in person, comments. */
import { makeComment, replyToComment } from '#modules/discussions/index.ts'
import { publishProposal, recordContribution, supportProposal } from '#modules/proposals/index.ts'
import type { Actor } from '#platform/actor.ts'
import { addDays } from '#ui/dates.ts'
import type { DemoCast } from './people.ts'
import { commentsFor } from './proposalComments.ts'
import type { DemoProposal } from './proposals.ts'
import { act, bodyId, momentOn, type Stage } from './stage.ts'

/** What the proposals of a process stand on. */
export interface ProposalGround {
  readonly stage: Stage
  readonly cast: DemoCast
  readonly process: number
  /** Day of the launch assembly: the days of proposals are counted from it. */
  readonly launch: number
  /** Id of each strategic line by its number; empty before there is an agenda. */
  readonly lines: ReadonlyMap<number, number>
  /** The launch assembly, where what was said in the room belongs. */
  readonly assembly: number
  /** Nothing of the story may lie in the future: the last day that is over. */
  readonly lastDay: number
}

/** Publishes one proposal with everything that people gave to it; gives its id. */
export async function replayProposal(ground: ProposalGround, proposal: DemoProposal): Promise<number> {
  const day = Math.min(ground.launch + proposal.day, ground.lastDay - 1)
  const id = await publish(ground, proposal, day)
  await support(ground, proposal, id, day)
  await comment(ground, proposal, id, day)
  return id
}

/** A moment after the day of the proposal, spread over the days that are left. */
function later(ground: ProposalGround, day: number, index: number, of: number): Date {
  const span = Math.min(Math.max(ground.lastDay - day - 1, 0), 24)
  const offset = day + 1 + Math.floor((index * span) / Math.max(of, 1))
  const minutes = (index * 37) % 720
  const time = `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return momentOn(ground.stage, Math.min(offset, ground.lastDay), time)
}

async function publish(ground: ProposalGround, proposal: DemoProposal, day: number): Promise<number> {
  const { stage, cast, process } = ground
  const place = proposal.municipality ? bodyId(stage, proposal.municipality) : undefined
  const text = {
    process,
    title: proposal.title,
    summary: proposal.summary,
    body: proposal.body,
    category: proposal.category,
    line: ground.lines.get(proposal.line),
    placeLabel: proposal.placeLabel ?? '',
  }
  const group = proposal.group === undefined ? undefined : cast.groups[proposal.group]
  if (proposal.channel === 'online') {
    const author = withMandate(cast, proposal, group)
    const made = await act(stage, author, momentOn(stage, day, '18:30'), publishProposal, {
      ...text,
      place,
      group,
    })
    return made.id
  }
  const made = await act(stage, cast.chiara, momentOn(stage, day, '19:00'), recordContribution, {
    ...text,
    kind: 'proposal',
    channel: proposal.channel,
    municipality: place,
    meeting: proposal.channel === 'assembly' ? ground.assembly : undefined,
    givenOn: addDays(stage.today, day),
    authorLabel: proposal.author,
    group,
  })
  if (made.proposal === null) throw new Error(`The demo has lost ${proposal.key}`)
  return made.proposal
}

/** Bruno speaks for the carers; other groups lend somebody of the crowd their voice; a person signs as in the text. */
function withMandate(cast: DemoCast, proposal: DemoProposal, group: number | undefined): Actor {
  if (proposal.group === 'carers') return cast.bruno
  const voice = cast.crowd[proposal.title.length % cast.crowd.length] ?? cast.anna
  if (group === undefined) return { ...voice, name: proposal.author }
  return { ...voice, mandates: [{ groupId: group, groupName: proposal.author }] }
}

async function support(
  ground: ProposalGround,
  proposal: DemoProposal,
  id: number,
  day: number,
): Promise<void> {
  const { stage, cast, process } = ground
  for (const [index, person] of cast.crowd.slice(0, proposal.online).entries()) {
    await act(stage, person, later(ground, day, index, proposal.online), supportProposal, { proposal: id })
  }
  for (const [channel, count] of Object.entries(proposal.inPerson)) {
    await act(
      stage,
      cast.chiara,
      momentOn(stage, Math.min(day + 1, ground.lastDay), '20:15'),
      recordContribution,
      {
        process,
        kind: 'tally',
        channel,
        proposal: id,
        count,
        meeting: channel === 'assembly' ? ground.assembly : undefined,
        givenOn: addDays(stage.today, Math.min(day + 1, ground.lastDay)),
        authorLabel: sheetNames[channel] ?? 'Foglio di preferenze',
        body: '',
      },
    )
  }
}

const sheetNames: Readonly<Record<string, string>> = {
  assembly: 'Mani alzate e cartellini in assemblea',
  help_desk: 'Foglio dello sportello',
  phone: 'Foglio delle telefonate',
  paper: 'Moduli di carta',
}

async function comment(
  ground: ProposalGround,
  proposal: DemoProposal,
  id: number,
  day: number,
): Promise<void> {
  const { stage, cast, process } = ground
  const comments = commentsFor(proposal.title, proposal.comments)
  const made: (number | null)[] = []
  for (const [index, { text, author, channel, answers }] of comments.entries()) {
    const when = later(ground, day, index, comments.length)
    const speaker = cast.crowd[(id * 31 + index * 11) % cast.crowd.length] ?? cast.anna
    if (channel !== 'online') {
      await act(stage, cast.chiara, when, recordContribution, {
        process,
        kind: 'comment',
        channel,
        proposal: id,
        givenOn: addDays(stage.today, day),
        authorLabel: author,
        body: text,
      })
      made.push(null)
      continue
    }
    const answered = answers === undefined ? null : made[answers]
    const written = answered
      ? await act(stage, speaker, when, replyToComment, { comment: answered, body: text })
      : await act(stage, speaker, when, makeComment, { kind: 'proposal', id, body: text })
    made.push(written.id)
  }
}
