-- AlterTable
ALTER TABLE "milestones" ADD COLUMN     "department" TEXT,
ADD COLUMN     "evidence" TEXT;

-- AlterTable
ALTER TABLE "problems" ADD COLUMN     "owner" TEXT;

-- AlterTable
ALTER TABLE "projects" ADD COLUMN     "annual_plan" DECIMAL(18,2),
ADD COLUMN     "annual_plan_year" INTEGER,
ADD COLUMN     "batches" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "funding" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "internal" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "site" JSONB,
ADD COLUMN     "statistics" TEXT,
ADD COLUMN     "statistics_since" TEXT;

-- CreateTable
CREATE TABLE "milestone_changes" (
    "project" TEXT NOT NULL,
    "milestone" INTEGER NOT NULL,
    "changed_on" TEXT NOT NULL,
    "due_before" TEXT,
    "due_after" TEXT,
    "reason" TEXT,
    "decided_by" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,

    CONSTRAINT "milestone_changes_pkey" PRIMARY KEY ("project","milestone","changed_on")
);

-- CreateTable
CREATE TABLE "progress" (
    "project" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "physical_planned" DECIMAL(5,2),
    "physical_actual" DECIMAL(5,2),
    "invested_planned" DECIMAL(18,2),
    "invested_actual" DECIMAL(18,2),
    "reported_on" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,

    CONSTRAINT "progress_pkey" PRIMARY KEY ("project","month")
);

-- CreateTable
CREATE TABLE "problem_events" (
    "project" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "by" TEXT,
    "evidence" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,

    CONSTRAINT "problem_events_pkey" PRIMARY KEY ("project","problem","order")
);

-- CreateTable
CREATE TABLE "deferrals" (
    "project" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "paper" TEXT NOT NULL,
    "authority" TEXT,
    "due" TEXT,
    "done" TEXT,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,
    "note" TEXT,

    CONSTRAINT "deferrals_pkey" PRIMARY KEY ("project","order")
);

-- CreateTable
CREATE TABLE "photos" (
    "project" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "taken_on" TEXT,
    "caption" TEXT NOT NULL,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,

    CONSTRAINT "photos_pkey" PRIMARY KEY ("project","order")
);

-- CreateTable
CREATE TABLE "light_overrides" (
    "project" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "colour" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "quality" TEXT NOT NULL DEFAULT 'reported',
    "source" TEXT NOT NULL,
    "section" TEXT,

    CONSTRAINT "light_overrides_pkey" PRIMARY KEY ("project","from")
);

-- CreateTable
CREATE TABLE "light_thresholds" (
    "valid_from" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "yellow" DECIMAL(10,4),
    "red" DECIMAL(10,4),
    "source" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "light_thresholds_pkey" PRIMARY KEY ("valid_from","rule")
);

-- CreateTable
CREATE TABLE "data_versions" (
    "noun" TEXT NOT NULL,
    "version" UUID NOT NULL,

    CONSTRAINT "data_versions_pkey" PRIMARY KEY ("noun")
);

-- CreateIndex
CREATE INDEX "duties_role_post_idx" ON "duties"("role", "post");

-- AddForeignKey
ALTER TABLE "milestone_changes" ADD CONSTRAINT "milestone_changes_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "progress" ADD CONSTRAINT "progress_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "problem_events" ADD CONSTRAINT "problem_events_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deferrals" ADD CONSTRAINT "deferrals_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photos" ADD CONSTRAINT "photos_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "light_overrides" ADD CONSTRAINT "light_overrides_project_fkey" FOREIGN KEY ("project") REFERENCES "projects"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is computed from all projects at once (the lights) is computed anew when one of their tables has changed.
CREATE FUNCTION "note_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO data_versions ("noun", "version") VALUES (TG_ARGV[0], gen_random_uuid())
  ON CONFLICT ("noun") DO UPDATE SET "version" = excluded."version";
  RETURN NULL;
END $$;

DO $$
DECLARE
  changing text;
BEGIN
  FOREACH changing IN ARRAY ARRAY['projects', 'milestones', 'milestone_changes', 'progress', 'problems',
    'problem_events', 'duties', 'deferrals', 'light_overrides', 'light_thresholds']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
       FOR EACH STATEMENT EXECUTE FUNCTION note_change(''projects'')', changing);
  END LOOP;
END $$;

-- History is added to, never rewritten; it goes only with its project.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'History is added to, never rewritten: %', TG_TABLE_NAME;
END $$;

DO $$
DECLARE
  history text;
BEGIN
  FOREACH history IN ARRAY ARRAY['milestone_changes', 'problem_events', 'light_overrides']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I
       FOR EACH ROW EXECUTE FUNCTION refuse_change()', history);
  END LOOP;
END $$;

-- A due date that moves leaves a trace even where nobody gave a reason for it.
CREATE FUNCTION "record_due_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO milestone_changes ("project", "milestone", "changed_on", "due_before", "due_after", "quality", "source", "section")
  SELECT NEW."project", NEW."order", to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), OLD."due", NEW."due",
    NEW."quality", NEW."source", NEW."section"
  WHERE NOT EXISTS (
    SELECT FROM milestone_changes c
    WHERE c."project" = NEW."project" AND c."milestone" = NEW."order"
      AND c."due_before" IS NOT DISTINCT FROM OLD."due" AND c."due_after" IS NOT DISTINCT FROM NEW."due"
  )
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "record_due_change" AFTER UPDATE OF "due" ON "milestones"
  FOR EACH ROW WHEN (OLD."due" IS DISTINCT FROM NEW."due") EXECUTE FUNCTION "record_due_change"();
