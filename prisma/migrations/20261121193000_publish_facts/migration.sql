-- What the rules of the publish gate ask of a matter and the national columns carry; unknown until a file says it.
ALTER TABLE "matters"
  ADD COLUMN "case_type" TEXT,
  ADD COLUMN "charged" BOOLEAN,
  ADD COLUMN "mail_material" BOOLEAN,
  ADD COLUMN "online_depth" TEXT,
  ADD COLUMN "pay_online" BOOLEAN,
  ADD COLUMN "result_sample" TEXT,
  ADD COLUMN "result_type" TEXT,
  ADD COLUMN "visits_reason" TEXT;
