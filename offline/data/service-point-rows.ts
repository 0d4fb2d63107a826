import { type PlaceFilter, shownNouns } from "@/domain/map/place-filter";
import { type AwayPlan, awayPlanSchema } from "@/domain/publishing/absences";
import { citationColumnsOf } from "@/offline/data/citations";
import { byName, isPlaceShown, type Placed, rounded } from "@/offline/data/places";
import type { ServicePointRecord } from "@/offline/data/records";
import { byCode, store } from "@/offline/data/store";
import { groupsOf, newestDayOf } from "@/offline/data/verifications";
import { withWordsInChinese } from "@/server/search/words";
import { afterWorkFinder, type Opening, opener, qualityOfHours } from "@/server/service-points/opening";
import type { ServicePointDetailRow } from "@/server/service-points/rows";

/** What decides whether it is open. */
export function openingOf(row: ServicePointRecord): Opening {
  return {
    openingHours: row.opening_hours ?? null,
    hoursQuality: row.hours_quality,
    status: row.status,
    suspendedUntil: row.suspended_until ?? null,
    plans: plansOf(row.code),
  };
}

/** What was planned of it when the pack was made. */
function plansOf(code: string): AwayPlan[] {
  const planned = store().pack.announced[`service-points/${code}`]?.planned ?? [];
  return planned.flatMap(({ action, on }) => {
    const plan = awayPlanSchema.safeParse({ action, on });
    return plan.success ? [plan.data] : [];
  });
}

/** A service point as the server reads it from its tables. */
export function servicePointRow({ row, distance }: Placed<ServicePointRecord>, at: Date): ServicePointDetailRow {
  const { rows } = store();
  const regions = byCode(rows.regions);
  return {
    ...openingOf(row),
    ...citationColumnsOf(row.source),
    code: row.code,
    name: row.name,
    level: row.level,
    kind: row.kind,
    region: row.region,
    region_name: regions.get(row.region)?.name ?? null,
    township_name: row.region.length >= 9 ? (regions.get(row.region.slice(0, 9))?.name ?? null) : null,
    address: row.address ?? null,
    lng: row.lng ?? null,
    lat: row.lat ?? null,
    position_quality: row.position_quality,
    precision: row.precision ?? null,
    position_source: row.position_source ?? null,
    phones: row.phones ?? [],
    amenities: row.amenities ?? [],
    amenities_quality: row.amenities_quality,
    verified_at: newestDayOf("service-points", row.code, at),
    verifications: groupsOf("service-points", row.code, at),
    section: row.section ?? null,
    distance: rounded(distance),
    short_name: row.short_name ?? null,
    aliases: row.aliases ?? [],
    landmark: row.landmark ?? null,
    note: row.note ?? null,
    status_reason: row.status_reason ?? null,
    moved_to: row.moved_to ?? null,
  };
}

const levels = ["district", "township", "village"];

/** The map's own district first, then hall, centres, stations, then by name. */
export function byLevel(one: ServicePointRecord, other: ServicePointRecord): number {
  const { district } = store().pack;
  const away = ({ region }: ServicePointRecord) => (region.startsWith(district) ? 0 : 1);
  return away(one) - away(other) || levels.indexOf(one.level) - levels.indexOf(other.level) || byName(one, other);
}

/** Whether it serves anybody on the day of an instant. */
function isServing(at: Date): (row: ServicePointRecord) => boolean {
  const open = opener(at);
  return (row) => row.status !== "moved" && open(openingOf(row)).state !== "suspended";
}

/** Service points that a filter shows; as the server's `servicePointsMatching`. */
export async function servicePointsShown(filter: PlaceFilter): Promise<ServicePointRecord[]> {
  if (!shownNouns(filter).includes("service-points")) return [];
  const { rows, offeringsOf } = store();
  const { level, levelLayers, kind, amenity, matter, openAt, afterWork } = filter;
  const places = matter ? new Set(offeringsOf(matter).map((each) => each.service_point)) : null;
  const isOneOf = (values: readonly string[] | undefined, value: string) => !values?.length || values.includes(value);
  const openHours = openAt && isOpenAt(openAt);
  const findAfterWork = afterWork && afterWorkFinder(afterWork);
  const asked = await withWordsInChinese(filter);
  const serving = isServing(openAt ?? afterWork ?? new Date());
  return rows["service-points"].filter(
    (row) =>
      isOneOf(level, row.level) &&
      isOneOf(levelLayers, row.level) &&
      isOneOf(kind, row.kind) &&
      (amenity ?? []).every((each) => row.amenities?.includes(each)) &&
      (!places || places.has(row.code)) &&
      (!openHours || (serving(row) && openHours(row))) &&
      (!findAfterWork || (serving(row) && findAfterWork(openingOf(row)) !== null)) &&
      isPlaceShown(row, asked),
  );
}

function isOpenAt(at: Date): (row: ServicePointRecord) => boolean {
  const open = opener(at);
  return (row) => {
    const opening = openingOf(row);
    return qualityOfHours(opening) !== "unknown" && ["open", "closing-soon"].includes(open(opening).state);
  };
}
