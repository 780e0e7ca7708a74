-- An entry covers a write of its own transaction alone. Transactions are numbered anew by a server into which a backup was restored,
-- and old entries bear the numbers of the old one: they must also be of this hour, for clocks are set back by seconds.
create or replace function require_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare v_incident uuid; v_column text := tg_argv[0];
begin
  if v_column is not null then
    if tg_op = 'DELETE' then execute format('select ($1).%I', v_column) using old into v_incident;
    else execute format('select ($1).%I', v_column) using new into v_incident; end if;
  end if;
  if not exists (
    select 1 from entry e
    where e.xid = pg_current_xact_id()::text and e.at > transaction_timestamp() - interval '1 hour' and (v_incident is null or e.incident_id = v_incident)
  ) then
    raise exception 'a write to % needs an entry in the record', tg_table_name using errcode = 'LK001';
  end if;
  return null;
end $$;

-- How long a chain is tells that its case exists and how much goes on in it.
alter table chain_head enable row level security;
alter table chain_head force row level security;
create policy owner_rows on chain_head to current_user using (true) with check (true);
create policy case_rows on chain_head for select
  using (chain in (select app_incidents()::text) or (chain = 'portal' and (select app_administers())));

-- An administrator who is the subject of a case, or walled off from it, is not told that it has no lead, nor that it exists.
create or replace function orphaned_incidents() returns table (reference text, opened_at timestamptz, nomination uuid, nominee uuid, proposer uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.reference, i.opened_at, n.id, n.person_id, n.proposed_by
  from incident i
  left join nomination n on n.incident_id = i.id and n.confirmed_at is null and n.withdrawn_at is null
  where app_administers() and i.closed_at is null
    and not exists (select 1 from wall w where w.person_id = app_person() and w.incident_id = i.id and w.ended_at is null)
    and not exists (select 1 from subject_identity s where s.person_id = app_person() and s.incident_id = i.id and s.ended_at is null)
    and not exists (
      select 1 from member m join person p on p.id = m.person_id and p.ended_at is null
      where m.incident_id = i.id and m.role = 'lead' and m.ended_at is null
        and not exists (select 1 from wall w where w.person_id = m.person_id and w.incident_id = i.id and w.ended_at is null)
        and not exists (select 1 from subject_identity s where s.person_id = m.person_id and s.incident_id = i.id and s.ended_at is null))
  order by i.opened_at, n.proposed_at
$$;

-- The case is locked first: of two administrators who propose at once, one finds the place taken.
create or replace function propose_lead(p_reference text, p_person uuid, p_reason text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_incident uuid;
begin
  select id into v_incident from incident where reference = p_reference for update;
  if not exists (select 1 from orphaned_incidents() o where o.reference = p_reference and o.nomination is null) then return null; end if;
  -- Whether the nominee is walled off or the subject is not looked at: a refusal would tell. Such a lead never sees the case.
  insert into nomination (incident_id, person_id, reason, proposed_by) values (v_incident, p_person, p_reason, app_person());
  return v_incident;
end $$;

-- Only while the case has no lead: a proposal that lay about while it got one gives nobody the case.
create or replace function confirm_lead(p_nomination uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v nomination;
begin
  perform 1 from incident i join nomination n on n.incident_id = i.id where n.id = p_nomination for update of i;
  select * into v from nomination n where n.id = p_nomination and n.confirmed_at is null and n.withdrawn_at is null for update;
  if v.id is null or v.proposed_by = app_person()
    or not exists (select 1 from orphaned_incidents() o where o.nomination = v.id) then return null; end if;
  update nomination set confirmed_by = app_person(), confirmed_at = clock_timestamp() where id = v.id;
  -- One live role a person: a nominee who has another one changes it, and the administrators are not told that there was one.
  update member set ended_at = clock_timestamp(), ended_by = app_person() where incident_id = v.incident_id and person_id = v.person_id and ended_at is null;
  insert into member (incident_id, person_id, role, started_by) values (v.incident_id, v.person_id, 'lead', app_person());
  return v.incident_id;
end $$;

create or replace function withdraw_nomination(p_nomination uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_incident uuid;
begin
  if not exists (select 1 from orphaned_incidents() o where o.nomination = p_nomination) then return null; end if;
  update nomination set withdrawn_by = app_person(), withdrawn_at = clock_timestamp()
    where id = p_nomination and confirmed_at is null and withdrawn_at is null returning incident_id into v_incident;
  return v_incident;
end $$;
