/** From an accepted proposal of the concluded process: the open map of services, written and ready to be signed by three. */
import { makeRemark } from '#modules/pacts/index.ts'
import { act, momentOn } from '../stage.ts'
import { commonClauses } from './clauses.ts'
import { bringIn, voiceOf } from './signing.ts'
import { admitStory, beginWriting, type Ground, proposeStory, registerCommons, writeStory } from './story.ts'

export async function replayOpenMap(ground: Ground, accepted: ReadonlyMap<number, number>): Promise<number> {
  const union = 'Unione Bassa Reggiana'
  const school = await voiceOf(ground, 'school')
  const carers = await voiceOf(ground, 'carers')
  const commons = await registerCommons(ground, -120, {
    kind: 'digital',
    category: 'open_data',
    name: 'Mappa aperta dei servizi',
    summary: 'L’elenco degli uffici e dei servizi degli otto comuni, con orari e accessi, come dati aperti.',
    reasons: 'Chi cerca un servizio lo trova in dieci posti diversi, e nessuno è aggiornato.',
    placeLabel: 'Tutti gli otto comuni',
  })
  const pact = await proposeStory(
    ground,
    -90,
    {
      kind: 'ordinary',
      careLevel: 'continuous_care',
      theme: 'data',
      title: 'Mappa aperta dei servizi',
      reasons: 'L’elenco degli orari nato dal primo Community Lab invecchia, se nessuno lo controlla.',
      objectives: 'Controllare ogni voce almeno una volta ogni 90 giorni e correggere quelle sbagliate.',
      timing: 'Dodici mesi, con una giornata di controllo ogni tre mesi.',
      actions: 'Sopralluoghi, telefonate, correzioni sulla mappa, una lezione a scuola.',
      collaborators: 'La classe 4B di Novellara e chi assiste un familiare a casa.',
      resources: 'Spazio sul server dell’Unione, l’esportazione dei dati, un accesso per chi corregge.',
    },
    { by: ground.cast.bruno, group: carers.group, commons: [commons], proposal: accepted.get(2) },
  )
  await admitStory(ground, -85, pact)
  await beginWriting(ground, -60, pact)
  await bringIn(ground, -55, pact, school)
  await writeStory(ground, -30, pact, {
    title: 'Mappa aperta dei servizi',
    summary:
      'Una classe di Novellara e chi assiste un familiare a casa controllano gli orari e gli accessi di tutti gli uffici degli otto comuni, una volta ogni novanta giorni. L’Unione ospita la mappa, apre i dati e dà un accesso per correggerli. Il patto dura dodici mesi.',
    startsOn: 20,
    endsOn: 385,
    clauses: commonClauses(
      {
        a: 'Vogliamo che chi cerca un ufficio trovi l’orario giusto. Controlliamo ogni voce della mappa almeno ogni 90 giorni e correggiamo quelle sbagliate.',
        c: 'La classe controlla gli uffici di Novellara e Reggiolo, chi assiste a casa quelli degli altri comuni. L’Unione risponde alle segnalazioni entro cinque giorni.',
        g: 'L’Unione dà lo spazio sul server, l’esportazione dei dati con licenza aperta e un accesso per chi corregge.',
      },
      12,
    ),
    commitments: [
      {
        party: school.name,
        what: 'Controllare 120 voci della mappa ogni tre mesi',
        forWhom: 'A chi cerca un ufficio',
        dueOn: 110,
        hours: 60,
      },
      {
        party: carers.name,
        what: 'Segnalare gli accessi difficili per chi ha una carrozzina',
        forWhom: 'A chi assiste un familiare',
        dueOn: 200,
        hours: 40,
      },
      {
        party: union,
        what: 'Pubblicare i dati aperti della mappa e aggiornarli ogni mese',
        forWhom: 'A tutti',
        dueOn: 60,
      },
    ],
    supports: [
      { form: 'digital_infrastructure', detail: 'Spazio sul server e dominio', value: '900' },
      { form: 'open_data_access', detail: 'Esportazione mensile degli orari', value: '600' },
    ],
    tasks: [{ party: school.name, title: 'Lezione sui dati aperti in classe', dueOn: 45 }],
  })
  await act(ground.stage, ground.cast.bruno, momentOn(ground.stage, -20), makeRemark, {
    pact,
    clause: 'c',
    body: 'Cinque giorni bastano per gli orari. Per le chiusure improvvise ne servono meno.',
  })
  return pact
}
