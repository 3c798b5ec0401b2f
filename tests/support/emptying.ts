/**
 * SQL that makes a migrated database remember the rows its migrations brought, and gives it
 * `template_rows.empty()`: everything back to just migrated. Replica mode keeps the append-only
 * triggers and the foreign keys out of it; deleting from small tables is faster than truncating.
 */
export const installEmptying = `
create schema template_rows;

do $$ declare t record; is_filled boolean; columns text;
begin
  for t in select oid, relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migrations'
  loop
    execute format('select exists (select from public.%I)', t.relname) into is_filled;
    continue when not is_filled;
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
      from pg_attribute where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '';
    execute format('create table template_rows.%I as select %s from public.%I', t.relname, columns, t.relname);
  end loop;
end $$;

create function template_rows.empty() returns void language plpgsql as $$
declare t record; is_filled boolean; columns text;
begin
  perform set_config('session_replication_role', 'replica', true);
  for t in select n.nspname as schema, c.relname as name,
      (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as identity
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname = 'public' and c.relname <> 'migrations'
      or n.nspname = 'pgboss' and c.relname in ('archive', 'schedule'))
      or c.relkind = 'p' and n.nspname = 'pgboss' and c.relname = 'job'
  loop
    execute format('select exists (select from %I.%I)', t.schema, t.name) into is_filled;
    continue when not is_filled;
    execute format('delete from %I.%I', t.schema, t.name);
    continue when t.identity is null;
    perform setval(pg_get_serial_sequence(format('%I.%I', t.schema, t.name), t.identity), 1, false);
  end loop;

  for t in select oid, relname as name from pg_class
    where relnamespace = 'template_rows'::regnamespace and relkind = 'r'
  loop
    select string_agg(quote_ident(attname), ', ' order by attnum) into columns
      from pg_attribute where attrelid = t.oid and attnum > 0;
    execute format('insert into public.%I (%s) overriding system value select %s from template_rows.%I',
      t.name, columns, columns, t.name);
    perform setval(pg_get_serial_sequence(format('public.%I', t.name), a.attname), largest.value)
      from pg_attribute a, template_rows.largest_identity(t.name, a.attname) as largest(value)
      where a.attrelid = format('public.%I', t.name)::regclass and a.attidentity <> '';
  end loop;
end $$;

create function template_rows.largest_identity(relation text, identity text) returns bigint language plpgsql as $$
declare largest bigint;
begin
  execute format('select max(%I) from public.%I', identity, relation) into largest;
  return largest;
end $$;
`
