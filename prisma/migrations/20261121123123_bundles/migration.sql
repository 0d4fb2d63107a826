-- CreateTable
CREATE TABLE "bundles" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "topic" TEXT NOT NULL,
    "audience" TEXT[],
    "summary" TEXT NOT NULL,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,
    "search_tokens" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "sort_key" TEXT NOT NULL DEFAULT '',
    "pinyin" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "initials" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "bundles_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "bundle_matters" (
    "bundle" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "matter" TEXT NOT NULL,
    "optional" BOOLEAN NOT NULL DEFAULT false,
    "condition" TEXT,
    "quality" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "bundle_matters_pkey" PRIMARY KEY ("bundle","matter")
);

-- CreateIndex
CREATE INDEX "bundles_topic_idx" ON "bundles"("topic");

-- CreateIndex
CREATE INDEX "bundles_search_tokens_idx" ON "bundles" USING GIN ("search_tokens");

-- CreateIndex
CREATE INDEX "bundle_matters_matter_idx" ON "bundle_matters"("matter");

-- AddForeignKey
ALTER TABLE "bundle_matters" ADD CONSTRAINT "bundle_matters_bundle_fkey" FOREIGN KEY ("bundle") REFERENCES "bundles"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bundle_matters" ADD CONSTRAINT "bundle_matters_matter_fkey" FOREIGN KEY ("matter") REFERENCES "matters"("code") ON DELETE CASCADE ON UPDATE CASCADE;
