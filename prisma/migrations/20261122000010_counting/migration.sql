CREATE TABLE "allowed_folder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "path" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "added_by" UUID NOT NULL,

    CONSTRAINT "allowed_folder_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "source" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "path" TEXT,
    "bytes" BIGINT NOT NULL,
    "sha256" TEXT,
    "state" TEXT NOT NULL,
    "held_by" UUID,
    "held_at" TIMESTAMPTZ(6),
    "hold_reason" TEXT,
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "count_key" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "asked_by" UUID,
    "asked_at" TIMESTAMPTZ(6),
    "reason" TEXT,
    "destroyed_by" UUID,
    "destroyed_at" TIMESTAMPTZ(6),

    CONSTRAINT "count_key_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "count_secret" (
    "key_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "secret" BYTEA NOT NULL,

    CONSTRAINT "count_secret_pkey" PRIMARY KEY ("key_id")
);

CREATE TABLE "count_run" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "recipe" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    "memory" TEXT NOT NULL,
    "threads" INTEGER NOT NULL,
    "key_id" UUID NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "began_at" TIMESTAMPTZ(6),
    "ended_at" TIMESTAMPTZ(6),
    "stopped_by" UUID,
    "stopped_at" TIMESTAMPTZ(6),
    "fault" JSONB,
    "result" JSONB,
    "digest" TEXT,
    "kept_file" TEXT,
    "kept_sha256" TEXT,
    "rejects_by" UUID,
    "rejects_at" TIMESTAMPTZ(6),
    "rejects_reason" TEXT,
    "revision" INTEGER,

    CONSTRAINT "count_run_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "count_progress" (
    "count_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "rows" BIGINT NOT NULL,
    "rows_per_second" INTEGER NOT NULL,
    "seconds_left" INTEGER,
    "told_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "count_progress_pkey" PRIMARY KEY ("count_id")
);

CREATE TABLE "count_comparison" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "from_number" INTEGER NOT NULL,
    "to_number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "fault" TEXT,
    "result" JSONB,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "count_comparison_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "look_up" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "runs" INTEGER NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "look_up_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "disclosure" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "count_number" INTEGER NOT NULL,
    "residence" TEXT,
    "category" TEXT,
    "form" TEXT NOT NULL,
    "file" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "rows" BIGINT,
    "bytes" BIGINT,
    "sha256" TEXT,
    "made_at" TIMESTAMPTZ(6),
    "destroys_at" TIMESTAMPTZ(6),
    "destroyed_by" UUID,
    "destroyed_at" TIMESTAMPTZ(6),
    "fault" JSONB,

    CONSTRAINT "disclosure_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "allowed_folder_path_key" ON "allowed_folder"("path");
CREATE INDEX "source_incident_id_added_at_idx" ON "source"("incident_id", "added_at");
CREATE INDEX "count_key_incident_id_idx" ON "count_key"("incident_id");
CREATE UNIQUE INDEX "count_run_incident_id_number_key" ON "count_run"("incident_id", "number");
CREATE UNIQUE INDEX "count_comparison_incident_id_from_number_to_number_key" ON "count_comparison"("incident_id", "from_number", "to_number");
CREATE INDEX "look_up_asked_by_asked_at_idx" ON "look_up"("asked_by", "asked_at");
CREATE INDEX "disclosure_incident_id_asked_at_idx" ON "disclosure"("incident_id", "asked_at");

-- Guards ------------------------------------------------------------------------------------------------------------------
do $$
declare t text;
begin
  foreach t in array array['source','count_key','count_secret','count_run','count_progress','count_comparison','look_up','disclosure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy case_rows on %I using (incident_id in (select app_incidents())) with check (incident_id in (select app_incidents()))', t);
    execute format('create policy owner_rows on %I to current_user using (true) with check (true)', t);
  end loop;
  -- Not count_progress: how far a run is says nothing of the case, and an entry a second would flood the record.
  -- The app's role cannot write it.
  foreach t in array array['source','count_key','count_secret','count_run','count_comparison','look_up','disclosure'] loop
    execute format('create constraint trigger needs_entry after insert or update or delete on %I deferrable initially deferred for each row execute function require_entry(''incident_id'')', t);
  end loop;
end $$;
create constraint trigger needs_entry after insert or update or delete on allowed_folder deferrable initially deferred for each row execute function require_entry();

-- What was asked of a run and what came of it is frozen; what follows (stop, acceptance, revision, the kept file) may be entered.
create function keep_count_run() returns trigger language plpgsql as $$
begin
  if new.incident_id <> old.incident_id or new.number <> old.number or new.recipe <> old.recipe or new.sources <> old.sources
    or (old.result is not null and (new.result is distinct from old.result or new.digest is distinct from old.digest))
    or (old.rejects_at is not null and new.rejects_at is distinct from old.rejects_at)
    or (old.revision is not null and new.revision is distinct from old.revision) then
    raise exception 'a count is frozen once it ended' using errcode = 'LK002';
  end if;
  return new;
end $$;
create trigger frozen before update on count_run for each row execute function keep_count_run();
create trigger never_deleted before delete on count_run for each row execute function refuse_change();
create trigger never_changed before update or delete on look_up for each row execute function refuse_change();
create trigger never_deleted before delete on source for each row execute function refuse_change();
create trigger never_deleted before delete on disclosure for each row execute function refuse_change();
create unique index one_standing_key on count_key (incident_id) where destroyed_at is null;

-- A key is 32 bytes and is never changed: it stands or it is destroyed.
alter table count_secret add constraint thirty_two check (octet_length(secret) = 32);
create trigger never_changed before update on count_secret for each row execute function refuse_change();

-- The key itself, for a job of the case and for a look-up by a member of it: the app's role cannot select it.
create function secret_of(p_key uuid) returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select s.secret from count_secret s where s.key_id = p_key and s.incident_id in (select app_incidents())
$$;

-- Look-ups that the transaction's person may still make within an hour, over all cases; waits for another of the same person.
create function look_ups_left() returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare v int;
begin
  perform pg_advisory_xact_lock(4702111, hashtext(coalesce(app_actor(), '')));
  select 20 - count(*) into v from look_up where asked_by = app_person() and asked_at > clock_timestamp() - interval '1 hour';
  return greatest(v, 0);
end $$;
create function limit_look_ups() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.asked_by is distinct from app_person() or look_ups_left() = 0 then
    raise exception 'too many look-ups' using errcode = 'LK003';
  end if;
  new.asked_at := clock_timestamp();
  return new;
end $$;
create trigger limited before insert on look_up for each row execute function limit_look_ups();
