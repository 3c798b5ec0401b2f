-- The thread of a conversation goes on through its statements to the proposals, clauses and pacts that came of them.
insert into links (from_kind, from_id, relation, to_kind, to_id, at)
  select 'conversation', s.conversation_id, 'raised', 'opinion_statement', s.id, min(r.at)
  from opinion_referrals r join opinion_statements s on s.id = r.statement_id
  group by s.conversation_id, s.id
  on conflict do nothing;
