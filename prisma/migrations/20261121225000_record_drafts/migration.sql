-- CreateTable
CREATE TABLE "record_drafts" (
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "base" JSONB,
    "values" JSONB NOT NULL,
    "previous" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "started_by" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "saved_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by" TEXT,
    "discarded_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_drafts_pkey" PRIMARY KEY ("noun","code")
);

-- CreateTable
CREATE TABLE "record_attempts" (
    "id" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "base" JSONB NOT NULL,
    "values" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "record_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_attempts_actor_noun_code_idx" ON "record_attempts"("actor", "noun", "code");
