-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "entry" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" UUID,
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "actor" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "previous" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "xid" TEXT NOT NULL,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chain_head" (
    "chain" TEXT NOT NULL,
    "number" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "chain_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "determination" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "value" JSONB,
    "at" TEXT,
    "precision" TEXT,
    "until" TEXT,
    "known_at" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "supersedes" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "determination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "filing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "entity" TEXT,
    "recipient" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "state" TEXT NOT NULL DEFAULT 'draft',
    "contents" JSONB NOT NULL,
    "draft_version" INTEGER NOT NULL DEFAULT 1,
    "scope_revision" INTEGER,
    "supplement_of" UUID,
    "elsewhere" BOOLEAN NOT NULL DEFAULT false,
    "privileged" BOOLEAN NOT NULL DEFAULT false,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(6),
    "returned_reason" TEXT,
    "filed_at" TEXT,
    "filed_precision" TEXT,
    "filed_by" UUID,
    "channel" TEXT,
    "receipt" TEXT,
    "source" TEXT,
    "unapproved_reason" TEXT,
    "reviewed_by" UUID,
    "reviewed_at" TIMESTAMPTZ(6),
    "frozen" JSONB,
    "frozen_hash" TEXT,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,
    "changed_by" UUID,
    "changed_at" TIMESTAMPTZ(6),

    CONSTRAINT "filing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "reference" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "severity" TEXT,
    "phase" TEXT NOT NULL DEFAULT 'detected',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "opened_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "opened_by" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "started_by" UUID,
    "ended_at" TIMESTAMPTZ(6),
    "ended_by" UUID,

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wall" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "built_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "built_by" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "wall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subject" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "relationship" TEXT NOT NULL,
    "work" TEXT,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "subject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subject_identity" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "subject_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "privileged" BOOLEAN NOT NULL DEFAULT false,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "supersedes" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "entity" TEXT NOT NULL DEFAULT '',
    "answer" TEXT NOT NULL,
    "starts_at" TEXT,
    "due_at" TIMESTAMPTZ(6),
    "due_on" TEXT,
    "precision" TEXT,
    "zone" TEXT,
    "standard" TEXT,
    "target_at" TIMESTAMPTZ(6),
    "own_target" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT,
    "done_at" TEXT,
    "decided" BOOLEAN NOT NULL DEFAULT false,
    "running" BOOLEAN NOT NULL,
    "sort_at" TIMESTAMPTZ(6),

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "duty" TEXT NOT NULL,
    "entity" TEXT NOT NULL DEFAULT '',
    "change" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "rulebook" TEXT NOT NULL,
    "because" JSONB NOT NULL,
    "cause" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "obligation_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_local" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(6),
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "ended_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "last_seen_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "ended_at" TIMESTAMPTZ(6),
    "end_reason" TEXT,
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "id" BIGSERIAL NOT NULL,
    "account_hash" TEXT NOT NULL,
    "address_hash" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reset_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "person_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "made_by" UUID,
    "made_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "reset_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "kind" TEXT NOT NULL DEFAULT 'new',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "set_up_at" TIMESTAMPTZ(6),
    "worker_seen_at" TIMESTAMPTZ(6),

    CONSTRAINT "portal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID,
    "due" TEXT,
    "depends_on" UUID[],
    "proof" TEXT,
    "proof_file" UUID,
    "done_at" TIMESTAMPTZ(6),
    "done_by" UUID,
    "verified_at" TIMESTAMPTZ(6),
    "verified_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "duty" TEXT,
    "entity" TEXT,
    "title" TEXT NOT NULL,
    "needed_by" TEXT,
    "outcome" TEXT,
    "invented" BOOLEAN NOT NULL DEFAULT false,
    "decided_at" TIMESTAMPTZ(6),
    "decided_by" UUID,
    "confirmed_at" TIMESTAMPTZ(6),
    "confirmed_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "as_of" TIMESTAMPTZ(6) NOT NULL,
    "filing_id" UUID,
    "privileged" BOOLEAN NOT NULL DEFAULT false,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "entry_number" BIGINT,
    "entry_hash" TEXT,
    "state" TEXT NOT NULL DEFAULT 'frozen',
    "pdf" BYTEA,
    "pdf_hash" TEXT,
    "pages" INTEGER,
    "issued_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "issued_by" UUID NOT NULL,
    "rendered_at" TIMESTAMPTZ(6),

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "scope_revision" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "until" TEXT,
    "known_at" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "basis" TEXT NOT NULL,
    "reason" TEXT,
    "supersedes" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "scope_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "incident_id" UUID,
    "what" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "precision" TEXT NOT NULL,
    "until" TEXT,
    "known_at" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "state_by" UUID,
    "state_at" TIMESTAMPTZ(6),
    "supersedes" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "signal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "entry_incident_id_number_idx" ON "entry"("incident_id", "number" DESC);

-- CreateIndex
CREATE INDEX "entry_xid_idx" ON "entry"("xid");

-- CreateIndex
CREATE INDEX "determination_incident_id_recorded_at_idx" ON "determination"("incident_id", "recorded_at");

-- CreateIndex
CREATE INDEX "filing_incident_id_recorded_at_idx" ON "filing"("incident_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "incident_reference_key" ON "incident"("reference");

-- CreateIndex
CREATE INDEX "incident_opened_at_id_idx" ON "incident"("opened_at" DESC, "id");

-- CreateIndex
CREATE INDEX "member_person_id_incident_id_idx" ON "member"("person_id", "incident_id");

-- CreateIndex
CREATE INDEX "member_incident_id_idx" ON "member"("incident_id");

-- CreateIndex
CREATE INDEX "wall_person_id_incident_id_idx" ON "wall"("person_id", "incident_id");

-- CreateIndex
CREATE INDEX "wall_incident_id_idx" ON "wall"("incident_id");

-- CreateIndex
CREATE UNIQUE INDEX "subject_incident_id_pseudonym_key" ON "subject"("incident_id", "pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "subject_identity_subject_id_key" ON "subject_identity"("subject_id");

-- CreateIndex
CREATE INDEX "subject_identity_person_id_incident_id_idx" ON "subject_identity"("person_id", "incident_id");

-- CreateIndex
CREATE INDEX "subject_identity_incident_id_idx" ON "subject_identity"("incident_id");

-- CreateIndex
CREATE INDEX "nomination_incident_id_idx" ON "nomination"("incident_id");

-- CreateIndex
CREATE INDEX "note_incident_id_recorded_at_idx" ON "note"("incident_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "clock_incident_id_duty_entity_key" ON "clock"("incident_id", "duty", "entity");

-- CreateIndex
CREATE INDEX "obligation_change_incident_id_recorded_at_idx" ON "obligation_change"("incident_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "sign_in_attempt_account_hash_at_idx" ON "sign_in_attempt"("account_hash", "at");

-- CreateIndex
CREATE INDEX "sign_in_attempt_address_hash_at_idx" ON "sign_in_attempt"("address_hash", "at");

-- CreateIndex
CREATE UNIQUE INDEX "reset_link_secret_hash_key" ON "reset_link"("secret_hash");

-- CreateIndex
CREATE INDEX "task_incident_id_recorded_at_idx" ON "task"("incident_id", "recorded_at");

-- CreateIndex
CREATE INDEX "decision_incident_id_recorded_at_idx" ON "decision"("incident_id", "recorded_at");

-- CreateIndex
CREATE INDEX "stored_file_incident_id_recorded_at_idx" ON "stored_file"("incident_id", "recorded_at");

-- CreateIndex
CREATE INDEX "report_incident_id_issued_at_idx" ON "report"("incident_id", "issued_at");

-- CreateIndex
CREATE UNIQUE INDEX "scope_revision_incident_id_number_key" ON "scope_revision"("incident_id", "number");

-- CreateIndex
CREATE INDEX "signal_incident_id_recorded_at_idx" ON "signal"("incident_id", "recorded_at");

-- CreateIndex
CREATE INDEX "signal_recorded_by_idx" ON "signal"("recorded_by");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reset_link" ADD CONSTRAINT "reset_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

