-- A transaction that is about one case sees that case alone. The gate names it, to the system by id and to a person by reference;
-- what is asked of a case costs the same however many cases its reader has. No name: all of the actor's cases.
create or replace function app_incidents() returns setof uuid language plpgsql stable security definer set search_path = public, pg_temp as $$
declare me uuid := app_person(); named text := nullif(current_setting('app.incident', true), '');
begin
  if app_actor() = 'system' then
    return query select named::uuid;
  elsif named is not null then
    return query
      select m.incident_id from incident i
      join member m on m.incident_id = i.id and m.person_id = me and m.ended_at is null
      where i.reference = named
        and exists (select 1 from person p where p.id = me and p.ended_at is null)
        and not exists (select 1 from wall w where w.person_id = me and w.incident_id = i.id and w.ended_at is null)
        and not exists (select 1 from subject_identity s where s.person_id = me and s.incident_id = i.id and s.ended_at is null);
  elsif exists (select 1 from person p where p.id = me and p.ended_at is null) then
    return query
      select m.incident_id from member m
      where m.person_id = me and m.ended_at is null
        and not exists (select 1 from wall w where w.person_id = me and w.incident_id = m.incident_id and w.ended_at is null)
        and not exists (select 1 from subject_identity s where s.person_id = me and s.incident_id = m.incident_id and s.ended_at is null);
  end if;
end $$;

-- Whether the case of a clock is open, beside the clock: the worklist counts what runs without asking each case.
alter table clock add column open boolean not null default true;
-- What a migration says of its own leaves no entry.
alter table clock disable trigger needs_entry;
update clock set open = false where incident_id in (select id from incident where closed_at is not null);
alter table clock enable trigger needs_entry;

create function open_with_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update clock c set open = new.closed_at is null where c.incident_id = new.id and c.open <> (new.closed_at is null);
  return null;
end $$;
create trigger opens_clocks after update of closed_at on incident for each row
  when ((old.closed_at is null) <> (new.closed_at is null)) execute function open_with_case();

create function open_as_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update clock c set open = i.closed_at is null from made m join incident i on i.id = m.incident_id
    where c.id = m.id and c.open <> (i.closed_at is null);
  return null;
end $$;
create trigger opens_with_case after insert on clock referencing new table as made for each statement execute function open_as_case();
alter table incident enable always trigger opens_clocks;
alter table clock enable always trigger opens_with_case;

drop index clock_running;
drop index incident_open;
create index clock_running on clock (incident_id) include (id, due_at, target_at, own_target, sort_at) where running and open;
-- sort_at is the limit, else the target.
create index clock_next on clock (sort_at, id) include (incident_id, due_at, target_at, own_target) where running and open;

-- The lists ask for the actor's cases themselves, by the rule of app_incidents, and choose their way themselves, so that they do not
-- need statistics for it: few cases are looked up one by one; many are met by walking everybody's cases, or clocks, by date, and
-- asking of each whether it is one of theirs, in a subquery that no plan turns into a join of everything.

-- The next three are parts of the lists: called by themselves they see what their caller sees.
-- Whether a person is a member of at most so many cases.
create function app_has_few(p_person uuid, p_few int) returns boolean language sql stable as $$
  select count(*) <= p_few from (select from member m where m.person_id = p_person and m.ended_at is null limit p_few + 1) found
$$;

-- Cases that a member must not learn of: walled off, or the subject.
create function app_hidden(p_person uuid) returns uuid[] language sql stable as $$
  select array(
    select w.incident_id from wall w where w.person_id = p_person and w.ended_at is null
    union all
    select s.incident_id from subject_identity s where s.person_id = p_person and s.ended_at is null)
$$;

-- Whether a case fits what the register was asked for.
create function app_fits(i incident, p_phase text, p_severity text, p_words text[], p_at timestamptz, p_id uuid) returns boolean
language sql immutable as $$
  select (p_phase is null or i.phase = p_phase or (p_phase = 'open' and i.phase not in ('closed', 'dismissed', 'opened-in-error')))
    and (p_severity is null or i.severity = p_severity)
    and (p_at is null or (i.opened_at <= p_at and (i.opened_at < p_at or i.id > p_id)))
    and (p_words[1] is null or strpos(i.search, p_words[1]) > 0) and (p_words[2] is null or strpos(i.search, p_words[2]) > 0)
    and (p_words[3] is null or strpos(i.search, p_words[3]) > 0) and (p_words[4] is null or strpos(i.search, p_words[4]) > 0)
    and (p_words[5] is null or strpos(i.search, p_words[5]) > 0) and (p_words[6] is null or strpos(i.search, p_words[6]) > 0)
    and (p_words[7] is null or strpos(i.search, p_words[7]) > 0) and (p_words[8] is null or strpos(i.search, p_words[8]) > 0)
$$;

-- A page of the register: the actor's cases, the latest opened first, each with the clock that runs out next.
create or replace function app_register(p_phase text, p_severity text, p_lead boolean, p_words text[], p_at timestamptz, p_id uuid, p_most int)
returns table (
  id uuid, reference text, title text, phase text, severity text, opened_at timestamptz, duty text, due_at timestamptz, due_on text,
  due_precision text, starts_at text, status text, zone text, target_at timestamptz)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set random_page_cost = 1.1 set jit = off as $$
declare
  me uuid := app_person(); hidden uuid[] := app_hidden(me);
  few boolean := app_has_few(me, 1000); mine uuid[]; page uuid[];
begin
  if not exists (select 1 from person p where p.id = me and p.ended_at is null) then return; end if;
  if few then
    mine := array(select m.incident_id from member m where m.person_id = me and m.ended_at is null and (not p_lead or m.role = 'lead'));
    page := array(
      with mine as materialized (select i.* from incident i where i.id = any (mine))
      select i.id from mine i
      where i.id <> all (hidden) and app_fits(i::incident, p_phase, p_severity, p_words, p_at, p_id)
      order by i.opened_at desc, i.id limit p_most);
  else
    page := array(
      select i.id from incident i
      where i.id <> all (hidden) and app_fits(i, p_phase, p_severity, p_words, p_at, p_id) and (
        select true from member m
        where m.person_id = me and m.incident_id = i.id and m.ended_at is null and (not p_lead or m.role = 'lead'))
      order by i.opened_at desc, i.id limit p_most);
  end if;
  return query
    select i.id, i.reference, i.title, i.phase, i.severity, i.opened_at, c.duty, c.due_at, c.due_on, c.precision,
      c.starts_at, c.status, c.zone, c.target_at
    from incident i
    left join lateral (
      select * from clock k where k.incident_id = i.id and k.running order by k.sort_at nulls last, k.duty limit 1
    ) c on true
    where i.id = any (page)
    order by i.opened_at desc, i.id;
end $$;

-- What runs in the actor's open cases: how much of it, and the nearest `p_most`, each with its latest draft; privileged drafts for the
-- roles of `p_privileged` alone. Counts are exact where not `capped`: without a
-- cap, and for whoever has no more than some thousands of cases. Where capped, one beyond `p_cap` says that there is more, not how much.
drop function app_worklist;
create function app_worklist(p_now timestamptz, p_end timestamptz, p_most int, p_cap int, p_privileged text[]) returns table (
  capped boolean, "all" bigint, past bigint, limits bigint, targets bigint, id uuid, reference text, title text, invented boolean, time_zone text, role text,
  duty text, entity text, starts_at text, due_at timestamptz, due_precision text, zone text, standard text, target_at timestamptz,
  own_target boolean, status text, filing uuid, filing_state text)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set random_page_cost = 1.1 set jit = off
-- Without statistics a plan would read and sort everything for the first few.
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
declare
  me uuid := app_person(); hidden uuid[] := app_hidden(me); nearest uuid[] := '{}'; v_capped boolean := false;
  v_all bigint := 0; v_past bigint := 0; v_limits bigint := 0; v_targets bigint := 0;
begin
  if not exists (select 1 from person p where p.id = me and p.ended_at is null) then
    null;
  elsif app_has_few(me, 1000) then
    with running as materialized (
      select c.id, c.due_at, c.target_at, c.own_target, c.sort_at
      from member m join clock c on c.incident_id = m.incident_id and c.running and c.open
      where m.person_id = me and m.ended_at is null and m.incident_id <> all (hidden)
    )
    select count(*), count(*) filter (where r.due_at < p_now), count(*) filter (where r.due_at >= p_now and r.due_at < p_end),
      count(*) filter (where r.due_at is null and r.own_target and r.target_at >= p_now and r.target_at < p_end),
      array(select n.id from running n order by n.sort_at nulls last, n.id limit p_most)
    into v_all, v_past, v_limits, v_targets, nearest from running r;
  else
    nearest := array(
      select c.id from clock c
      where c.running and c.open and c.incident_id <> all (hidden)
        and (select true from member m where m.person_id = me and m.incident_id = c.incident_id and m.ended_at is null)
      order by c.sort_at nulls last, c.id limit p_most);
    if p_cap is null or app_has_few(me, 8000) then
      select count(*), count(*) filter (where c.due_at < p_now), count(*) filter (where c.due_at >= p_now and c.due_at < p_end),
        count(*) filter (where c.due_at is null and c.own_target and c.target_at >= p_now and c.target_at < p_end)
      into v_all, v_past, v_limits, v_targets
      from member m join clock c on c.incident_id = m.incident_id and c.running and c.open
      where m.person_id = me and m.ended_at is null and m.incident_id <> all (hidden);
    else
      v_capped := true;
      with running as not materialized (
        select c.due_at, c.target_at, c.own_target, c.sort_at from clock c
        where c.running and c.open and c.incident_id <> all (hidden)
          and (select true from member m where m.person_id = me and m.incident_id = c.incident_id and m.ended_at is null)
      )
      select
        (select count(*) from (select from running r limit p_cap + 1) found),
        (select count(*) from (
          select from running r where r.due_at < p_now and r.sort_at < p_now order by r.sort_at limit p_cap + 1) found),
        (select count(*) from (
          select from running r where r.due_at is not null and r.sort_at >= p_now and r.sort_at < p_end order by r.sort_at limit p_cap + 1) found),
        (select count(*) from (
          select from running r where r.due_at is null and r.own_target and r.sort_at >= p_now and r.sort_at < p_end
          order by r.sort_at limit p_cap + 1) found)
      into v_all, v_past, v_limits, v_targets;
    end if;
  end if;
  return query
    select v_capped, v_all, v_past, v_limits, v_targets, c.id, i.reference, i.title, i.invented, i.time_zone, m.role,
      c.duty, c.entity, c.starts_at, c.due_at, c.precision, c.zone, c.standard, c.target_at, c.own_target, c.status, f.id, f.state
    from (select) one
    left join clock c on c.id = any (nearest)
    left join incident i on i.id = c.incident_id
    left join lateral (
      select l.role from member l where l.incident_id = c.incident_id and l.person_id = me and l.ended_at is null limit 1
    ) m on true
    left join lateral (
      select g.id, g.state from filing g
      where g.incident_id = c.incident_id and g.duty = c.duty and coalesce(g.entity, c.entity) = c.entity and g.state in ('draft', 'approved')
        and (not g.privileged or m.role = any(p_privileged))
      order by g.recorded_at desc limit 1
    ) f on true
    order by c.sort_at nulls last, c.id;
end $$;
revoke all on function app_worklist from public;
