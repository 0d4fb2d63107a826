import "server-only";
import { NATIONAL_HOTLINE } from "@/domain/service-points/hotline";
import type { Site } from "@/domain/site/site";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";
import { logger } from "@/server/http/logger";

type FromData = Pick<Site, "district" | "city" | "sample"> & { hotline: string | null };
const nothing: FromData = { district: null, city: null, hotline: null, sample: true };

const KNOWN_KEEPS_MS = 60_000;
const UNKNOWN_KEEPS_MS = 2_000;

let kept: { code: string; site: Site; until: number } | undefined;
let pending: Promise<Site> | undefined;

/** The name of the district (where the data do not know it, of the only one they know) and the 12345 number that most of its service points give. */
async function ask(code: string): Promise<FromData> {
  const [row] = await database().$queryRaw<FromData[]>`
    WITH own AS (
      SELECT code, name, parent FROM regions WHERE code = ${code}
      UNION ALL
      SELECT min(code), min(name), min(parent) FROM regions
      WHERE level = 'district' AND NOT EXISTS (SELECT FROM regions WHERE code = ${code}) HAVING count(*) = 1)
    SELECT
      EXISTS (SELECT FROM sources WHERE kind = 'generated') AS sample,
      (SELECT name FROM own) AS district,
      (SELECT above.name FROM own JOIN regions above ON above.code = own.parent WHERE above.level = 'city') AS city,
      (SELECT phone->>'number' FROM service_points, jsonb_array_elements(phones) phone
       WHERE left(region, 6) = (SELECT code FROM own) AND phone->>'number' ~ '(^|[^0-9])12345$'
       GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS hotline`;
  return row ?? nothing;
}

async function refresh(code: string): Promise<Site> {
  const { SITE_NAME, HOTLINE, REPOSITORY_URL } = environment();
  const { district, city, hotline, sample } = await ask(code).catch((error: unknown) => {
    logger.warn({ err: error }, "the district's name could not be read");
    return kept?.code === code ? { ...kept.site } : nothing;
  });
  const site: Site = {
    name: SITE_NAME ?? null,
    district,
    city,
    sample,
    hotline: HOTLINE ?? hotline ?? NATIONAL_HOTLINE,
    repositoryUrl: REPOSITORY_URL ?? null,
  };
  kept = { code, site, until: Date.now() + (district ? KNOWN_KEEPS_MS : UNKNOWN_KEEPS_MS) };
  return site;
}

/**
 * Name, hotline and repository of this installation: its settings first, else what the data say. Never throws.
 * Answered from memory; a name that is there but a minute old is renewed behind the answer, so that no page waits.
 */
export async function getSite(): Promise<Site> {
  const code = environment().DISTRICT;
  const held = kept?.code === code ? kept : undefined;
  if (held && Date.now() < held.until) return held.site;
  pending ??= refresh(code).finally(() => {
    pending = undefined;
  });
  return held?.site.district ? held.site : pending;
}

/** After all data were replaced: the next answer asks the database again. */
export function forgetSite(): void {
  kept = undefined;
}
