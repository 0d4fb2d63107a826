-- Why a service point serves nobody, until when, and where it went.
ALTER TABLE "service_points"
  ADD COLUMN "status_reason" TEXT,
  ADD COLUMN "suspended_until" DATE,
  ADD COLUMN "moved_to" TEXT;
