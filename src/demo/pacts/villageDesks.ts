/** An active pact near its renewal: digital help desks in the villages, with diary, promises, account and amendment. */
import {
  assessByBoard,
  changeSupportState,
  evaluatePact,
  markCommitment,
  openCall,
  proposeAmendment,
  publishReport,
  referToBoard,
  saveReport,
  writeDiary,
} from '#modules/pacts/index.ts'
import { addDays } from '#ui/dates.ts'
import { keepPicture } from '../pictures.ts'
import { act, momentOn } from '../stage.ts'
import { commonClauses } from './clauses.ts'
import { deskDiary } from './deskDiary.ts'
import { bringIn, signAll, signStory, voiceOf } from './signing.ts'
import {
  admitStory,
  beginWriting,
  type Ground,
  partiesByName,
  proposeStory,
  registerCommons,
  writeStory,
} from './story.ts'

const clauses = commonClauses(
  {
    a: 'Apriamo sportelli in cui chi entra impara a usare i servizi digitali e la volta dopo fa da sé. Otto mezze giornate alla settimana, negli otto comuni.',
    c: 'L’associazione garantisce due persone a turno. Le biblioteche aprono le sale. Le scuole mandano studenti con il loro insegnante. L’Unione forma chi sta allo sportello.',
    g: 'L’Unione mette a disposizione le stanze, sedici portatili, l’assicurazione, venti ore di formazione e una pagina sul sito.',
  },
  24,
)

export async function replayVillageDesks(ground: Ground): Promise<number> {
  const { stage, cast } = ground
  const dayOn = (offset: number) => addDays(stage.today, offset)
  const elderly = await voiceOf(ground, 'elderly')
  const libraries = await voiceOf(ground, 'libraries')
  const schools = await voiceOf(ground, 'schools')
  const union = 'Unione Bassa Reggiana'
  const commons = await registerCommons(ground, -830, {
    kind: 'digital',
    category: 'digital_literacy',
    name: 'Sportelli digitali di paese',
    summary: 'Le mezze giornate in cui, nelle biblioteche, si impara a usare i servizi digitali.',
    reasons: 'Chi non sa usare i servizi digitali resta fuori, e da solo non impara.',
    placeLabel: 'Guastalla, biblioteca',
    latitude: 44.9203,
    longitude: 10.6553,
  })
  const pact = await proposeStory(
    ground,
    -800,
    {
      kind: 'complex',
      careLevel: 'shared_management',
      theme: 'skills',
      title: 'Sportelli digitali di paese',
      reasons: 'Gli anziani chiedono aiuto ai vicini per lo SPID, e i vicini non bastano più.',
      objectives: 'Aprire sportelli gratuiti in cui si impara a fare da sé.',
      timing: 'Ventiquattro mesi, che si possono rinnovare per altri dodici.',
      actions: 'Otto mezze giornate di sportello alla settimana, guide semplici, incontri nelle frazioni.',
      collaborators: 'L’associazione degli anziani, la rete delle biblioteche, le scuole superiori.',
      resources: 'Stanze, sedici portatili, assicurazione, venti ore di formazione.',
    },
    { by: cast.ines, group: elderly.group, commons: [commons] },
  )
  await admitStory(ground, -797, pact)
  await act(stage, cast.marta, momentOn(stage, -788), referToBoard, { pact })
  await act(stage, cast.dario, momentOn(stage, -780), assessByBoard, {
    pact,
    isFavourable: 'yes',
    actNumber: 'Delibera di Giunta n. 12',
    reasons: 'Gli sportelli servono a tutti i comuni e nessun ufficio li può aprire da solo.',
  })
  await act(stage, cast.marta, momentOn(stage, -779), openCall, {
    pact,
    opens: dayOn(-779),
    closes: dayOn(-759),
  })
  await beginWriting(ground, -757, pact)
  await bringIn(ground, -755, pact, libraries)
  await bringIn(ground, -755, pact, schools)
  await writeStory(ground, -745, pact, {
    title: 'Sportelli digitali di paese',
    summary:
      'L’associazione degli anziani, le biblioteche e le scuole aprono otto mezze giornate di sportello alla settimana, gratis, per imparare a usare i servizi digitali. L’Unione mette stanze, sedici portatili, assicurazione e venti ore di formazione. Il patto dura ventiquattro mesi e si può rinnovare.',
    startsOn: -690,
    endsOn: 40,
    clauses,
    commitments: [
      {
        party: elderly.name,
        what: 'Due persone a turno in ogni sportello',
        forWhom: 'A chi chiede aiuto',
        dueOn: 30,
        hours: 900,
      },
      {
        party: libraries.name,
        what: 'Aprire le sale per otto mezze giornate alla settimana',
        forWhom: 'A tutti',
        dueOn: -325,
        hours: 300,
      },
      {
        party: schools.name,
        what: 'Scrivere sei guide in parole semplici',
        forWhom: 'A chi comincia',
        dueOn: -60,
        hours: 80,
      },
      {
        party: union,
        what: 'Venti ore di formazione per chi sta allo sportello',
        forWhom: 'Ai volontari',
        dueOn: -500,
        hours: 20,
      },
    ],
    supports: [
      { form: 'space', detail: 'Sale delle biblioteche', value: '4.800' },
      { form: 'equipment', detail: 'Sedici portatili in prestito', value: '8.000' },
      { form: 'training', detail: 'Venti ore di formazione', value: '1.200' },
      { form: 'insurance', detail: 'Infortuni e responsabilità civile', value: '950' },
    ],
    tasks: [{ party: elderly.name, title: 'Preparare i turni dell’ultimo mese', dueOn: 10 }],
  })
  const parties = await partiesByName(ground, pact)
  const partyOf = (name: string): number => parties.get(name) ?? 0
  const signers = [
    { actor: cast.dario, party: partyOf(union) },
    ...[elderly, libraries, schools].map(({ actor, name }) => ({ actor, party: partyOf(name) })),
  ]
  await signStory(ground, -720, pact, signers)
  const commitments = await stage.db
    .selectFrom('commitments')
    .select(['id', 'party_id as party'])
    .where('pact_id', '=', pact)
    .execute()
  const supports = await stage.db
    .selectFrom('pact_supports')
    .select('id')
    .where('pact_id', '=', pact)
    .execute()
  for (const { id } of supports) {
    const given = { pact, support: id, state: 'given' }
    await act(stage, cast.marta, momentOn(stage, -685), changeSupportState, given)
  }
  const promiseOf = (name: string) => commitments.find(({ party }) => party === partyOf(name))?.id
  for (const { by, day, picture, ...entry } of deskDiary) {
    const voice = [elderly, libraries, schools].find(({ group }) => group === cast.groups[by]) ?? elderly
    await act(stage, voice.actor, momentOn(stage, day, '18:00'), writeDiary, {
      ...entry,
      pact,
      party: partyOf(voice.name),
      happenedOn: dayOn(day),
      commitment: promiseOf(voice.name),
      photos: picture ? [await keepPicture(ground.dataDirectory, picture)] : [],
    })
  }
  await act(stage, cast.dario, momentOn(stage, -515, '18:00'), writeDiary, {
    pact,
    party: partyOf(union),
    happenedOn: dayOn(-515),
    commitment: promiseOf(union),
    title: 'Il corso per chi sta allo sportello',
    body: 'Quattro incontri di cinque ore. Si è provato a spiegare senza prendere il mouse.',
    hours: 20,
    peopleReached: 14,
    goodsUsed: 'La sala della biblioteca di Guastalla',
  })
  await act(stage, cast.dario, momentOn(stage, -510), markCommitment, {
    pact,
    commitment: promiseOf(union),
    state: 'kept',
    evidence: 'Registro delle presenze, senza nomi: quattro incontri di cinque ore.',
  })
  await act(stage, libraries.actor, momentOn(stage, -330), markCommitment, {
    pact,
    commitment: promiseOf(libraries.name),
    state: 'kept',
    evidence: 'Calendario delle aperture pubblicato ogni mese.',
  })
  await act(stage, elderly.actor, momentOn(stage, -330), markCommitment, {
    pact,
    commitment: promiseOf(elderly.name),
    state: 'in_progress',
  })
  const { report } = await act(stage, cast.ines, momentOn(stage, -310), saveReport, {
    pact,
    kind: 'mid_term',
    coversFrom: dayOn(-690),
    coversUntil: dayOn(-325),
    objectivesAndPriorities:
      'Volevamo aprire in tutti i comuni. Abbiamo cominciato dai quattro con più richieste.',
    actionsAndServices:
      'Sportelli nelle biblioteche, incontri in due frazioni, tre guide in parole semplici.',
    results: 'Chi è venuto più di una volta ha fatto da sé la seconda pratica, in sei casi su dieci.',
    resources: 'Sale, sedici portatili, venti ore di formazione. Mancano due turni il venerdì.',
  })
  await act(stage, cast.ines, momentOn(stage, -305), publishReport, { pact, report })
  await act(stage, cast.ines, momentOn(stage, -300), evaluatePact, {
    pact,
    report,
    judgement: 'works_well',
    reasons: 'Le persone tornano e portano i vicini. I turni del venerdì restano scoperti.',
  })
  await act(stage, cast.marta, momentOn(stage, -298), evaluatePact, {
    pact,
    report,
    judgement: 'works_with_difficulty',
    reasons: 'Gli sportelli funzionano, ma in due comuni non si è ancora aperto.',
  })
  const amended = await act(stage, cast.ines, momentOn(stage, -200), proposeAmendment, {
    pact,
    reasons: 'Servono turni anche il sabato: li copre l’associazione con ore in più.',
    a: `${clauses.a} Dal secondo anno si apre anche il sabato mattina.`,
    c: clauses.c?.replace('due persone a turno', 'due persone a turno, anche il sabato'),
    commitments: [
      { party: partyOf(elderly.name), what: 'Uno sportello al sabato mattina', dueOn: dayOn(20), hours: 80 },
    ],
  })
  await signAll(ground, -195, pact, amended.hash, signers)
  return pact
}
