-- What the public pacts of a body make together: pages add up a handful of rows instead of every pact.
create table pact_totals (
  body_id integer primary key references bodies,
  pacts integer not null default 0,
  people_reached bigint not null default 0,
  hours_done numeric(14, 1) not null default 0,
  -- Of pacts that all have signed: before, support is nobody's promise.
  support_cents bigint not null default 0
);

create function total_pact(counted pacts, step integer) returns void language sql as $$
  insert into pact_totals as total (body_id, pacts, people_reached, hours_done, support_cents)
  select counted.body_id, step, step * counted.people_reached, step * counted.hours_done,
    case when counted.signed_at is null then 0 else step * counted.support_cents end
  where counted.public_since is not null
  on conflict (body_id) do update set pacts = total.pacts + excluded.pacts,
    people_reached = total.people_reached + excluded.people_reached,
    hours_done = total.hours_done + excluded.hours_done, support_cents = total.support_cents + excluded.support_cents
$$;

create function total_pacts() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform total_pact(old, -1); end if;
  if tg_op <> 'DELETE' then perform total_pact(new, 1); end if;
  return null;
end $$;
create trigger pacts_totalled after insert or delete on pacts for each row execute function total_pacts();
create trigger pacts_totalled_again after update on pacts for each row
  when ((old.body_id, old.public_since is null, old.signed_at is null, old.people_reached, old.hours_done, old.support_cents)
    is distinct from (new.body_id, new.public_since is null, new.signed_at is null, new.people_reached, new.hours_done, new.support_cents))
  execute function total_pacts();

insert into pact_totals (body_id, pacts, people_reached, hours_done, support_cents)
select body_id, count(*), sum(people_reached), sum(hours_done), coalesce(sum(support_cents) filter (where signed_at is not null), 0)
from pacts where public_since is not null group by body_id;
