-- AlterTable
ALTER TABLE "facilities" ADD COLUMN     "initials" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pinyin" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "matters" ADD COLUMN     "initials" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pinyin" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "projects" ADD COLUMN     "initials" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pinyin" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "regions" ADD COLUMN     "initials" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pinyin" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "service_points" ADD COLUMN     "initials" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "pinyin" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "synonyms" (
    "word" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort_key" TEXT NOT NULL DEFAULT '',
    "pinyin" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "initials" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "synonyms_pkey" PRIMARY KEY ("word","term")
);

-- CreateTable
CREATE TABLE "search_misses" (
    "day" DATE NOT NULL,
    "query" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "search_misses_pkey" PRIMARY KEY ("day","query","outcome")
);

-- A list of entries that wait to be sorted in is read through by every search until somebody vacuums:
-- after an import that costs tens of milliseconds each time. Imports may rather take a little longer.
ALTER INDEX "matters_search_tokens_idx" SET (fastupdate = off);
ALTER INDEX "service_points_search_tokens_idx" SET (fastupdate = off);
ALTER INDEX "facilities_search_tokens_idx" SET (fastupdate = off);
ALTER INDEX "projects_search_tokens_idx" SET (fastupdate = off);
ALTER INDEX "regions_search_tokens_idx" SET (fastupdate = off);
