-- The synonym desk: drafted changes, publications, cases of its own, and what a draft does to them.
CREATE TABLE "search_changes" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "word" TEXT NOT NULL,
    "term" TEXT,
    "noun" TEXT,
    "code" TEXT,
    "weight" DOUBLE PRECISION,
    "presumed" DOUBLE PRECISION,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "publication_id" INTEGER,

    CONSTRAINT "search_changes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "search_publications" (
    "id" SERIAL NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by" TEXT NOT NULL,
    "images" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "accepted" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" TEXT,

    CONSTRAINT "search_publications_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "search_cases" (
    "id" SERIAL NOT NULL,
    "query" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "search_cases_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "search_evaluations" (
    "draft" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,
    "milliseconds" INTEGER NOT NULL,
    "result" JSONB NOT NULL,

    CONSTRAINT "search_evaluations_pkey" PRIMARY KEY ("draft")
);

CREATE TABLE "search_acceptances" (
    "case" TEXT NOT NULL,
    "place" INTEGER,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT NOT NULL,

    CONSTRAINT "search_acceptances_pkey" PRIMARY KEY ("case")
);

CREATE INDEX "search_changes_publication_id_idx" ON "search_changes"("publication_id");

CREATE INDEX "search_changes_word_term_idx" ON "search_changes"("word", "term");

CREATE UNIQUE INDEX "search_cases_query_group_code_key" ON "search_cases"("query", "group", "code");

ALTER TABLE "search_changes" ADD CONSTRAINT "search_changes_publication_id_fkey"
  FOREIGN KEY ("publication_id") REFERENCES "search_publications"("id") ON DELETE SET NULL ON UPDATE CASCADE;
