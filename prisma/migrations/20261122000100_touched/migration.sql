-- The actor's cases that a duty touches, the nearest first: found as the other lists are, by the rule of app_incidents.
create index clock_of_duty on clock (duty, sort_at, id) include (incident_id);

create function app_touched(p_duty text, p_most int) returns table (
  reference text, title text, entity text, answer text, starts_at text, due_at timestamptz, due_precision text, zone text, status text, done_at text)
language plpgsql stable security definer
set search_path = public, pg_temp set plan_cache_mode = force_custom_plan set random_page_cost = 1.1 set jit = off
set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
declare me uuid := app_person(); hidden uuid[] := app_hidden(me); found uuid[];
begin
  if not exists (select 1 from person p where p.id = me and p.ended_at is null) then return; end if;
  if app_has_few(me, 1000) then
    found := array(
      with mine as materialized (
        select c.id, c.sort_at from member m join clock c on c.incident_id = m.incident_id and c.duty = p_duty
        where m.person_id = me and m.ended_at is null and m.incident_id <> all (hidden)
      )
      select c.id from mine c order by c.sort_at nulls last, c.id limit p_most);
  else
    found := array(
      select c.id from clock c
      where c.duty = p_duty and c.incident_id <> all (hidden)
        and (select true from member m where m.person_id = me and m.incident_id = c.incident_id and m.ended_at is null)
      order by c.sort_at nulls last, c.id limit p_most);
  end if;
  return query
    select i.reference, i.title, c.entity, c.answer, c.starts_at, c.due_at, c.precision, c.zone, c.status, c.done_at
    from clock c join incident i on i.id = c.incident_id
    where c.id = any (found)
    order by c.sort_at nulls last, c.id;
end $$;
revoke all on function app_touched from public;
