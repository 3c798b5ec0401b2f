/** A conversation with invented answers, written by SQL: people of three minds, their answers in the order of nobody. */
import type { OpenDatabase } from '#database/types.ts'

export interface Answered {
  readonly people: number
  readonly answersEach: number
  readonly statements: number
}

/** Returns the id of the conversation, which is open. */
export async function fillAnswers(
  database: OpenDatabase,
  { people, answersEach, statements }: Answered,
): Promise<number> {
  const idOf = async (query: string): Promise<number> => {
    const { rows } = await database.executeSql(query)
    return Number((rows[0] as { id: number } | undefined)?.id)
  }
  const body = await idOf(`insert into bodies (slug, kind, name)
    values ('misura-' || ${people}, 'union', 'Unione di prova') returning id`)
  const process = await idOf(`insert into processes
      (body_id, decision_body_id, title, short_title, lead, template, state, published_at)
    values (${body}, ${body}, 'Percorso di prova', 'Percorso di prova', 'Un percorso per misurare.', 'lr_15_2018',
      'published', now()) returning id`)
  const conversation =
    await idOf(`insert into opinion_conversations (process_id, question, state, opens_at, closes_at)
    values (${process}, 'Che cosa misuriamo?', 'open', now() - interval '1 day', now() + interval '1 day') returning id`)
  const stratum = Math.floor(statements / answersEach)
  // One connection and no triggers: five million rows come in a minute, and what triggers keep is written once.
  await database.exec(`begin;
    set local statement_timeout = 0;
    set local session_replication_role = replica;
    insert into opinion_statements (conversation_id, number, text, state)
      select ${conversation}, n, 'Frase di prova ' || n, 'approved' from generate_series(1, ${statements}) n;
    insert into opinion_participants (conversation_id, channel, guest_hash)
      select ${conversation}, 'online', sha256(convert_to(n::text, 'UTF8')) from generate_series(1, ${people}) n;
    insert into opinion_votes (participant_id, statement_id, vote)
      select p.id, s.id, case when abs(hashint8(p.id * 1009 + s.number)) % 100 < 30
          then abs(hashint8(p.id * 31 + s.number)) % 3 - 1 else abs(hashint8((p.id % 3) * 7919 + s.number)) % 2 * 2 - 1 end
      from opinion_participants p cross join generate_series(0, ${answersEach - 1}) k
      join opinion_statements s on s.conversation_id = ${conversation}
        and s.number = 1 + k * ${stratum} + abs(hashint8(p.id * 17 + k)) % ${stratum}
      where p.conversation_id = ${conversation} order by hashint8(p.id * 401 + s.id);
    update opinion_participants p set answers = v.answers from (
        select participant_id, string_agg(opinion_number(statement_id, vote, is_important)::text, ' ') as answers
        from opinion_votes group by participant_id) v
      where v.participant_id = p.id and p.conversation_id = ${conversation};
    insert into opinion_maps (conversation_id, votes_changed) values (${conversation}, 1);
    commit`)
  await database.exec('vacuum (analyze)')
  return conversation
}
