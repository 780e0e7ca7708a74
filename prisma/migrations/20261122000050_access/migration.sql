-- The cases the actor is a member of now: not ended, not walled off, not the subject. Who acts is asked once: in the statement
-- itself, the test of the setting's form ran again for every membership.
create or replace function app_incidents() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare me uuid := app_person();
begin
  if app_actor() = 'system' then
    return query select nullif(current_setting('app.incident', true), '')::uuid;
  elsif exists (select 1 from person p where p.id = me and p.ended_at is null) then
    return query
      select m.incident_id from member m
      where m.person_id = me and m.ended_at is null
        and not exists (select 1 from wall w where w.person_id = me and w.incident_id = m.incident_id and w.ended_at is null)
        and not exists (select 1 from subject_identity s where s.person_id = me and s.incident_id = m.incident_id and s.ended_at is null);
  end if;
end $$;

create index member_live on member (person_id, incident_id) where ended_at is null;
create index incident_open on incident (id) where closed_at is null;
drop index clock_running;
create index clock_running on clock (incident_id) include (id, due_at, target_at, own_target, sort_at) where running;

-- Asked once a statement, not once a row.
alter policy case_rows on entry using (
  incident_id in (select app_incidents()) or (incident_id is null and ((select app_administers()) or actor = (select app_actor()))));
alter policy case_rows on signal
  using (incident_id in (select app_incidents()) or (incident_id is null and recorded_by = (select app_person())))
  with check (incident_id in (select app_incidents()) or (incident_id is null and recorded_by = (select app_person())));

-- What is looked into by the words of a search, made ready once.
alter table incident add column search text generated always as (lower(normalize(title || ' ' || reference, NFKC))) stored;

-- The lists below ask for the actor's cases themselves, by the rule of app_incidents: with the policy of each table, all of the
-- actor's cases were found again for each, before the first row. Planned anew each time: few memberships are walked by
-- membership, many by date. The rows of the lists are read all day and lie in memory, where a random read costs what another does.

-- A page of the register: the actor's cases, the latest opened first, each with the clock that runs out next.
create function app_register(p_phase text, p_severity text, p_lead boolean, p_words text[], p_at timestamptz, p_id uuid, p_most int)
returns table (
  id uuid, reference text, title text, phase text, severity text, opened_at timestamptz, duty text, due_at timestamptz, due_on text,
  due_precision text, starts_at text, status text, zone text, target_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set random_page_cost = 1.1 as $$
declare me uuid := app_person();
begin
  if not exists (select 1 from person p where p.id = me and p.ended_at is null) then return; end if;
  return query
    with page as materialized (
      select i.id, i.reference, i.title, i.phase, i.severity, i.opened_at from incident i
      where exists (
          select 1 from member m
          where m.person_id = me and m.incident_id = i.id and m.ended_at is null and (not p_lead or m.role = 'lead'))
        and not exists (select 1 from wall w where w.person_id = me and w.incident_id = i.id and w.ended_at is null)
        and not exists (select 1 from subject_identity s where s.person_id = me and s.incident_id = i.id and s.ended_at is null)
        and (p_phase is null or i.phase = p_phase or (p_phase = 'open' and i.phase not in ('closed', 'dismissed', 'opened-in-error')))
        and (p_severity is null or i.severity = p_severity)
        and (p_at is null or (i.opened_at <= p_at and (i.opened_at < p_at or i.id > p_id)))
        and (p_words[1] is null or strpos(i.search, p_words[1]) > 0) and (p_words[2] is null or strpos(i.search, p_words[2]) > 0)
        and (p_words[3] is null or strpos(i.search, p_words[3]) > 0) and (p_words[4] is null or strpos(i.search, p_words[4]) > 0)
        and (p_words[5] is null or strpos(i.search, p_words[5]) > 0) and (p_words[6] is null or strpos(i.search, p_words[6]) > 0)
        and (p_words[7] is null or strpos(i.search, p_words[7]) > 0) and (p_words[8] is null or strpos(i.search, p_words[8]) > 0)
      order by i.opened_at desc, i.id limit p_most
    )
    select page.id, page.reference, page.title, page.phase, page.severity, page.opened_at, c.duty, c.due_at, c.due_on, c.precision,
      c.starts_at, c.status, c.zone, c.target_at
    from page
    left join lateral (
      select * from clock k where k.incident_id = page.id and k.running order by k.sort_at nulls last, k.duty limit 1
    ) c on true
    order by page.opened_at desc, page.id;
end $$;
revoke all on function app_register from public;

-- What runs in the actor's open cases: everything counted, and the nearest `p_most`, each with its latest draft; privileged drafts
-- for the roles of `p_privileged` alone.
create function app_worklist(p_now timestamptz, p_end timestamptz, p_most int, p_privileged text[]) returns table (
  "all" bigint, past bigint, limits bigint, targets bigint, id uuid, reference text, title text, invented boolean, time_zone text, role text,
  duty text, entity text, starts_at text, due_at timestamptz, due_precision text, zone text, standard text, target_at timestamptz,
  own_target boolean, status text, filing uuid, filing_state text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set random_page_cost = 1.1 as $$
declare me uuid := app_person();
begin
  return query
    with running as materialized (
      select c.id, c.due_at, c.target_at, c.own_target, c.sort_at
      from member m
      join incident i on i.id = m.incident_id and i.closed_at is null
      join clock c on c.incident_id = m.incident_id and c.running
      where m.person_id = me and m.ended_at is null
        and exists (select 1 from person p where p.id = me and p.ended_at is null)
        and not exists (select 1 from wall w where w.person_id = me and w.incident_id = m.incident_id and w.ended_at is null)
        and not exists (select 1 from subject_identity s where s.person_id = me and s.incident_id = m.incident_id and s.ended_at is null)
    ), counts as (
      select count(*) as "all",
        count(*) filter (where r.due_at < p_now) as past,
        count(*) filter (where r.due_at >= p_now and r.due_at < p_end) as limits,
        count(*) filter (where r.due_at is null and r.own_target and r.target_at >= p_now and r.target_at < p_end) as targets
      from running r
    ), nearest as materialized (
      select r.id, r.sort_at from running r order by r.sort_at asc nulls last, r.id limit p_most
    )
    select counts."all", counts.past, counts.limits, counts.targets, c.id, i.reference, i.title, i.invented, i.time_zone, m.role,
      c.duty, c.entity, c.starts_at, c.due_at, c.precision, c.zone, c.standard, c.target_at, c.own_target, c.status, f.id, f.state
    from counts
    left join nearest n on true
    left join clock c on c.id = n.id
    left join incident i on i.id = c.incident_id
    left join lateral (
      select l.role from member l where l.incident_id = c.incident_id and l.person_id = me and l.ended_at is null
    ) m on true
    left join lateral (
      select g.id, g.state from filing g
      where g.incident_id = c.incident_id and g.duty = c.duty and coalesce(g.entity, c.entity) = c.entity and g.state in ('draft', 'approved')
        and (not g.privileged or m.role = any(p_privileged))
      order by g.recorded_at desc limit 1
    ) f on true
    order by n.sort_at asc nulls last, n.id;
end $$;
revoke all on function app_worklist from public;
