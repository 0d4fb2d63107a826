import { namedAs } from "@/domain/map/landmarks";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { compareText, positionColumnsOf, positionOf } from "@/offline/data/places";
import type { PlacedRecord } from "@/offline/data/records";
import { openingOf, servicePointsShown } from "@/offline/data/service-point-rows";
import { store } from "@/offline/data/store";
import { facilitiesShown } from "@/offline/server/facilities/queries";
import { baseMapFeatureOf, type NamedPoint, namedPointOf } from "@/server/map/base-map";
import { facilityMark, type MarkRow, markFeatures, servicePointMark } from "@/server/map/marks";
import type * as server from "@/server/map/queries";
import { opener } from "@/server/service-points/opening";

/** Projects are left out, as in the lists: `offline/server/map/places.ts` says why. */
async function recordsShown(filter: PlaceFilter) {
  return { servicePoints: await servicePointsShown(filter), facilities: await facilitiesShown(filter) };
}

const markRow = (row: PlacedRecord): MarkRow => ({ ...positionColumnsOf(row), code: row.code, name: row.name });

const byCode = (one: PlacedRecord, other: PlacedRecord) => compareText(one.code, other.code);

export const findMarks: typeof server.findMarks = async (filter, at) => {
  const { servicePoints, facilities } = await recordsShown(filter);
  const features = [
    ...markFeatures(
      servicePoints
        .sort(byCode)
        .map((row) => ({ ...markRow(row), ...openingOf(row), kind: row.kind, level: row.level })),
      servicePointMark(opener(at)),
    ),
    ...markFeatures(
      facilities.sort(byCode).map((row) => ({ ...markRow(row), kind: row.kind, status: row.status })),
      facilityMark,
    ),
  ];
  const total = servicePoints.length + facilities.length;
  return { features, total, withoutPosition: total - features.length };
};

export const countWithoutPosition: typeof server.countWithoutPosition = async (filter) => {
  const { servicePoints, facilities } = await recordsShown(filter);
  return [...servicePoints, ...facilities].filter((row) => positionOf(row) === null).length;
};

/** The facilities and townships that the base map names. */
function namedPoints(): NamedPoint[] {
  const { facilities, regions } = store().rows;
  const named = (row: PlacedRecord, kind: string | null): NamedPoint[] => {
    const position = positionOf(row);
    return position && kind ? [{ code: row.code, name: row.name, kind, lng: position[0], lat: position[1] }] : [];
  };
  return [
    ...facilities.flatMap((row) => named(row, namedAs(row.kind, row.position_quality, row.precision))),
    ...regions.flatMap((row) => named(row, row.level === "township" ? row.level : null)),
  ].sort((one, other) => compareText(one.code, other.code));
}

export const getBaseMap: typeof server.getBaseMap = async () => {
  const drawn = [...store().rows["base-map"]]
    .sort((one, other) => compareText(one.code, other.code))
    .map((row) =>
      baseMapFeatureOf({
        code: row.code,
        kind: row.kind,
        name: row.name,
        region: row.region ?? null,
        colour: row.colour ?? null,
        precision: row.precision ?? null,
        schematic: row.schematic ?? false,
        geometry: row.geometry as Parameters<typeof baseMapFeatureOf>[0]["geometry"],
      }),
    );
  return { type: "FeatureCollection", features: [...drawn, ...namedPoints().map(namedPointOf)] };
};
