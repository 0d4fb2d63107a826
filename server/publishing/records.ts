import "server-only";
import { isInWater } from "@/domain/positions/water";
import { areaCodeOf } from "@/domain/publishing/gate/phone";
import type { GateMatter, GatePlace, GateServicePoint } from "@/domain/publishing/gate/record";
import { environment } from "@/server/db/environment";
import type { Connection } from "@/server/imports/connection";
import { loadWaters } from "@/server/positions/waters";
import {
  type GroupRows,
  groupsOf,
  newestOfferings,
  placeVerifications,
  type VerificationRow,
  verificationOf,
} from "@/server/verification/rows";

/** A district, a township or a village by its code, or everything; only one record where its code is given. */
type Where = { region: string; on: string; at: Date; code?: string };

/** Status on a day `$2`: a suspension whose last day is over is none. */
const STATUS = `CASE WHEN p.status = 'suspended' AND p.suspended_until < $2::date THEN 'active' ELSE p.status END`;

const SERVICE_POINTS = `
  SELECT p.code, p.name, p.address, p.landmark, p.position_quality AS "positionQuality",
    p.lng, p.lat, p.opening_hours AS "openingHours", p.hours_quality AS "hoursQuality", p.phones,
    ${STATUS} AS status, p.moved_to AS "movedTo",
    ${groupsOf("service-points", "p.code", "$3")} AS verifications
  FROM service_points p WHERE starts_with(p.region, $1) AND ($4::text IS NULL OR p.code = $4)
  ORDER BY p.code COLLATE "C"`;

type ServicePointRow = Omit<GateServicePoint, "verifications" | "inWater"> & {
  verifications: GroupRows;
  lng: number | null;
  lat: number | null;
};

/** Service points in a region, as the gate reads them. */
export async function loadServicePoints(
  connection: Connection,
  { region, on, at, code }: Where,
): Promise<GateServicePoint[]> {
  const { rows } = await connection.query<ServicePointRow>(SERVICE_POINTS, [region, on, at, code ?? null]);
  const waters = await loadWaters(connection);
  return rows.map(({ verifications, lng, lat, ...row }) => ({
    ...row,
    inWater: lng !== null && lat !== null && isInWater([lng, lat], waters),
    verifications: placeVerifications(verifications),
  }));
}

/** Rows of a table of the guide; what was made up for show is nobody's word. */
const partOf = (table: string, fields: string) => `
  (SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY part."order"), '[]')
   FROM ${table} part WHERE part.matter = m.code AND part.quality <> 'sample')`;

const MATTERS = `
  SELECT m.code, m.name, m.task_type AS "taskType", m.topic, m.audience, m.legal_limit AS "legalLimit",
    m.promised_limit AS "promisedLimit", m.case_type AS "caseType", m.conditions, m.legal_basis AS "legalBasis",
    m.visits, m.visits_reason AS "visitsReason", m.fee, m.charged, m.pay_online AS "payOnline",
    m.online_url AS "onlineUrl", m.online_depth AS "onlineDepth", m.mail_material AS "mailMaterial", m.result,
    m.result_type AS "resultType", m.result_sample AS "resultSample",
    ${partOf("materials", "'name', part.name")} AS materials,
    ${partOf("steps", "'name', part.name, 'description', part.description")} AS steps,
    ${partOf("fees", "'standard', part.standard, 'basis', part.basis")} AS fees,
    (SELECT count(*)::int FROM faqs part WHERE part.matter = m.code AND part.quality <> 'sample') AS "faqCount",
    ${groupsOf("matters", "m.code", "$1")} AS verifications
  FROM matters m WHERE $2::text IS NULL OR m.code = $2 ORDER BY m.code COLLATE "C"`;

const PLACES = `
  SELECT o.matter, p.code, ${STATUS} = 'active' AS serving, coalesce(p.address, '') <> '' AS "hasAddress",
    p.opening_hours IS NOT NULL AND p.hours_quality NOT IN ('sample', 'unknown') AS "hasHours",
    jsonb_array_length(p.phones) > 0 AS "hasPhone", to_jsonb(last) AS verification
  FROM offerings o JOIN service_points p ON p.code = o.service_point
  LEFT JOIN (${newestOfferings("$3")}) last ON last.code = o.service_point AND last.matter = o.matter
  WHERE o.quality <> 'sample' AND starts_with(p.region, $1) AND ($4::text IS NULL OR o.matter = $4)
  ORDER BY p.code COLLATE "C"`;

type PlaceRow = Omit<GatePlace, "verification"> & { matter: string; verification: VerificationRow | null };

function placesByMatter(rows: readonly PlaceRow[]): Map<string, GatePlace[]> {
  const byMatter = new Map<string, GatePlace[]>();
  for (const { matter, verification, ...place } of rows) {
    const places = byMatter.get(matter) ?? [];
    places.push({ ...place, verification: verificationOf(verification) });
    byMatter.set(matter, places);
  }
  return byMatter;
}

type MatterRow = Omit<GateMatter, "places" | "phones" | "guideVerification"> & { verifications: GroupRows };

/** Matters with the places of a region that handle them; with a region only matters that are handled in it. */
export async function loadMatters(connection: Connection, { region, on, at, code }: Where): Promise<GateMatter[]> {
  const [matters, places] = [
    await connection.query<MatterRow>(MATTERS, [at, code ?? null]),
    await connection.query<PlaceRow>(PLACES, [region, on, at, code ?? null]),
  ];
  const byMatter = placesByMatter(places.rows);
  return matters.rows
    .filter(({ code }) => region === "" || byMatter.has(code))
    .map(({ verifications, ...row }) => ({
      ...row,
      // No column has them: see docs/decisions/0019.
      phones: null,
      guideVerification: verificationOf(verifications.guide),
      places: byMatter.get(row.code) ?? [],
    }));
}

/** The 12345 number that most service points give: its area code is the district's. */
export async function loadHotline(connection: Connection): Promise<string | null> {
  const { rows } = await connection.query<{ number: string }>(`
    SELECT phone->>'number' AS number FROM service_points, jsonb_array_elements(phones) phone
    WHERE phone->>'number' ~ '(^|[^0-9])12345$' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1`);
  return rows[0]?.number ?? null;
}

/** The district's area code, as its hotline shows it; null where nothing tells. */
export async function loadAreaCode(connection: Connection): Promise<string | null> {
  const hotline = environment().HOTLINE ?? (await loadHotline(connection));
  return hotline ? areaCodeOf(hotline) : null;
}

/** Whether a region of this code is loaded. */
export async function hasRegion(connection: Connection, code: string): Promise<boolean> {
  return (await connection.query("SELECT FROM regions WHERE code = $1", [code])).rowCount === 1;
}
