-- CreateTable
CREATE TABLE "change_sets" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "actor" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "undoes" BIGINT,

    CONSTRAINT "change_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_changes" (
    "id" BIGSERIAL NOT NULL,
    "change_set" BIGINT NOT NULL,
    "target" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "record_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "change_sets_at_idx" ON "change_sets"("at");

-- CreateIndex
CREATE UNIQUE INDEX "change_sets_undoes_key" ON "change_sets"("undoes");

-- CreateIndex
CREATE INDEX "record_changes_change_set_idx" ON "record_changes"("change_set");

-- CreateIndex
CREATE INDEX "record_changes_target_key_id_idx" ON "record_changes"("target", "key", "id");

-- AddForeignKey
ALTER TABLE "record_changes" ADD CONSTRAINT "record_changes_change_set_fkey" FOREIGN KEY ("change_set") REFERENCES "change_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;
