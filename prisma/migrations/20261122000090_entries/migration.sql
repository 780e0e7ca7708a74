-- The guard of every write is asked once for each row that was written: it reads the case's column without making a statement for it anew.
create or replace function require_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_incident uuid;
begin
  if tg_argv[0] = 'incident_id' then
    if tg_op = 'DELETE' then v_incident := old.incident_id; else v_incident := new.incident_id; end if;
  elsif tg_argv[0] = 'id' then
    if tg_op = 'DELETE' then v_incident := old.id; else v_incident := new.id; end if;
  elsif tg_argv[0] is not null then
    raise exception 'a case is not named by %', tg_argv[0];
  end if;
  if not exists (
    select 1 from entry e
    where e.xid = pg_current_xact_id()::text and e.at > transaction_timestamp() - interval '1 hour' and (v_incident is null or e.incident_id = v_incident)
  ) then
    raise exception 'a write to % needs an entry in the record', tg_table_name using errcode = 'LK001';
  end if;
  return null;
end $$;
