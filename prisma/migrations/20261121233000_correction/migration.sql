-- AlterTable
ALTER TABLE "record_drafts" ADD COLUMN "returned_at" TIMESTAMPTZ(3),
ADD COLUMN "returned_by" TEXT,
ADD COLUMN "returned_reason" TEXT;

-- AlterTable
ALTER TABLE "report_cases" ADD COLUMN "corrected_at" TIMESTAMPTZ(3),
ADD COLUMN "corrected_by" BIGINT;
