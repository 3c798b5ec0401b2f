/** The people of the demo, all invented: those whose part a visitor may take, and the many who support proposals. */
import { randomUUID } from 'node:crypto'
import { createDemoPerson, type GroupCategory } from '#modules/people/index.ts'
import type { Actor, RoleGrant } from '#platform/actor.ts'
import { bodyId, momentOn, type Stage } from './stage.ts'

export interface DemoCast {
  readonly anna: Actor
  readonly bruno: Actor
  readonly chiara: Actor
  readonly dario: Actor
  readonly elif: Actor
  /** Process manager. */
  readonly marta: Actor
  /** Participation guarantor. */
  readonly guarantor: Actor
  /** Speaks for the association of the elderly at the table. */
  readonly ines: Actor
  /** Teaches, and speaks for her class. */
  readonly teresa: Actor
  readonly administrator: Actor
  readonly groups: Readonly<Record<string, number>>
  /** People without a part, who support and comment. */
  readonly crowd: readonly Actor[]
}

const groups: readonly (readonly [key: string, name: string, category: GroupCategory, informal: boolean])[] =
  [
    ['elderly', 'Associazione Anziani della Bassa', 'association', false],
    ['carers', 'Familiari che assistono a casa', 'service_users', true],
    ['volunteers', 'Strada in Compagnia, volontariato', 'association', false],
    ['school', 'Classe 4B dell’istituto di Novellara', 'school', true],
    ['cooperative', 'Cooperativa sociale Il Gelso', 'enterprise', false],
    ['social-workers', 'Operatrici degli sportelli sociali', 'territorial_body', true],
    ['centres', 'Gestori dei centri sociali di Brescello e Boretto', 'association', true],
    ['youth', 'Consulta dei giovani di Gualtieri', 'association', true],
    ['disability', 'Parole Facili, associazione di persone con disabilità', 'association', false],
    ['volunteer-centre', 'Centro servizi per il volontariato', 'association', false],
    ['third-sector', 'Forum del terzo settore', 'association', false],
    ['libraries', 'Rete delle biblioteche', 'territorial_body', false],
    ['schools', 'Rete delle scuole superiori', 'school', false],
    ['unions', 'Sindacati dei pensionati', 'association', false],
    ['firms', 'Imprese digitali della Bassa', 'enterprise', false],
    ['night-readers', 'Gruppo lettori della sera', 'association', true],
  ]

const firstNames =
  'Ada Aldo Alice Amina Anita Arturo Bianca Bruna Carla Celeste Dina Diego Edda Elena Emma Enzo Erika Ezio Fatima Flavia Franca Gaia Gino Giulia Hanna Igor Ilaria Irene Ivan Laila Lara Leo Lidia Loris Luca Mara Marco Milena Mirco Nadia Nino Noemi Olga Oscar Paola Piero Rita Rocco Samir Sara Silvia Tania Ugo Vanda Vera Yasmin Zeno'.split(
    ' ',
  )
const initials = 'A B C D E F G L M N P R S T V Z'.split(' ')

/** How many people without a part there are: more than supported the best liked proposal. */
const crowdSize = 240

/** Makes the groups and the people with a part. */
export async function gatherCast(stage: Stage): Promise<DemoCast> {
  const at = momentOn(stage, -840)
  const union = bodyId(stage, 'unione-bassa-reggiana')
  const ids: Record<string, number> = {}
  for (const [key, name, category, isInformal] of groups) {
    const row = await stage.db
      .insertInto('groups')
      .values({ name, category, is_informal: isInformal, body_id: union, created_at: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    ids[key] = row.id
  }
  const onUnion = (role: RoleGrant['role']): RoleGrant => ({ role, scopeKind: 'body', scopeId: union })
  const person = (
    name: string,
    persona: Parameters<typeof createDemoPerson>[1]['persona'],
    more: { roles?: RoleGrant[]; groups?: string[]; town?: string; cityUser?: boolean } = {},
  ) =>
    createDemoPerson(stage.db, {
      name,
      persona,
      at,
      roles: more.roles,
      groups: more.groups?.flatMap((key) => ids[key] ?? []),
      municipalityId: more.town ? bodyId(stage, more.town) : undefined,
      connection: more.town ? (more.cityUser ? 'city_user' : 'resident') : undefined,
    })
  return {
    anna: await person('Anna Bonini', 'resident', { town: 'novellara' }),
    bruno: await person('Bruno Ferrari', 'proposer', { town: 'guastalla', groups: ['carers'] }),
    chiara: await person('Chiara Montanari', 'facilitator', { roles: [onUnion('facilitator')] }),
    dario: await person('Dario Zanetti', 'officer', { roles: [onUnion('decision_officer')] }),
    elif: await person('Elif Kaya', 'city_user', { town: 'reggiolo', cityUser: true }),
    marta: await person('Marta Riva', 'manager', {
      roles: [
        onUnion('process_manager'),
        { role: 'process_manager', scopeKind: 'body', scopeId: bodyId(stage, 'modena') },
      ],
    }),
    guarantor: await person('Tecnico di garanzia', 'guarantor', {
      roles: [{ role: 'guarantor', scopeKind: 'platform', scopeId: null }],
    }),
    ines: await person('Ines Lodi', 'table_member', {
      roles: [onUnion('table_member')],
      groups: ['elderly'],
      town: 'luzzara',
    }),
    teresa: await person('Teresa Galli', 'teacher', { town: 'novellara', groups: ['school'] }),
    administrator: await person('Amministratrice', 'administrator', {
      roles: [{ role: 'administrator', scopeKind: 'platform', scopeId: null }],
    }),
    groups: ids,
    crowd: await gatherCrowd(stage),
  }
}

/** The same people in the parts that a table asks for. */
export const tableCast = (cast: DemoCast) => ({
  facilitator: cast.chiara,
  manager: cast.marta,
  guarantor: cast.guarantor,
  officer: cast.dario,
  groups: cast.groups,
  spokesperson: (group: string): Actor => {
    const groupId = cast.groups[group]
    if (group === 'carers' || groupId === undefined) return cast.bruno
    const voice = cast.crowd[groupId % cast.crowd.length] ?? cast.bruno
    return { ...voice, mandates: [{ groupId, groupName: group }] }
  },
})

async function gatherCrowd(stage: Stage): Promise<Actor[]> {
  const at = momentOn(stage, -60)
  const rows = Array.from({ length: crowdSize }, (_, index) => {
    const id = randomUUID()
    const name = `${firstNames[index % firstNames.length]} ${initials[(index * 7) % initials.length]}.`
    return {
      id,
      name,
      email: `${id}@demo.invalid`,
      email_verified: true,
      is_demo: true,
      created_at: at,
      updated_at: at,
    }
  })
  const made = await stage.db
    .insertInto('people')
    .values(rows)
    .returning(['id', 'pseudonym', 'name'])
    .execute()
  return made.map((row) => ({ ...row, grants: [], mandates: [] }))
}
