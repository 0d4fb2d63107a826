-- CreateTable
CREATE TABLE "record_verifications" (
    "id" BIGSERIAL NOT NULL,
    "act" UUID NOT NULL,
    "noun" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "matter" TEXT NOT NULL DEFAULT '',
    "field_group" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_by" TEXT,
    "role" TEXT,
    "unit" TEXT,
    "how" TEXT,
    "fingerprint" CHAR(64) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_verifications_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_verifications_noun_code_matter_idx" ON "record_verifications"("noun", "code", "matter");

-- CreateIndex
CREATE INDEX "record_verifications_act_idx" ON "record_verifications"("act");

-- CreateIndex
CREATE INDEX "record_verifications_verified_by_verified_at_idx" ON "record_verifications"("verified_by", "verified_at");

-- The fingerprint of what stands in the fields of a group: a verification speaks for these values and no others.
CREATE FUNCTION "fingerprint_of"("shown" JSONB) RETURNS TEXT LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(shown::text, 'UTF8')), 'hex')
$$;

CREATE FUNCTION "service_point_fingerprint"("p" "service_points", "field_group" TEXT) RETURNS TEXT
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT fingerprint_of(CASE field_group
    WHEN 'position' THEN jsonb_build_array(p.address, p.landmark, p.lng, p.lat, p.moved_to)
    WHEN 'contacts' THEN jsonb_build_array(p.phones)
    WHEN 'hours' THEN jsonb_build_array(p.opening_hours)
  END)
$$;

CREATE FUNCTION "facility_fingerprint"("f" "facilities", "field_group" TEXT) RETURNS TEXT
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT fingerprint_of(CASE field_group WHEN 'position' THEN jsonb_build_array(f.address, f.lng, f.lat) END)
$$;

CREATE FUNCTION "offering_fingerprint"("o" "offerings") RETURNS TEXT LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT fingerprint_of(jsonb_build_array(o."window", o.mode, o.delegated))
$$;

CREATE FUNCTION "guide_fingerprint"("m" "matters") RETURNS TEXT LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT fingerprint_of(jsonb_build_array(
    m.conditions, m.venue, m.legal_limit, m.promised_limit, m.visits, m.visits_reason, m.case_type, m.fee, m.charged,
    m.pay_online, m.online_url, m.online_depth, m.mail_material, m.result, m.result_type, m.legal_basis,
    (SELECT jsonb_agg(jsonb_build_array(x.name, x.necessity, x.form, x.copies, x.issuer, x.condition) ORDER BY x."order")
     FROM materials x WHERE x.matter = m.code),
    (SELECT jsonb_agg(jsonb_build_array(x.name, x.description) ORDER BY x."order") FROM steps x WHERE x.matter = m.code),
    (SELECT jsonb_agg(jsonb_build_array(x.name, x.standard, x.basis) ORDER BY x."order") FROM fees x WHERE x.matter = m.code),
    (SELECT jsonb_agg(jsonb_build_array(x.question, x.answer) ORDER BY x."order") FROM faqs x WHERE x.matter = m.code)))
$$;

-- What still speaks for what is shown: neither given up nor about other values. Pages, queues, board, gate and exports
-- read these and nothing else; one for each noun, so that a list plans a lookup and not four.
CREATE VIEW "valid_service_point_verifications" AS
  SELECT v.id, v.act, v.code, v.matter, v.field_group, v.verified_at, v.verified_by, v.role, v.unit, v.how
  FROM record_verifications v JOIN service_points p ON p.code = v.code
  WHERE v.noun = 'service-points' AND v.undone_at IS NULL AND v.fingerprint = service_point_fingerprint(p, v.field_group);
CREATE VIEW "valid_offering_verifications" AS
  SELECT v.id, v.act, v.code, v.matter, v.field_group, v.verified_at, v.verified_by, v.role, v.unit, v.how
  FROM record_verifications v JOIN offerings o ON o.service_point = v.code AND o.matter = v.matter
  WHERE v.noun = 'offerings' AND v.undone_at IS NULL AND v.fingerprint = offering_fingerprint(o);
CREATE VIEW "valid_facility_verifications" AS
  SELECT v.id, v.act, v.code, v.matter, v.field_group, v.verified_at, v.verified_by, v.role, v.unit, v.how
  FROM record_verifications v JOIN facilities f ON f.code = v.code
  WHERE v.noun = 'facilities' AND v.undone_at IS NULL AND v.fingerprint = facility_fingerprint(f, v.field_group);
CREATE VIEW "valid_guide_verifications" AS
  SELECT v.id, v.act, v.code, v.matter, v.field_group, v.verified_at, v.verified_by, v.role, v.unit, v.how
  FROM record_verifications v JOIN matters m ON m.code = v.code
  WHERE v.noun = 'matters' AND v.undone_at IS NULL AND v.fingerprint = guide_fingerprint(m);

-- A file's day counts as a verification by nobody knows whom, of the values that first came with that day.
CREATE FUNCTION "note_verified_service_point"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_verifications (act, noun, code, field_group, verified_at, fingerprint)
  SELECT gen_random_uuid(), 'service-points', NEW.code, part.named, NEW.verified_at::timestamp AT TIME ZONE 'Asia/Shanghai',
    service_point_fingerprint(NEW, part.named)
  FROM unnest(ARRAY['position', 'contacts', 'hours']) AS part(named);
  RETURN NULL;
END $$;

CREATE TRIGGER "note_first_verification" AFTER INSERT ON "service_points" FOR EACH ROW
  WHEN (NEW."verified_at" IS NOT NULL) EXECUTE FUNCTION "note_verified_service_point"();
CREATE TRIGGER "note_verification" AFTER UPDATE OF "verified_at" ON "service_points" FOR EACH ROW
  WHEN (NEW."verified_at" IS NOT NULL AND NEW."verified_at" IS DISTINCT FROM OLD."verified_at")
  EXECUTE FUNCTION "note_verified_service_point"();

CREATE FUNCTION "note_verified_offering"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO record_verifications (act, noun, code, matter, field_group, verified_at, fingerprint)
  VALUES (gen_random_uuid(), 'offerings', NEW.service_point, NEW.matter, 'offerings',
    NEW.verified_at::timestamp AT TIME ZONE 'Asia/Shanghai', offering_fingerprint(NEW));
  RETURN NULL;
END $$;

CREATE TRIGGER "note_first_verification" AFTER INSERT ON "offerings" FOR EACH ROW
  WHEN (NEW."verified_at" IS NOT NULL) EXECUTE FUNCTION "note_verified_offering"();
CREATE TRIGGER "note_verification" AFTER UPDATE OF "verified_at" ON "offerings" FOR EACH ROW
  WHEN (NEW."verified_at" IS NOT NULL AND NEW."verified_at" IS DISTINCT FROM OLD."verified_at")
  EXECUTE FUNCTION "note_verified_offering"();

-- The days that are there already.
INSERT INTO "record_verifications" ("act", "noun", "code", "field_group", "verified_at", "fingerprint")
  SELECT gen_random_uuid(), 'service-points', p.code, part.named, p.verified_at::timestamp AT TIME ZONE 'Asia/Shanghai',
    service_point_fingerprint(p, part.named)
  FROM service_points p, unnest(ARRAY['position', 'contacts', 'hours']) AS part(named) WHERE p.verified_at IS NOT NULL;
INSERT INTO "record_verifications" ("act", "noun", "code", "matter", "field_group", "verified_at", "fingerprint")
  SELECT gen_random_uuid(), 'offerings', o.service_point, o.matter, 'offerings',
    o.verified_at::timestamp AT TIME ZONE 'Asia/Shanghai', offering_fingerprint(o)
  FROM offerings o WHERE o.verified_at IS NOT NULL;

-- Added to, never rewritten; the one change there is: to give it up, once.
CREATE FUNCTION "refuse_verification_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.undone_at IS NULL AND NEW.undone_at IS NOT NULL
    AND to_jsonb(NEW) - 'undone_at' = to_jsonb(OLD) - 'undone_at' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'A verification is given up, never rewritten: % of %', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER "refuse_verification_change" BEFORE UPDATE OR DELETE ON "record_verifications"
  FOR EACH ROW EXECUTE FUNCTION "refuse_verification_change"();
