-- CreateTable
CREATE TABLE "publishing_decisions" (
    "id" BIGSERIAL NOT NULL,
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" TEXT NOT NULL,
    "planned_date" DATE,
    "reason" TEXT,
    "successor" TEXT,
    "revoked_at" TIMESTAMPTZ(3),
    "applied_at" TIMESTAMPTZ(3),
    "change_set" BIGINT,

    CONSTRAINT "publishing_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shelved_records" (
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT,
    "department" TEXT,
    "rows" JSONB NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "decision" BIGINT NOT NULL,
    "put_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "shelved_records_pkey" PRIMARY KEY ("noun","code")
);

-- CreateTable
CREATE TABLE "gate_policies" (
    "id" BIGSERIAL NOT NULL,
    "valid_from" DATE NOT NULL,
    "records" TEXT NOT NULL,
    "rule" INTEGER NOT NULL,
    "severity" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "gate_policies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "publishing_decisions_noun_code_id_idx" ON "publishing_decisions"("noun", "code", "id");

-- CreateIndex
CREATE INDEX "publishing_decisions_planned_date_idx" ON "publishing_decisions"("planned_date");

-- A decision is added to, never rewritten: a plan is given up once, or carried out once.
CREATE FUNCTION "refuse_decision_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND (to_jsonb(NEW) - ARRAY['revoked_at', 'applied_at', 'change_set']) = (to_jsonb(OLD) - ARRAY['revoked_at', 'applied_at', 'change_set'])
    AND (OLD."revoked_at" IS NULL OR NEW."revoked_at" IS NOT DISTINCT FROM OLD."revoked_at")
    AND (OLD."applied_at" IS NULL OR NEW."applied_at" IS NOT DISTINCT FROM OLD."applied_at")
    AND (OLD."change_set" IS NULL OR NEW."change_set" IS NOT DISTINCT FROM OLD."change_set")
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'Decisions are added to, never rewritten.';
END $$;

CREATE TRIGGER "refuse_decision_change" BEFORE UPDATE OR DELETE ON "publishing_decisions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_decision_change"();
