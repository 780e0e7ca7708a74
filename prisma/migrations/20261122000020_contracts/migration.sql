-- Who may write contracts: named by an administrator.
ALTER TABLE "person" ADD COLUMN "counsel" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "contract" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "contract_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "contract_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "known_at" TEXT NOT NULL,
    "reason" TEXT,
    "terms" JSONB,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "contract_version_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "contract_version_contract_id_number_key" ON "contract_version"("contract_id", "number");

ALTER TABLE "contract_version" ADD CONSTRAINT "contract_version_contract_id_fkey" FOREIGN KEY ("contract_id") REFERENCES "contract"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

create function app_counsels() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from person where id = app_person() and counsel and ended_at is null)
$$;

-- Whoever is signed in, and the worker, reads contracts as they read the law; only who is named writes one, and nobody changes one.
do $$
declare t text;
begin
  foreach t in array array['contract','contract_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy readers on %I for select using (app_person() is not null or app_actor() = ''system'')', t);
    execute format('create policy writers on %I for insert with check (app_counsels())', t);
    execute format('create policy owner_rows on %I to current_user using (true) with check (true)', t);
    execute format('create constraint trigger needs_entry after insert or update or delete on %I deferrable initially deferred for each row execute function require_entry()', t);
    execute format('create trigger never_changed before update or delete on %I for each row execute function refuse_change()', t);
    execute format('create trigger never_emptied before truncate on %I for each statement execute function refuse_change()', t);
  end loop;
end $$;

-- Open cases by their ids, for the worker alone: it names each to the gate before it sees anything of it.
create function open_cases() returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select id from incident where app_actor() = 'system' and closed_at is null order by opened_at, id
$$;
