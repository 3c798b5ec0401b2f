/** Replays the process that is over: from its launch to the answers, and on to the measured actions of the agenda. */
import { concludedProposals } from './concludedProposals.ts'
import { firstCommunityLabMeetings, firstCommunityLabSittings } from './meetings.ts'
import {
  firstCommunityLabConclusion,
  firstCommunityLabTable,
  replayConclusion,
  replaySittings,
  replayTable,
} from './negotiations.ts'
import { type DemoCast, tableCast } from './people.ts'
import {
  beginDemoProcess,
  firstCommunityLabCalendar as days,
  firstCommunityLab,
  publishDemoDocuments,
} from './processes.ts'
import { replayMeetings } from './replayMeetings.ts'
import { replayProposal } from './replayProposals.ts'
import type { Stage } from './stage.ts'

/** A process that was replayed, with the keys of its proposals by their number in it. */
export interface ReplayedProcess {
  readonly process: number
  readonly proposals: ReadonlyMap<number, number>
}

/** Gives also the proposals that were accepted. */
export async function replayFirstLab(
  stage: Stage,
  cast: DemoCast,
): Promise<ReplayedProcess & { readonly accepted: ReadonlyMap<number, number> }> {
  const ground = { db: stage.db, manager: cast.marta, today: stage.today, bodies: stage.network.bodies }
  const process = await beginDemoProcess(ground, firstCommunityLab)
  const table = await replayTable(stage, tableCast(cast), process, firstCommunityLabTable)
  const sittings = await replayMeetings(stage, cast.marta, firstCommunityLabSittings, { table: table.id })
  const meetings = await replayMeetings(stage, cast.marta, firstCommunityLabMeetings, { process })
  const proposals: Record<string, number> = {}
  for (const proposal of concludedProposals) {
    proposals[proposal.key] = await replayProposal(
      {
        stage,
        cast,
        process,
        launch: days.launch,
        lines: new Map(),
        assembly: meetings['first-launch'] ?? 0,
        lastDay: days.openingEnds,
      },
      proposal,
    )
  }
  await replaySittings(stage, tableCast(cast), table, firstCommunityLabTable, sittings, proposals)
  await replayConclusion(stage, tableCast(cast), table, firstCommunityLabConclusion, sittings, proposals)
  await publishDemoDocuments(ground, process, firstCommunityLab)
  const accepted = new Map<number, number>()
  for (const { proposal, outcome } of firstCommunityLabConclusion.answers) {
    const id = proposals[proposal]
    if (id !== undefined && outcome !== 'rejected' && outcome !== 'deferred') {
      accepted.set(Number(proposal.slice(1)), id)
    }
  }
  return { process, proposals: byNumber(proposals), accepted }
}

/** "P03" as 3. */
export const byNumber = (proposals: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(proposals).map(([key, id]) => [Number(key.slice(1)), id]))
