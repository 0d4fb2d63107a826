-- AlterTable
ALTER TABLE "reports" ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3);
