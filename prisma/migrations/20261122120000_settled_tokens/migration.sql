-- Sorting each row's hundred tokens into the index one by one was two thirds of what an import of a whole city costs the
-- database. They wait in the index's list of pending entries until the end of each statement now, and are sorted in
-- together, so that searches still find no list to read through: whoever fills it empties it in the same breath.
CREATE FUNCTION "settle_search_tokens"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Only the index's owner may do this, hence with the owner's rights.
  PERFORM gin_clean_pending_list(format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME || '_search_tokens_idx')::regclass);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION "settle_search_tokens"() FROM PUBLIC;

DO $$
DECLARE
  searched text;
BEGIN
  FOREACH searched IN ARRAY ARRAY['matters', 'service_points', 'facilities', 'projects', 'regions', 'bundles'] LOOP
    -- Larger than what a statement adds; otherwise the list would be sorted in while it is being filled.
    EXECUTE format('ALTER INDEX %I SET (fastupdate = on, gin_pending_list_limit = 32768)', searched || '_search_tokens_idx');
    EXECUTE format(
      'CREATE TRIGGER "settle_search_tokens" AFTER INSERT OR UPDATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION "settle_search_tokens"()', searched);
  END LOOP;
END $$;
