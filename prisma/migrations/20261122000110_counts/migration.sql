-- The worklist, with less looked up. How its counts are capped: docs/decisions/counts-of-the-worklist.md

-- What runs in the open cases of a person who has thousands, counted up to `p_most`: cases and clocks are walked beside each other in
-- the order of the cases, and none is looked up.
create function app_runs(p_person uuid, p_hidden uuid[], p_most int) returns bigint language sql stable
set enable_nestloop = off set enable_hashjoin = off set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
  select count(*) from (
    select from member m join clock c on c.incident_id = m.incident_id and c.running and c.open
    where m.person_id = p_person and m.ended_at is null and m.incident_id <> all (p_hidden)
    limit p_most) found
$$;

-- Exact counts of the same. The plan is made anew for each person: few cases are looked up, many are walked.
create function app_counts(p_person uuid, p_hidden uuid[], p_now timestamptz, p_end timestamptz, out "all" bigint, out past bigint,
  out limits bigint, out targets bigint)
language plpgsql stable set plan_cache_mode = force_custom_plan set enable_hashjoin = on set enable_mergejoin = on as $$
begin
  select count(*), count(*) filter (where c.due_at < p_now), count(*) filter (where c.due_at >= p_now and c.due_at < p_end),
    count(*) filter (where c.due_at is null and c.own_target and c.target_at >= p_now and c.target_at < p_end)
  into "all", past, limits, targets
  from member m join clock c on c.incident_id = m.incident_id and c.running and c.open
  where m.person_id = p_person and m.ended_at is null and m.incident_id <> all (p_hidden);
end $$;

-- As before, but that the settings leave each statement one way to go, so that its plan is made once for a connection; and that counts
-- are capped for whoever has more than 6,000 cases.
create or replace function app_worklist(p_now timestamptz, p_end timestamptz, p_most int, p_cap int, p_privileged text[]) returns table (
  capped boolean, "all" bigint, past bigint, limits bigint, targets bigint, id uuid, reference text, title text, invented boolean, time_zone text, role text,
  duty text, entity text, starts_at text, due_at timestamptz, due_precision text, zone text, standard text, target_at timestamptz,
  own_target boolean, status text, filing uuid, filing_state text)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set random_page_cost = 1.1 set jit = off
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off set enable_hashjoin = off set enable_mergejoin = off as $$
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
    v_capped := p_cap is not null and not app_has_few(me, 6000);
    if v_capped then
      v_all := app_runs(me, hidden, p_cap + 1);
      with running as not materialized (
        select c.due_at, c.own_target, c.sort_at from clock c
        where c.running and c.open and c.incident_id <> all (hidden)
          and (select true from member m where m.person_id = me and m.incident_id = c.incident_id and m.ended_at is null)
      )
      select
        (select count(*) from (
          select from running r where r.due_at < p_now and r.sort_at < p_now order by r.sort_at limit p_cap + 1) found),
        (select count(*) from (
          select from running r where r.due_at is not null and r.sort_at >= p_now and r.sort_at < p_end order by r.sort_at limit p_cap + 1) found),
        (select count(*) from (
          select from running r where r.due_at is null and r.own_target and r.sort_at >= p_now and r.sort_at < p_end
          order by r.sort_at limit p_cap + 1) found)
      into v_past, v_limits, v_targets;
    else
      select n."all", n.past, n.limits, n.targets into v_all, v_past, v_limits, v_targets from app_counts(me, hidden, p_now, p_end) n;
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
