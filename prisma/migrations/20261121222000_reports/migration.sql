-- CreateTable
CREATE TABLE "report_cases" (
    "id" SERIAL NOT NULL,
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "subject" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'received',
    "version" INTEGER NOT NULL DEFAULT 1,
    "open_key" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "handled_by" TEXT,
    "words" TEXT,
    "duplicate_of" INTEGER,

    CONSTRAINT "report_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reports" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "token_digest" TEXT NOT NULL,
    "reporter" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "cleared_at" TIMESTAMPTZ(3),

    CONSTRAINT "reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_photos" (
    "report_id" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,

    CONSTRAINT "report_photos_pkey" PRIMARY KEY ("report_id")
);

-- CreateTable
CREATE TABLE "report_limits" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "call_answers" (
    "service_point" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "week" DATE NOT NULL,
    "reached" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "call_answers_pkey" PRIMARY KEY ("service_point","phone","week")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_cases_open_key_key" ON "report_cases"("open_key");

-- CreateIndex
CREATE INDEX "report_cases_noun_code_idx" ON "report_cases"("noun", "code");

-- CreateIndex
CREATE INDEX "report_cases_state_opened_at_idx" ON "report_cases"("state", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "reports_token_digest_key" ON "reports"("token_digest");

-- CreateIndex
CREATE INDEX "reports_case_id_idx" ON "reports"("case_id");

-- CreateIndex
CREATE INDEX "reports_received_at_idx" ON "reports"("received_at");

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "report_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_photos" ADD CONSTRAINT "report_photos_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "reports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
