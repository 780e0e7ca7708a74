-- The one row of the portal, before the guards stand.
insert into portal (id, kind) values (1, 'new');

-- Who acts: a person's id, 'system' (jobs), or nobody. Set per transaction by the gate.
create function app_actor() returns text language sql stable as $$
  select nullif(current_setting('app.actor', true), '')
$$;

create function app_person() returns uuid language sql stable as $$
  select case when app_actor() ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then app_actor()::uuid end
$$;

-- The cases the actor is a member of now: not ended, not walled off, not the subject. One function, because a policy on
-- the membership table that reads the membership table recurses.
create function app_incidents() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select m.incident_id
    from member m
    join person p on p.id = m.person_id and p.ended_at is null
    where m.person_id = app_person() and m.ended_at is null
      and not exists (select 1 from wall w where w.person_id = m.person_id and w.incident_id = m.incident_id and w.ended_at is null)
      and not exists (select 1 from subject_identity s where s.person_id = m.person_id and s.incident_id = m.incident_id)
    union all
    select nullif(current_setting('app.incident', true), '')::uuid where app_actor() = 'system';
end $$;

create function app_administers() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person where id = app_person() and administrator and ended_at is null)
$$;

-- Row-level security, forced, on every table that carries an incident id. The owner (migrations, backup) has a policy of
-- its own, so that it need not be a superuser.
do $$
declare t text;
begin
  foreach t in array array['member','wall','subject','subject_identity','note','determination','scope_revision','clock',
    'obligation_change','filing','task','decision','stored_file','report'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy case_rows on %I using (incident_id in (select app_incidents())) with check (incident_id in (select app_incidents()))', t);
    execute format('create policy owner_rows on %I to current_user using (true) with check (true)', t);
  end loop;
  foreach t in array array['incident','signal','entry','nomination'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_rows on %I to current_user using (true) with check (true)', t);
  end loop;
end $$;

create policy case_rows on incident using (id in (select app_incidents())) with check (id in (select app_incidents()));
create policy case_rows on signal
  using (incident_id in (select app_incidents()) or (incident_id is null and recorded_by = app_person()))
  with check (incident_id in (select app_incidents()) or (incident_id is null and recorded_by = app_person()));
create policy case_rows on entry for select
  using (incident_id in (select app_incidents()) or (incident_id is null and (app_administers() or actor = app_actor())));

-- Opening a case writes it and its first membership at once: with a policy alone the opener could not see the row returned.
create function open_incident(p_reference text, p_title text, p_severity text, p_zone text, p_invented boolean)
returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare made uuid;
begin
  if app_person() is null then raise exception 'a person opens a case' using errcode = '42501'; end if;
  insert into incident (reference, title, severity, time_zone, invented, opened_by)
    values (p_reference, p_title, p_severity, p_zone, p_invented, app_person()) returning id into made;
  insert into member (incident_id, person_id, role, started_by) values (made, app_person(), 'lead', app_person());
  return made;
end $$;

-- The record ------------------------------------------------------------------------------------------------------------
-- Locks the chain's head, takes the next number and the clock, builds the entry's text in UTC, stores that text, and
-- hashes sha256(previous || text). The verifier hashes stored text.
create function record_entry(p_incident uuid, p_event text, p_data jsonb)
returns table (number bigint, hash text) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  v_chain text := coalesce(p_incident::text, 'portal');
  v_number bigint; v_previous text; v_at timestamptz; v_text text; v_hash text; v_actor text := coalesce(app_actor(), 'nobody');
begin
  insert into chain_head as h (chain, number, hash) values (v_chain, 0, repeat('0', 64)) on conflict (chain) do nothing;
  select h.number + 1, h.hash into v_number, v_previous from chain_head h where h.chain = v_chain for update;
  v_at := clock_timestamp();
  v_text := jsonb_build_object('chain', v_chain, 'number', v_number, 'at', to_char(v_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', v_actor, 'event', p_event, 'data', p_data)::text;
  v_hash := encode(sha256(convert_to(v_previous || v_text, 'UTF8')), 'hex');
  insert into entry (incident_id, number, at, actor, event, data, text, previous, hash, xid)
    values (p_incident, v_number, v_at, v_actor, p_event, p_data, v_text, v_previous, v_hash, pg_current_xact_id()::text);
  update chain_head h set number = v_number, hash = v_hash where h.chain = v_chain;
  return query select v_number, v_hash;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name using errcode = 'LK002';
end $$;
create trigger never_changed before update or delete on entry for each row execute function refuse_change();
create trigger never_emptied before truncate on entry for each statement execute function refuse_change();
create trigger never_emptied before truncate on chain_head for each statement execute function refuse_change();
create trigger never_changed before update or delete on determination for each row execute function refuse_change();
create trigger never_changed before update or delete on scope_revision for each row execute function refuse_change();
create trigger never_changed before update or delete on note for each row execute function refuse_change();
create trigger never_changed before update or delete on obligation_change for each row execute function refuse_change();

-- No write without an entry of the same transaction, and of the same case where the row belongs to one.
create function require_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_incident uuid; v_column text := tg_argv[0];
begin
  if v_column is not null then
    if tg_op = 'DELETE' then execute format('select ($1).%I', v_column) using old into v_incident;
    else execute format('select ($1).%I', v_column) using new into v_incident; end if;
  end if;
  if not exists (select 1 from entry e where e.xid = pg_current_xact_id()::text and (v_incident is null or e.incident_id = v_incident)) then
    raise exception 'a write to % needs an entry in the record', tg_table_name using errcode = 'LK001';
  end if;
  return null;
end $$;

do $$
declare t text;
begin
  foreach t in array array['member','wall','subject','subject_identity','note','determination','scope_revision','clock',
    'obligation_change','filing','task','decision','stored_file','report','signal','nomination'] loop
    execute format('create constraint trigger needs_entry after insert or update or delete on %I deferrable initially deferred for each row execute function require_entry(''incident_id'')', t);
  end loop;
end $$;
create constraint trigger needs_entry after insert or update or delete on incident deferrable initially deferred for each row execute function require_entry('id');
create constraint trigger needs_entry after insert or update or delete on person deferrable initially deferred for each row execute function require_entry();
create constraint trigger needs_entry after insert or update or delete on reset_link deferrable initially deferred for each row execute function require_entry();
create constraint trigger needs_entry after insert or update of ended_at or delete on session deferrable initially deferred for each row execute function require_entry();
create constraint trigger needs_entry after insert or update of kind, set_up_at or delete on portal deferrable initially deferred for each row execute function require_entry();

-- What was filed is frozen: only its review may still be entered.
create function keep_filing() returns trigger language plpgsql as $$
begin
  if old.state = 'filed' and (to_jsonb(new) - 'reviewed_by' - 'reviewed_at') <> (to_jsonb(old) - 'reviewed_by' - 'reviewed_at') then
    raise exception 'a filing is frozen once filed' using errcode = 'LK002';
  end if;
  return new;
end $$;
create trigger frozen before update on filing for each row execute function keep_filing();
create trigger never_deleted before delete on filing for each row execute function refuse_change();

-- What was issued is the stored file: content never changes, the file is set once.
create function keep_report() returns trigger language plpgsql as $$
begin
  if new.content_hash <> old.content_hash or new.content <> old.content or old.pdf_hash is not null or new.incident_id <> old.incident_id then
    raise exception 'a report is frozen once issued' using errcode = 'LK002';
  end if;
  return new;
end $$;
create trigger frozen before update on report for each row execute function keep_report();
create trigger never_deleted before delete on report for each row execute function refuse_change();

-- Cases without a lead: two administrators name one, and see nothing but the reference.
create function orphaned_incidents() returns table (reference text, opened_at timestamptz, nomination uuid, nominee uuid, proposer uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.reference, i.opened_at, n.id, n.person_id, n.proposed_by
  from incident i
  left join nomination n on n.incident_id = i.id and n.confirmed_at is null
  where app_administers() and i.closed_at is null and not exists (
    select 1 from member m join person p on p.id = m.person_id and p.ended_at is null
    where m.incident_id = i.id and m.role = 'lead' and m.ended_at is null
      and not exists (select 1 from wall w where w.person_id = m.person_id and w.incident_id = i.id and w.ended_at is null)
      and not exists (select 1 from subject_identity s where s.person_id = m.person_id and s.incident_id = i.id))
  order by i.opened_at, n.proposed_at
$$;

create function propose_lead(p_reference text, p_person uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_incident uuid;
begin
  if not exists (select 1 from orphaned_incidents() o where o.reference = p_reference and o.nomination is null) then return null; end if;
  select id into v_incident from incident where reference = p_reference;
  -- Whether the nominee is walled off or the subject is not looked at: a refusal would tell. Such a lead never sees the case.
  insert into nomination (incident_id, person_id, reason, proposed_by) values (v_incident, p_person, p_reason, app_person());
  return v_incident;
end $$;

create function confirm_lead(p_nomination uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v nomination;
begin
  select * into v from nomination n where n.id = p_nomination and n.confirmed_at is null for update;
  if v.id is null or not app_administers() or v.proposed_by = app_person() then return null; end if;
  update nomination set confirmed_by = app_person(), confirmed_at = clock_timestamp() where id = v.id;
  -- One live role a person: a nominee who has another one changes it, and the administrators are not told that there was one.
  update member set ended_at = clock_timestamp(), ended_by = app_person() where incident_id = v.incident_id and person_id = v.person_id and ended_at is null;
  insert into member (incident_id, person_id, role, started_by) values (v.incident_id, v.person_id, 'lead', app_person());
  return v.incident_id;
end $$;

create index incident_phase on incident (phase, opened_at desc, id);
create index clock_running on clock (incident_id) where running;
create unique index one_active_role on member (incident_id, person_id) where ended_at is null;
