import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { addresses } from '#ui/addresses.ts'

const always = [
  addresses.home,
  addresses.processes,
  addresses.proposals,
  addresses.meetings,
  addresses.opinions,
  addresses.agendas,
  addresses.pacts,
  addresses.commons,
  addresses.labs,
  addresses.bodies,
  addresses.strategies,
  addresses.openData,
  addresses.accessibility,
  addresses.privacy,
  addresses.legal,
  addresses.help,
  addresses.rules,
]

/** A sitemap holds 50,000 addresses at most (sitemaps.org). */
const most = 45_000

/** The addresses of every public page of a thing. Slugs and numbers need no escaping in XML. */
export async function listPublicPages(db: Database): Promise<string[]> {
  const answer = await sql<{ address: string }>`
    select ${`${addresses.labs}/`} || slug as address from labs
    union all select ${`${addresses.bodies}/`} || slug from bodies
    union all select ${`${addresses.strategies}/`} || id from strategies
    union all select ${`${addresses.processes}/`} || id from processes where state <> 'draft'
    union all select ${`${addresses.agendas}/`} || b.slug from agendas g join bodies b on b.id = g.body_id
    union all select ${`${addresses.agendas}/azioni/`} || id from agenda_actions
    union all select ${`${addresses.tables}/`} || t.id from negotiation_tables t
      join processes p on p.id = t.process_id where p.state <> 'draft'
    union all select ${`${addresses.documents}/`} || d.id from proposal_documents d
      join processes p on p.id = d.process_id where d.state <> 'draft' and p.state <> 'draft'
    union all select ${`${addresses.meetings}/`} || m.id from meetings m
      left join processes p on p.id = m.process_id where p.id is null or p.state <> 'draft'
    union all select ${`${addresses.commons}/`} || id from commons where state in ('nominated', 'registered')
    union all select ${`${addresses.opinions}/`} || c.id from opinion_conversations c
      join processes p on p.id = c.process_id where c.state <> 'draft' and p.state <> 'draft'
    union all (select ${`${addresses.pacts}/`} || id from pacts where public_since is not null
      order by id desc limit ${most})
    union all (select ${`${addresses.proposals}/`} || r.id from proposals r join processes p on p.id = r.process_id
      where r.state in ('published', 'merged') and p.state <> 'draft' order by r.id desc limit ${most})
    limit ${most}`.execute(db)
  return [...always, ...answer.rows.map((row) => row.address)]
}
