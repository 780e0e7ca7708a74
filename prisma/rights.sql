-- Rights of the app's role, given anew at each start; "latchkey_app" stands for the user of DATABASE_URL.
revoke all on all tables in schema public from "latchkey_app";
-- A table of its own making would stand before ours for whoever names it without a schema.
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;
grant usage on schema public to "latchkey_app";
grant select on all tables in schema public to "latchkey_app";
grant usage on all sequences in schema public to "latchkey_app";
grant insert on member, wall, subject, subject_identity, note, determination, scope_revision, clock, obligation_change, filing, task,
  decision, stored_file, report, signal, person, session, sign_in_attempt, reset_link to "latchkey_app";
grant update on member, wall, clock, filing, task, decision, report, signal, person, session, reset_link, incident, portal to "latchkey_app";
grant insert on contract, contract_version, organisation to "latchkey_app";
grant update (ended_at, ended_by, ended_reason) on subject_identity to "latchkey_app";
grant delete on clock, sign_in_attempt to "latchkey_app";
grant insert on source, count_key, count_secret, count_run, count_comparison, look_up, disclosure, allowed_folder to "latchkey_app";
grant update on source, count_key, count_run, count_comparison, disclosure to "latchkey_app";
grant delete on count_secret, allowed_folder to "latchkey_app";
-- The key of a case's counts is handed out by secret_of() alone.
revoke select on count_secret from "latchkey_app";
grant select (key_id, incident_id) on count_secret to "latchkey_app";
revoke all on function open_incident, record_entry, orphaned_incidents, propose_lead, confirm_lead, withdraw_nomination, app_incidents, app_case, app_administers, app_counsels, open_cases, secret_of, look_ups_left from public;
grant execute on all functions in schema public to "latchkey_app";

-- The queue belongs to the owner and has policies of its own: jobs enter through here. Jobs of one queue run one at a time;
-- those that name none share that of their task.
drop function if exists enqueue_job(text, json);
create or replace function enqueue_job(p_task text, p_payload json, p_queue text default null) returns void
language sql security definer set search_path = public, pg_temp as $$
  select graphile_worker.add_job(p_task, p_payload, queue_name := coalesce(p_queue, p_task), max_attempts := 5)
$$;
revoke all on function enqueue_job from public;
grant execute on function enqueue_job to "latchkey_app";
