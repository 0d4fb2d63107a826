import "server-only";
import type { LoadedCount } from "@/domain/indicators/indicator";
import { regionPrefix } from "@/domain/regions/region";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import { hasChoice } from "@/server/facilities/rows";
import { nearHomeCondition } from "@/server/matters/rows";
import { shown } from "@/server/truth/sample";

/** Rows of a table in the region `c`. */
const inRegion = Prisma.sql`starts_with(p.region, c.prefix)`;

const facilities = (condition: Prisma.Sql) =>
  Prisma.sql`(SELECT count(*) FROM facilities p WHERE ${inRegion} AND ${condition})`;

const servicePoints = (kind: string) =>
  Prisma.sql`(SELECT count(*) FROM service_points p WHERE ${inRegion} AND p.kind = ${kind})`;

/** Every offering of the region's service points. */
const offerings = () => Prisma.sql`(
  SELECT count(*) FROM service_points p JOIN offerings o ON o.service_point = p.code
  WHERE ${inRegion} AND ${shown(Prisma.sql`o.quality`)})`;

/**
 * Different matters of the region's offerings `o` of one rare kind. The region is looked up per offering:
 * a join would go through every service point of the region first, and measured twenty times slower.
 */
const mattersOffered = (condition: Prisma.Sql) => Prisma.sql`(
  SELECT count(DISTINCT o.matter) FROM offerings o
  WHERE ${condition} AND ${shown(Prisma.sql`o.quality`)}
    AND starts_with((SELECT p.region FROM service_points p WHERE p.code = o.service_point), c.prefix))`;

/** An offering `o` at a window that takes everything. */
const atGeneralWindow = () => Prisma.sql`(o.service_point, o."window") IN (
  SELECT service_point, code FROM windows WHERE kind = 'general' AND ${shown(Prisma.sql`quality`)})`;

/**
 * How each count is taken in a region `c(code, prefix)`: as close as the loaded rows allow to what
 * the reported figure says it counts. A count of zero is the truth about what is loaded.
 */
function countColumns(): Record<LoadedCount, Prisma.Sql> {
  return {
    // 便民服务站 and 便民服务中心 proper: kiosks and partners of the same level are not meant.
    "service-points-village": servicePoints("village-station"),
    "service-points-township": servicePoints("township-centre"),
    // 三级政务服务事项: every matter once per service point that offers it.
    "offerings-hongutan": offerings(),
    // 就近办: the catalogue is one for all regions, so this count is the same in each.
    "matters-near-home": Prisma.sql`(
      SELECT count(*) FROM matters p WHERE ${nearHomeCondition} AND ${shown(Prisma.sql`p.quality`)})`,
    // 承接区级权限: different matters that some place of the region handles for the district.
    "matters-delegated": mattersOffered(Prisma.sql`o.delegated`),
    // 综合窗口可办业务: different matters at windows that take everything.
    "matters-general-window": mattersOffered(atGeneralWindow()),
    // Not every loaded school tells who runs it; the reported figure counts 区属中小学校, which no 高等学校 is.
    schools: facilities(Prisma.sql`p.kind = 'school' AND NOT ${hasChoice("schoolStage", "higher")}`),
    // 三甲, those under construction included, as the reports count them.
    "hospitals-tertiary": facilities(
      Prisma.sql`p.kind = 'hospital' AND p.attributes ->> 'hospital-grade' = '三级甲等'`,
    ),
    "hospitals-under-construction": facilities(Prisma.sql`p.kind = 'hospital' AND p.status = 'under-construction'`),
    "national-medical-centres": facilities(
      Prisma.sql`p.kind = 'hospital' AND p.attributes ->> 'national-centre' IS NOT NULL`,
    ),
    projects: Prisma.sql`(SELECT count(*) FROM projects p WHERE ${inRegion})`,
    // Bays, not car parks: the sum of what the car parks say they share.
    "parking-shared-bays": Prisma.sql`(
      SELECT coalesce(sum((p.attributes ->> 'shared-bays')::int), 0) FROM facilities p
      WHERE ${inRegion} AND p.kind = 'parking' AND p.attributes ->> 'shared-bays' ~ '^[0-9]{1,6}$')`,
    "office-buildings": facilities(Prisma.sql`p.kind = 'office-building'`),
  };
}

/**
 * What is loaded in one region (its code), of the counts asked for, in one query. The regions of a page hardly ask for
 * the same counts, and to take every count in every region would be most of the work of a page.
 */
export async function countLoadedIn<Name extends LoadedCount>(
  region: string,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const counts = countColumns();
  const columns = names.map((name) => Prisma.sql`${name}::text, ${counts[name]}`);
  const [row] = await database().$queryRaw<{ counts: Record<Name, number> }[]>`
    SELECT json_build_object(${Prisma.join(columns)}) AS counts FROM (SELECT ${regionPrefix(region)}::text AS prefix) c`;
  return row?.counts ?? ({} as Record<Name, number>);
}
