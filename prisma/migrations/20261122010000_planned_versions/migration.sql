-- AlterTable
ALTER TABLE "record_drafts" ADD COLUMN "planned_by" TEXT,
ADD COLUMN "planned_date" DATE,
ADD COLUMN "plan_fault" TEXT;

-- CreateIndex
CREATE INDEX "record_drafts_planned_date_idx" ON "record_drafts"("planned_date");
