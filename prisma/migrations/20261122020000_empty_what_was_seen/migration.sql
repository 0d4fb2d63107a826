-- The steps besides the sample's own that stand: a step and its undoing are nothing; what was undone an even number of
-- times stands. Sources that the editor of positions lists by itself are nobody's step (domain/positions/position-sources.ts).
CREATE FUNCTION "standing_steps"() RETURNS TABLE ("id" bigint, "first" bigint) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE chain(first, id, length) AS (
    SELECT c.id, c.id, 1 FROM change_sets c WHERE c.undoes IS NULL AND c.kind <> 'sample'
    UNION ALL
    SELECT chain.first, c.id, chain.length + 1 FROM chain JOIN change_sets c ON c.undoes = chain.id
  )
  SELECT chain.id, chain.first FROM chain
  WHERE length % 2 = 1 AND NOT EXISTS (SELECT FROM change_sets later WHERE later.undoes = chain.id)
    AND EXISTS (
      SELECT FROM record_changes r WHERE r.change_set = chain.first AND NOT (
        r.target = 'sources' AND r.before IS NULL AND r.key IN (
          'map-amap', 'map-baidu', 'map-tencent', 'map-apple', 'map-tianditu', 'map-osm', 'placed-by-hand',
          'measured-on-site')))
$$;

-- With the sample goes what was made of it since, as far as who asks has seen it: steps up to `seen`.
DROP FUNCTION "empty_sample_district"();
CREATE FUNCTION "empty_sample_district"("seen" bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
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
  IF EXISTS (SELECT FROM standing_steps() s WHERE s.id > seen) OR EXISTS (
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
  -- What was decided and confirmed about records that are gone says nothing about others that come under their codes.
  TRUNCATE publishing_decisions, shelved_records, record_verifications, record_attempts;
  DELETE FROM record_drafts WHERE base IS NOT NULL;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION "empty_sample_district"(bigint) FROM PUBLIC;
