/** The exact text that people sign: composed once, frozen, told by its hash. No name of any person is in it. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import { sha256Of } from '#modules/negotiations/index.ts'
import type { AmendmentChanges, FrozenText } from './frozenText.ts'
import type { Clauses } from './words.ts'

/** What would be signed if the text were frozen now. */
export async function composeText(
  tx: Tx,
  pact: number,
  clauses: Clauses,
  amendment = 0,
  changes: AmendmentChanges = {},
): Promise<FrozenText> {
  const answer = await sql<Omit<FrozenText, 'amendment' | 'clauses'>>`
    select p.id as pact, p.title, p.kind, p.summary, b.name as body,
      json_build_object('startsOn', p.starts_on, 'endsOn', p.ends_on) as term,
      (select coalesce(json_agg(json_build_object('id', y.id, 'side', y.side, 'name', y.label, 'office', y.office)
        order by y.id), '[]') from pact_parties y where y.pact_id = p.id and y.state = 'agreed') as parties,
      (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.id), '[]')
        from pact_commons pc join commons c on c.id = pc.commons_id where pc.pact_id = p.id) as commons,
      (select coalesce(json_agg(json_build_object('party', m.party_id, 'what', m.what, 'forWhom', m.for_whom,
        'dueOn', m.due_on, 'hours', m.hours, 'goods', m.goods) order by m.id), '[]')
        from commitments m join pact_parties y on y.id = m.party_id where m.pact_id = p.id and y.state = 'agreed') as commitments,
      (select coalesce(json_agg(json_build_object('form', s.form, 'detail', s.detail, 'valueCents', s.value_cents)
        order by s.id), '[]') from pact_supports s where s.pact_id = p.id) as supports,
      (select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'title', a.title,
        'fileName', a.file_name, 'sha256', a.sha256) order by a.id), '[]')
        from pact_attachments a where a.pact_id = p.id and a.removed_at is null) as attachments
    from pacts p join bodies b on b.id = p.body_id where p.id = ${pact}`.execute(tx)
  const row = answer.rows[0]
  if (!row) throw new Error(`No pact ${pact} to compose a text of`)
  return {
    ...row,
    amendment,
    clauses,
    term: { startsOn: row.term.startsOn, endsOn: changes.endsOn ?? row.term.endsOn },
    commitments: [...row.commitments, ...(changes.commitments ?? [])],
  }
}

/** The hash of a text: SHA-256 of its canonical JSON, which anybody can compute again. */
export const hashOfText = (text: FrozenText): string => sha256Of(text)
