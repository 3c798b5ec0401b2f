/** A complex pact in its public call, with a competing proposal: community wi-fi in the social centres. */
import { assessByBoard, openCall, referToBoard, takeInReview } from '#modules/pacts/index.ts'
import { addDays } from '#ui/dates.ts'
import { act, momentOn } from '../stage.ts'
import { voiceOf } from './signing.ts'
import { admitStory, type Ground, proposeStory, registerCommons } from './story.ts'

export async function replayCommunityWifi(ground: Ground): Promise<number> {
  const { stage, cast } = ground
  const centres = await voiceOf(ground, 'centres')
  const youth = await voiceOf(ground, 'youth')
  const commons = await registerCommons(ground, -100, {
    kind: 'digital',
    category: 'free_wifi',
    name: 'Wi-fi dei centri sociali',
    summary: 'La rete senza fili aperta nei centri sociali di Brescello, Boretto e Gualtieri.',
    reasons: 'Nei centri sociali si incontrano anziani e ragazzi, ma la linea non regge.',
    placeLabel: 'Brescello, centro sociale',
    latitude: 44.9,
    longitude: 10.515,
  })
  const pact = await proposeStory(
    ground,
    -70,
    {
      kind: 'complex',
      careLevel: 'shared_management',
      theme: 'connectivity',
      title: 'Wi-fi di comunità nei centri sociali',
      reasons: 'Tre centri sociali vogliono una rete aperta con regole scritte e qualcuno che risponda.',
      objectives: 'Una connessione stabile e sicura, negli orari di apertura, in tre centri.',
      timing: 'Trentasei mesi, a partire dalla prossima primavera.',
      actions: 'Montare gli apparati, scrivere le regole d’uso, aprire due pomeriggi di aiuto al mese.',
      collaborators:
        'I tre centri sociali e un’impresa locale che dona gli apparati, senza pubblicità esclusiva.',
      resources: 'Il canone della linea, sei apparati, l’assicurazione, una scheda di sicurezza.',
    },
    { by: centres.actor, group: centres.group, commons: [commons] },
  )
  await admitStory(ground, -66, pact)
  await act(stage, cast.marta, momentOn(stage, -50), referToBoard, { pact })
  await act(stage, cast.dario, momentOn(stage, -20), assessByBoard, {
    pact,
    isFavourable: 'yes',
    actNumber: 'Delibera di Giunta n. 71',
    reasons: 'La rete nei centri sociali è di interesse generale: serve a chi a casa non ha una linea.',
  })
  await act(stage, cast.marta, momentOn(stage, -8), openCall, {
    pact,
    opens: addDays(stage.today, -8),
    closes: addDays(stage.today, 12),
    actNumber: 'Avviso n. 4',
  })
  const competing = await proposeStory(
    ground,
    -4,
    {
      kind: 'complex',
      careLevel: 'shared_management',
      theme: 'connectivity',
      title: 'Una rete sola per centri e sale prove',
      reasons: 'I ragazzi usano le sale prove accanto ai centri, e una rete sola costa meno di due.',
      objectives: 'La stessa rete nei centri sociali e nelle due sale prove di Gualtieri.',
      timing: 'Ventiquattro mesi, con una verifica ogni sei.',
      actions: 'Montare la rete con i ragazzi, insegnare come si usa senza rischi.',
      collaborators: 'La Consulta dei giovani di Gualtieri e i gestori delle sale prove.',
      resources: 'La linea, otto apparati, venti ore di formazione.',
    },
    { by: youth.actor, group: youth.group, commons: [commons], competesWith: pact },
  )
  await act(stage, cast.marta, momentOn(stage, -2), takeInReview, { pact: competing })
  return pact
}
