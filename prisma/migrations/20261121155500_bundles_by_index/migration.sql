-- As the other indexes of tokens: without a pending list, which every look into the index would read through.
ALTER INDEX "bundles_search_tokens_idx" SET (fastupdate = off);

-- A few bundles fill a few pages, and the planner counts pages: it reads them all through for each of thirty tokens
-- (1.7 ms of a search) rather than look into the index (0.1 ms). One row a page makes that dear enough.
ALTER TABLE "bundles" SET (fillfactor = 10);
CLUSTER "bundles" USING "bundles_pkey";
ALTER TABLE "bundles" SET WITHOUT CLUSTER;
