-- CreateTable
CREATE TABLE "import_jobs" (
    "id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "account" TEXT NOT NULL,
    "department" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "mode" TEXT NOT NULL DEFAULT 'add',
    "task" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "worker" TEXT,
    "heartbeat" TIMESTAMPTZ(3),
    "cancelling" BOOLEAN NOT NULL DEFAULT false,
    "progress" JSONB,
    "report" JSONB,
    "fault" JSONB,
    "change_set" BIGINT,
    "applied" BOOLEAN NOT NULL DEFAULT false,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_files" (
    "id" BIGSERIAL NOT NULL,
    "job" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "import_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file_chunks" (
    "file" BIGINT NOT NULL,
    "order" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "import_file_chunks_pkey" PRIMARY KEY ("file","order")
);

-- CreateTable
CREATE TABLE "import_tables" (
    "job" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "file" INTEGER NOT NULL,
    "sheet" TEXT,
    "target" TEXT,
    "why" TEXT,
    "seen" JSONB NOT NULL,
    "said" JSONB NOT NULL,

    CONSTRAINT "import_tables_pkey" PRIMARY KEY ("job","order")
);

-- CreateTable
CREATE TABLE "import_outcomes" (
    "job" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "table" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "became" TEXT NOT NULL,
    "key" TEXT,
    "detail" JSONB,

    CONSTRAINT "import_outcomes_pkey" PRIMARY KEY ("job","seq")
);

-- CreateTable
CREATE TABLE "import_mappings" (
    "fingerprint" TEXT NOT NULL,
    "department" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "import_mappings_pkey" PRIMARY KEY ("fingerprint","department")
);

-- CreateTable
CREATE TABLE "emptied_districts" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actor" TEXT NOT NULL,

    CONSTRAINT "emptied_districts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "import_jobs_created_at_idx" ON "import_jobs"("created_at");

-- CreateIndex
CREATE INDEX "import_jobs_status_heartbeat_idx" ON "import_jobs"("status", "heartbeat");

-- CreateIndex
CREATE UNIQUE INDEX "import_files_job_order_key" ON "import_files"("job", "order");

-- CreateIndex
CREATE INDEX "import_outcomes_job_became_table_seq_idx" ON "import_outcomes"("job", "became", "table", "seq");

-- AddForeignKey
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_job_fkey" FOREIGN KEY ("job") REFERENCES "import_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file_chunks" ADD CONSTRAINT "import_file_chunks_file_fkey" FOREIGN KEY ("file") REFERENCES "import_files"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_tables" ADD CONSTRAINT "import_tables_job_fkey" FOREIGN KEY ("job") REFERENCES "import_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_outcomes" ADD CONSTRAINT "import_outcomes_job_fkey" FOREIGN KEY ("job") REFERENCES "import_jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Takes the sample district out, so that a district can begin with nothing: the histories of sample projects too, which
-- are otherwise only added to. It runs as the owner of the tables and decides by itself: as soon as anything but the
-- sample stands in the database, it refuses. Accounts and the account of what was done are not touched.
CREATE FUNCTION "empty_sample_district"() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  dataset text[] := ARRAY['sources', 'regions', 'base_map_features', 'service_points', 'windows', 'matters', 'materials',
    'steps', 'fees', 'faqs', 'offerings', 'bundles', 'bundle_matters', 'facilities', 'projects', 'milestone_changes',
    'milestones', 'progress', 'problems', 'problem_events', 'duties', 'parties', 'deferrals', 'photos',
    'light_overrides', 'light_thresholds', 'indicators', 'observations', 'synonyms'];
  kept text[] := ARRAY['users', 'role_grants', 'sessions', 'credentials', 'two_factors', 'audit_entries', 'import_jobs'];
  emptied text[];
  gone bigint;
BEGIN
  LOCK TABLE change_sets, record_changes IN SHARE ROW EXCLUSIVE MODE;
  IF NOT EXISTS (SELECT FROM change_sets WHERE kind = 'sample') THEN
    RAISE EXCEPTION 'Nothing here is known to be the sample.' USING ERRCODE = 'P0002';
  END IF;
  -- A step and its undoing are nothing; what was undone an even number of times stands.
  IF EXISTS (
    WITH RECURSIVE chain(kind, id, length) AS (
      SELECT c.kind, c.id, 1 FROM change_sets c WHERE c.undoes IS NULL
      UNION ALL
      SELECT chain.kind, c.id, chain.length + 1 FROM chain JOIN change_sets c ON c.undoes = chain.id
    )
    SELECT FROM chain WHERE kind <> 'sample' AND length % 2 = 1
      AND NOT EXISTS (SELECT FROM change_sets later WHERE later.undoes = chain.id)
  ) OR EXISTS (
    -- Every record names its source: one that no step noted was there before steps were noted.
    SELECT FROM sources s WHERE NOT EXISTS (SELECT FROM record_changes r WHERE r.target = 'sources' AND r.key = s.code)
  ) THEN
    RAISE EXCEPTION 'Something other than the sample stands here.' USING ERRCODE = 'P0003';
  END IF;
  -- What refers to records of the dataset goes with them, unless it is to be kept.
  WITH RECURSIVE referring(oid) AS (
    SELECT unnest(dataset)::regclass::oid
    UNION
    SELECT c.conrelid FROM pg_constraint c JOIN referring r ON c.confrelid = r.oid WHERE c.contype = 'f'
  )
  SELECT array_agg(oid::regclass::text) INTO emptied FROM referring;
  IF emptied && kept THEN
    RAISE EXCEPTION 'Accounts would go with the sample.' USING ERRCODE = 'P0004';
  END IF;
  SELECT count(*) INTO gone FROM record_changes WHERE before IS NULL;
  EXECUTE 'TRUNCATE ' || (SELECT string_agg(format('%I', name), ', ') FROM unnest(emptied) AS name);
  TRUNCATE change_sets, record_changes;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION "empty_sample_district"() FROM PUBLIC;
