/** Replays the process that is open on the day of the first load. */
import { claimContribution, linkVoice, recordContribution } from '#modules/proposals/index.ts'
import { addDays } from '#ui/dates.ts'
import { communityLabMeetings, communityLabSittings, labMeetings } from './meetings.ts'
import { communityLabTable, replaySittings, replayTable } from './negotiations.ts'
import { type DemoCast, tableCast } from './people.ts'
import { beginDemoProcess, communityLab, communityLabCalendar, modenaLab } from './processes.ts'
import { demoProposals } from './proposals.ts'
import type { DemoLines } from './replayAgenda.ts'
import { byNumber, type ReplayedProcess } from './replayFirstLab.ts'
import { replayMeetings } from './replayMeetings.ts'
import { replayProposal } from './replayProposals.ts'
import { act, bodyId, momentOn, type Stage } from './stage.ts'
import { assemblyVideo } from './videos.ts'
import { demoVoices } from './voices.ts'

/** The Community Lab: meetings, table, twelve proposals with everything people gave to them. */
export async function replayCommunityLab(
  stage: Stage,
  cast: DemoCast,
  lines: DemoLines,
  firstLab: number,
): Promise<ReplayedProcess> {
  const manager = cast.marta
  const ground = { db: stage.db, manager, today: stage.today, bodies: stage.network.bodies }
  const process = await beginDemoProcess(ground, communityLab, { follows: firstLab })
  await beginDemoProcess(ground, modenaLab, {
    objectives: Object.entries(stage.network.objectives)
      .filter(([code]) => code.startsWith('modena/'))
      .map(([, id]) => id)
      .slice(0, 2),
  })
  const table = await replayTable(stage, tableCast(cast), process, communityLabTable)
  const sittings = await replayMeetings(stage, manager, communityLabSittings, { table: table.id })
  const meetings = await replayMeetings(stage, manager, communityLabMeetings, { process })
  const assembly = meetings.launch ?? 0
  await addVideo(stage, assembly, process)
  const voices = await replayVoices(stage, cast, process, assembly)
  const proposals: Record<string, number> = {}
  for (const proposal of demoProposals) {
    const id = await replayProposal(
      { stage, cast, process, launch: communityLabCalendar.launch, lines, assembly, lastDay: -1 },
      proposal,
    )
    proposals[proposal.key] = id
  }
  for (const { code, raised } of voices) {
    const proposal = raised && proposals[raised]
    if (proposal) await act(stage, cast.chiara, momentOn(stage, -3), linkVoice, { proposal, code })
  }
  await replaySittings(stage, tableCast(cast), table, communityLabTable, sittings, proposals)
  await claimFirstVoice(stage, cast, voices[0]?.code)
  for (const { labSlug, ...meeting } of labMeetings) {
    await replayMeetings(stage, cast.administrator, [meeting], { lab: stage.network.labs[labSlug] })
  }
  return { process, proposals: byNumber(proposals) }
}

async function replayVoices(stage: Stage, cast: DemoCast, process: number, assembly: number) {
  const day = communityLabCalendar.launch
  const recorded: { code: string; raised: string | undefined }[] = []
  for (const voice of demoVoices) {
    const { code } = await act(stage, cast.chiara, momentOn(stage, day + 1), recordContribution, {
      process,
      kind: 'voice',
      channel: voice.channel,
      meeting: voice.channel === 'assembly' ? assembly : undefined,
      municipality: bodyId(stage, voice.municipality),
      givenOn: addDays(stage.today, day),
      authorLabel: voice.author,
      body: voice.text,
    })
    recorded.push({ code, raised: voice.raised })
  }
  return recorded
}

/** Anna was in Novellara: with her receipt she claims what she said, and is told of what becomes of it. */
async function claimFirstVoice(stage: Stage, cast: DemoCast, code: string | undefined): Promise<void> {
  if (!code) return
  const row = await stage.db
    .selectFrom('contributions')
    .select('claim_word')
    .where('receipt_code', '=', code)
    .executeTakeFirstOrThrow()
  await act(stage, cast.anna, momentOn(stage, -20), claimContribution, { code, word: row.claim_word })
}

async function addVideo(stage: Stage, assembly: number, process: number): Promise<void> {
  await stage.db
    .insertInto('videos')
    .values([
      { ...assemblyVideo, subject_kind: 'meeting', subject_id: assembly },
      { ...assemblyVideo, subject_kind: 'process', subject_id: process },
    ])
    .execute()
}
