import "server-only";
import type { OfferingMode } from "@/domain/matters/matter";
import type { Position } from "@/domain/positions/position";
import type { Phone } from "@/domain/service-points/service-point";
import type { ValueQuality } from "@/domain/truth/quality";
import type { FieldGroup } from "@/domain/verification/freshness";
import type { QueueNoun } from "@/domain/verification/queue";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { type PositionColumns, positionColumns, positionOf } from "@/server/positions/rows";

/** What a form sends back, so that nobody confirms what they did not see: the fingerprint of the values shown. */
type Seen = Partial<Record<FieldGroup, string>>;

/** The values of a record that somebody is to confirm. */
export type Card = {
  code: string;
  regionName: string | null;
  address: string | null;
  landmark: string | null;
  position: Position | null;
  phones: Phone[];
  openingHours: string | null;
  hoursQuality: ValueQuality;
  /** Names of the matters that a place handles, by how. */
  offers: { mode: OfferingMode; names: string[] }[];
  guide: Guide | null;
  seen: Seen;
};

/** The guide of a matter in short; the whole of it is on its page. */
export type Guide = {
  conditions: string | null;
  promisedLimit: string | null;
  legalLimit: string | null;
  fee: string | null;
  materials: string[];
  steps: string[];
};

const nothing = {
  regionName: null,
  address: null,
  landmark: null,
  position: null,
  phones: [],
  openingHours: null,
  hoursQuality: "unknown",
  offers: [],
  guide: null,
} as const satisfies Partial<Card>;

type PlaceRow = PositionColumns & Pick<Card, "code" | "regionName" | "address" | "landmark" | "seen">;
type ServicePointRow = PlaceRow & Pick<Card, "phones" | "openingHours" | "hoursQuality">;

/** The fingerprint of everything that a service point `p` offers. */
export const offersFingerprint = Prisma.sql`(
  SELECT encode(sha256(convert_to(string_agg(o.matter || offering_fingerprint(o), ',' ORDER BY o.matter COLLATE "C"), 'UTF8')), 'hex')
  FROM offerings o WHERE o.service_point = p.code AND o.quality <> 'sample')`;

async function servicePointCards(codes: string[]): Promise<Card[]> {
  const [rows, offers] = await Promise.all([
    database().$queryRaw<ServicePointRow[]>`
      SELECT p.code, r.name AS "regionName", p.address, p.landmark, ${positionColumns()}, p.phones,
        p.opening_hours AS "openingHours", p.hours_quality AS "hoursQuality", json_build_object(
          'position', service_point_fingerprint(s, 'position'), 'contacts', service_point_fingerprint(s, 'contacts'),
          'hours', service_point_fingerprint(s, 'hours'), 'offerings', ${offersFingerprint}) AS seen
      FROM service_points p JOIN service_points s ON s.code = p.code LEFT JOIN regions r ON r.code = left(p.region, 9)
      WHERE p.code = ANY(${codes}::text[])`,
    database().$queryRaw<{ code: string; mode: OfferingMode; names: string[] }[]>`
      SELECT o.service_point AS code, o.mode, array_agg(m.name ORDER BY m.sort_key COLLATE "C") AS names
      FROM offerings o JOIN matters m ON m.code = o.matter
      WHERE o.service_point = ANY(${codes}::text[]) AND o.quality <> 'sample'
      GROUP BY o.service_point, o.mode ORDER BY count(*) DESC`,
  ]);
  return rows.map((row) => ({
    ...nothing,
    ...row,
    position: positionOf(row),
    offers: offers.filter(({ code }) => code === row.code),
  }));
}

async function facilityCards(codes: string[]): Promise<Card[]> {
  const rows = await database().$queryRaw<PlaceRow[]>`
    SELECT p.code, r.name AS "regionName", p.address, NULL AS landmark, ${positionColumns()},
      json_build_object('position', facility_fingerprint(f, 'position')) AS seen
    FROM facilities p JOIN facilities f ON f.code = p.code LEFT JOIN regions r ON r.code = p.region
    WHERE p.code = ANY(${codes}::text[])`;
  return rows.map((row) => ({ ...nothing, ...row, position: positionOf(row) }));
}

async function matterCards(codes: string[]): Promise<Card[]> {
  const rows = await database().$queryRaw<(Guide & Pick<Card, "code" | "seen">)[]>`
    SELECT m.code, m.conditions, m.promised_limit AS "promisedLimit", m.legal_limit AS "legalLimit", m.fee,
      ARRAY(SELECT x.name FROM materials x WHERE x.matter = m.code ORDER BY x."order") AS materials,
      ARRAY(SELECT x.name FROM steps x WHERE x.matter = m.code ORDER BY x."order") AS steps,
      json_build_object('guide', guide_fingerprint(m)) AS seen
    FROM matters m WHERE m.code = ANY(${codes}::text[])`;
  return rows.map(({ code, seen, ...guide }) => ({ ...nothing, code, seen, guide }));
}

const readers: Readonly<Record<QueueNoun, (codes: string[]) => Promise<Card[]>>> = {
  "service-points": servicePointCards,
  facilities: facilityCards,
  matters: matterCards,
};

/** The values of records to be confirmed, by code. */
export async function cardsOf(noun: QueueNoun, codes: readonly string[]): Promise<Map<string, Card>> {
  if (codes.length === 0) return new Map();
  return new Map((await readers[noun]([...codes])).map((card) => [card.code, card]));
}
