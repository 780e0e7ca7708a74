CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "entity" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "profile" JSONB NOT NULL,
    "from" TEXT NOT NULL,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "organisation_entity_version_key" ON "organisation"("entity", "version");
CREATE UNIQUE INDEX "organisation_key_version_key" ON "organisation"("key", "version");

-- Whoever is signed in reads the organisation's profile; administrators alone write it, and nobody changes what was written.
alter table organisation enable row level security;
alter table organisation force row level security;
create policy readers on organisation for select using (app_person() is not null or app_actor() = 'system');
create policy writers on organisation for insert with check (app_administers() and recorded_by = app_person());
create policy owner_rows on organisation to current_user using (true) with check (true);
create constraint trigger needs_entry after insert or update or delete on organisation deferrable initially deferred for each row execute function require_entry();
create trigger never_changed before update or delete on organisation for each row execute function refuse_change();
create trigger never_emptied before truncate on organisation for each statement execute function refuse_change();
