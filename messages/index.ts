/** Every sentence of the interface: one i18next JSON v4 file a module, Italian first; English has the same keys or the types fail. */
import enAgendas from './en/agendas.json' with { type: 'json' }
import enBallots from './en/ballots.json' with { type: 'json' }
import enDiscussions from './en/discussions.json' with { type: 'json' }
import enJournal from './en/journal.json' with { type: 'json' }
import enMeetings from './en/meetings.json' with { type: 'json' }
import enNegotiations from './en/negotiations.json' with { type: 'json' }
import enNetwork from './en/network.json' with { type: 'json' }
import enNotices from './en/notices.json' with { type: 'json' }
import enOpenData from './en/openData.json' with { type: 'json' }
import enOpinions from './en/opinions.json' with { type: 'json' }
import enPacts from './en/pacts.json' with { type: 'json' }
import enPeople from './en/people.json' with { type: 'json' }
import enPlatform from './en/platform.json' with { type: 'json' }
import enProcesses from './en/processes.json' with { type: 'json' }
import enProposals from './en/proposals.json' with { type: 'json' }
import enSite from './en/site.json' with { type: 'json' }
import enUi from './en/ui.json' with { type: 'json' }
import itAgendas from './it/agendas.json' with { type: 'json' }
import itBallots from './it/ballots.json' with { type: 'json' }
import itDiscussions from './it/discussions.json' with { type: 'json' }
import itJournal from './it/journal.json' with { type: 'json' }
import itMeetings from './it/meetings.json' with { type: 'json' }
import itNegotiations from './it/negotiations.json' with { type: 'json' }
import itNetwork from './it/network.json' with { type: 'json' }
import itNotices from './it/notices.json' with { type: 'json' }
import itOpenData from './it/openData.json' with { type: 'json' }
import itOpinions from './it/opinions.json' with { type: 'json' }
import itPacts from './it/pacts.json' with { type: 'json' }
import itPeople from './it/people.json' with { type: 'json' }
import itPlatform from './it/platform.json' with { type: 'json' }
import itProcesses from './it/processes.json' with { type: 'json' }
import itProposals from './it/proposals.json' with { type: 'json' }
import itSite from './it/site.json' with { type: 'json' }
import itUi from './it/ui.json' with { type: 'json' }

export const italian = {
  agendas: itAgendas,
  ballots: itBallots,
  discussions: itDiscussions,
  journal: itJournal,
  meetings: itMeetings,
  negotiations: itNegotiations,
  network: itNetwork,
  notices: itNotices,
  openData: itOpenData,
  opinions: itOpinions,
  pacts: itPacts,
  people: itPeople,
  platform: itPlatform,
  processes: itProcesses,
  proposals: itProposals,
  site: itSite,
  ui: itUi,
}

export const english: typeof italian = {
  agendas: enAgendas,
  ballots: enBallots,
  discussions: enDiscussions,
  journal: enJournal,
  meetings: enMeetings,
  negotiations: enNegotiations,
  network: enNetwork,
  notices: enNotices,
  openData: enOpenData,
  opinions: enOpinions,
  pacts: enPacts,
  people: enPeople,
  platform: enPlatform,
  processes: enProcesses,
  proposals: enProposals,
  site: enSite,
  ui: enUi,
}
