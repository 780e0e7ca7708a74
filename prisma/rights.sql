-- Rights of the app's role, given anew at each start; "latchkey_app" stands for the user of DATABASE_URL.
revoke all on all tables in schema public from "latchkey_app";
grant usage on schema public to "latchkey_app";
grant select on all tables in schema public to "latchkey_app";
grant usage on all sequences in schema public to "latchkey_app";
grant insert on member, wall, subject, subject_identity, note, determination, scope_revision, clock, obligation_change, filing, task,
  decision, stored_file, report, signal, person, session, sign_in_attempt, reset_link to "latchkey_app";
grant update on member, wall, clock, filing, task, decision, report, signal, person, session, reset_link, incident, portal to "latchkey_app";
grant update (ended_at, ended_by, ended_reason) on subject_identity to "latchkey_app";
grant delete on clock, sign_in_attempt to "latchkey_app";
revoke all on function open_incident, record_entry, orphaned_incidents, propose_lead, confirm_lead, withdraw_nomination, app_incidents, app_administers from public;
grant execute on all functions in schema public to "latchkey_app";

-- The queue belongs to the owner and has policies of its own: jobs enter through here.
create or replace function enqueue_job(p_task text, p_payload json) returns void
language sql security definer set search_path = public, pg_temp as $$
  select graphile_worker.add_job(p_task, p_payload, max_attempts := 5)
$$;
revoke all on function enqueue_job from public;
grant execute on function enqueue_job to "latchkey_app";
