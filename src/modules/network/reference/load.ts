/** Writes the network of the ten open labs and of the Bassa Reggiana where it is not there yet. */
import type { Tx } from '#database/types.ts'
import { referenceLabs } from './labs.ts'
import { demonstrationText, referenceStrategies } from './strategies.ts'
import { referenceTerms } from './terms.ts'
import { codesToCheck, referenceMunicipalities, referenceUnion, toCheck } from './union.ts'

/** Ids by slug: bodies, labs, and objectives as `bologna/O1`. */
export interface LoadedNetwork {
  readonly bodies: Readonly<Record<string, number>>
  readonly labs: Readonly<Record<string, number>>
  readonly objectives: Readonly<Record<string, number>>
}

interface NewBody {
  slug: string
  kind: 'region' | 'urban_authority' | 'union' | 'municipality' | 'agency'
  name: string
  parent_id?: number
  summary?: string
  istat_code?: string
  postcode?: string
  population?: number
  population_note?: string
  latitude?: number
  longitude?: number
  website?: string
  position: number
}

/** Loads everything; run on an empty network only: a slug that exists breaks the transaction. */
export async function loadNetwork(tx: Tx): Promise<LoadedNetwork> {
  const bodies: Record<string, number> = {}
  const labs: Record<string, number> = {}
  const objectives: Record<string, number> = {}
  const add = async (body: NewBody): Promise<number> => {
    const { id } = await tx.insertInto('bodies').values(body).returning('id').executeTakeFirstOrThrow()
    bodies[body.slug] = id
    return id
  }

  const region = await add({
    slug: 'emilia-romagna',
    kind: 'region',
    name: 'Regione Emilia-Romagna',
    summary:
      'Sostiene i percorsi partecipativi con la legge regionale 15/2018 e la rete dei Laboratori Aperti.',
    website: 'https://www.regione.emilia-romagna.it',
    position: 0,
  })
  await add({
    slug: 'tecnico-di-garanzia',
    kind: 'agency',
    name: 'Tecnico di garanzia della partecipazione',
    parent_id: region,
    summary:
      'Ufficio dell’Assemblea legislativa: certifica i progetti di percorso, valida i documenti di proposta partecipata e media quando un ente non risponde.',
    position: 1,
  })
  await loadUnion(tx, region, add)
  for (const [index, lab] of referenceLabs.entries()) {
    const body = await add({
      slug: lab.slug,
      kind: 'urban_authority',
      name: `Comune di ${lab.city}`,
      parent_id: region,
      summary: 'Autorità urbana dell’Asse 6 del programma regionale FESR 2014-2020.',
      latitude: lab.latitude,
      longitude: lab.longitude,
      position: 10 + index,
    })
    labs[lab.slug] = await addLab(tx, body, lab, index + 1)
    await addStrategy(tx, body, lab.slug, lab.city, objectives)
  }
  const withTerms = [region, bodies[referenceUnion.slug] ?? region]
  await tx
    .insertInto('body_terms')
    .values(
      withTerms.flatMap((body_id) =>
        referenceTerms.map(({ term, amount, unit, source, isVerified }) => ({
          body_id,
          term,
          amount,
          unit,
          source,
          is_verified: isVerified,
        })),
      ),
    )
    .execute()
  return { bodies, labs, objectives }
}

async function loadUnion(tx: Tx, region: number, add: (body: NewBody) => Promise<number>): Promise<void> {
  const union = await add({ ...referenceUnion, kind: 'union', parent_id: region, position: 2 })
  for (const [index, place] of referenceMunicipalities.entries()) {
    const body_id = await add({
      slug: place.slug,
      kind: 'municipality',
      name: place.name,
      parent_id: union,
      summary: place.populationNote.includes(toCheck) ? codesToCheck : '',
      istat_code: place.istatCode,
      postcode: place.postcode,
      population: place.population,
      population_note: place.populationNote,
      latitude: place.latitude,
      longitude: place.longitude,
      position: index + 1,
    })
    if (place.hamlets.length > 0) {
      await tx
        .insertInto('hamlets')
        .values(place.hamlets.map((name) => ({ body_id, name })))
        .execute()
    }
  }
}

async function addLab(
  tx: Tx,
  body_id: number,
  lab: (typeof referenceLabs)[number],
  position: number,
): Promise<number> {
  const { id } = await tx
    .insertInto('labs')
    .values({
      slug: lab.slug,
      body_id,
      name: `Laboratorio Aperto di ${lab.city}`,
      site: lab.site,
      site_story: lab.siteStory,
      theme: lab.theme,
      operator: lab.operator ?? null,
      address: lab.address,
      address_to_check: lab.isAddressToCheck ?? false,
      opened: lab.opened,
      website: lab.website ?? null,
      drawing: lab.slug,
      position,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (lab.services.length > 0) {
    await tx
      .insertInto('lab_services')
      .values(
        lab.services.map(([name, detail], index) => ({ lab_id: id, position: index + 1, name, detail })),
      )
      .execute()
  }
  return id
}

async function addStrategy(
  tx: Tx,
  body_id: number,
  slug: string,
  city: string,
  objectives: Record<string, number>,
): Promise<void> {
  const strategy = referenceStrategies[slug]
  if (!strategy) return
  const { id: strategy_id } = await tx
    .insertInto('strategies')
    .values({
      body_id,
      title: `${city}: strategia di sviluppo urbano sostenibile`,
      summary: strategy.summary,
      adopted: demonstrationText,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = await tx
    .insertInto('strategy_objectives')
    .values(
      strategy.objectives.map(([title, detail], index) => ({
        strategy_id,
        code: `O${index + 1}`,
        title,
        detail,
      })),
    )
    .returning(['id', 'code'])
    .execute()
  for (const row of rows) objectives[`${slug}/${row.code}`] = row.id
}
