-- A wrong name of a subject ends, with who said so and why; another may follow. At most one stands.
ALTER TABLE "subject_identity" ADD COLUMN "ended_at" TIMESTAMPTZ(6), ADD COLUMN "ended_by" UUID, ADD COLUMN "ended_reason" TEXT;
DROP INDEX "subject_identity_subject_id_key";
CREATE INDEX "subject_identity_subject_id_idx" ON "subject_identity"("subject_id");
CREATE UNIQUE INDEX one_standing_name ON "subject_identity"("subject_id") WHERE "ended_at" IS NULL;

-- A decision can be withdrawn; its row stays.
ALTER TABLE "decision" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(6), ADD COLUMN "withdrawn_by" UUID, ADD COLUMN "withdrawn_reason" TEXT;

-- A filing entered in error keeps its frozen content and counts no more; a corrected one names the row it supersedes.
ALTER TABLE "filing" ADD COLUMN "supersedes" UUID, ADD COLUMN "error_at" TIMESTAMPTZ(6), ADD COLUMN "error_by" UUID, ADD COLUMN "error_reason" TEXT;

ALTER TABLE "nomination" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(6), ADD COLUMN "withdrawn_by" UUID;

-- Who was named wrongly is no subject any more. Their role ended when they were named and does not come back by this.
create or replace function app_incidents() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select m.incident_id
    from member m
    join person p on p.id = m.person_id and p.ended_at is null
    where m.person_id = app_person() and m.ended_at is null
      and not exists (select 1 from wall w where w.person_id = m.person_id and w.incident_id = m.incident_id and w.ended_at is null)
      and not exists (select 1 from subject_identity s where s.person_id = m.person_id and s.incident_id = m.incident_id and s.ended_at is null)
    union all
    select nullif(current_setting('app.incident', true), '')::uuid where app_actor() = 'system';
end $$;

create or replace function orphaned_incidents() returns table (reference text, opened_at timestamptz, nomination uuid, nominee uuid, proposer uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.reference, i.opened_at, n.id, n.person_id, n.proposed_by
  from incident i
  left join nomination n on n.incident_id = i.id and n.confirmed_at is null and n.withdrawn_at is null
  where app_administers() and i.closed_at is null and not exists (
    select 1 from member m join person p on p.id = m.person_id and p.ended_at is null
    where m.incident_id = i.id and m.role = 'lead' and m.ended_at is null
      and not exists (select 1 from wall w where w.person_id = m.person_id and w.incident_id = i.id and w.ended_at is null)
      and not exists (select 1 from subject_identity s where s.person_id = m.person_id and s.incident_id = i.id and s.ended_at is null))
  order by i.opened_at, n.proposed_at
$$;

create or replace function confirm_lead(p_nomination uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v nomination;
begin
  select * into v from nomination n where n.id = p_nomination and n.confirmed_at is null and n.withdrawn_at is null for update;
  if v.id is null or not app_administers() or v.proposed_by = app_person() then return null; end if;
  update nomination set confirmed_by = app_person(), confirmed_at = clock_timestamp() where id = v.id;
  -- One live role a person: a nominee who has another one changes it, and the administrators are not told that there was one.
  update member set ended_at = clock_timestamp(), ended_by = app_person() where incident_id = v.incident_id and person_id = v.person_id and ended_at is null;
  insert into member (incident_id, person_id, role, started_by) values (v.incident_id, v.person_id, 'lead', app_person());
  return v.incident_id;
end $$;

-- Any administrator may take a proposal back that nobody has confirmed: whoever proposed may be away, and a new one needs the place.
create function withdraw_nomination(p_nomination uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare v_incident uuid;
begin
  if not app_administers() then return null; end if;
  update nomination set withdrawn_by = app_person(), withdrawn_at = clock_timestamp()
    where id = p_nomination and confirmed_at is null and withdrawn_at is null returning incident_id into v_incident;
  return v_incident;
end $$;

-- What was filed is frozen: its review, its mark of privilege and, once, that it was entered in error may still be entered.
create or replace function keep_filing() returns trigger language plpgsql as $$
declare free text[] := array['reviewed_by', 'reviewed_at', 'privileged'] || case when old.error_at is null then array['error_at', 'error_by', 'error_reason'] else '{}' end;
begin
  if old.state = 'filed' and (to_jsonb(new) - free) <> (to_jsonb(old) - free) then
    raise exception 'a filing is frozen once filed' using errcode = 'LK002';
  end if;
  return new;
end $$;

-- A name that was entered stays as it was: only its end is entered, once.
create function keep_identity() returns trigger language plpgsql as $$
declare free text[] := array['ended_at', 'ended_by', 'ended_reason'];
begin
  if old.ended_at is not null or (to_jsonb(new) - free) <> (to_jsonb(old) - free) then
    raise exception 'a name is never changed' using errcode = 'LK002';
  end if;
  return new;
end $$;
create trigger kept before update on subject_identity for each row execute function keep_identity();

-- What was decided stays: a withdrawal is entered beside it, once.
create function keep_decision() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null then
    raise exception 'a withdrawn decision is never changed' using errcode = 'LK002';
  end if;
  return new;
end $$;
create trigger kept before update on decision for each row execute function keep_decision();
