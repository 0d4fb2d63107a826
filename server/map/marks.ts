import "server-only";
import type { Mark, MarkFeature } from "@/domain/map/mark";
import { investmentClass } from "@/domain/projects/investment-class";
import { lightSign } from "@/domain/projects/light/light-sign";
import type { OpenState } from "@/domain/service-points/open-state-schema";
import type { PositionQuality } from "@/domain/truth/quality";
import { rounded } from "@/server/map/base-map";
import { type PositionColumns, positionOf } from "@/server/positions/rows";
import { type LightBook, lightIn, stageIn } from "@/server/projects/lights";
import { type Opening, statusIn } from "@/server/service-points/opening";

/** What every mark is made from. */
export type MarkRow = PositionColumns & { code: string; name: string };

/** What a row says on the map. */
export type MarkOf<Row> = (row: Row) => Mark;

/** The rows that have a position, as they travel to the map. */
export function markFeatures<Row extends MarkRow>(rows: readonly Row[], markOf: MarkOf<Row>): MarkFeature[] {
  return rows.flatMap((row): MarkFeature[] => {
    const position = positionOf(row);
    if (!position) return [];
    const [lng, lat] = position.coordinates;
    const geometry = { type: "Point" as const, coordinates: [rounded(lng), rounded(lat)] as [number, number] };
    return [{ type: "Feature", geometry, properties: markOf(row) }];
  });
}

/** The members that all marks share; absent rather than null, because the whole district travels at once. */
function shared(row: MarkRow): Pick<Mark, "c" | "t" | "q" | "p"> {
  return {
    c: row.code,
    t: row.name,
    q: row.position_quality as PositionQuality,
    ...(row.precision === null ? {} : { p: row.precision }),
  };
}

type ServicePointMarkRow = MarkRow & Opening & { kind: string; level: string };

export function servicePointMark(open: (row: Opening) => OpenState): MarkOf<ServicePointMarkRow> {
  return (row) => {
    const state = open(row);
    const status = statusIn(state, row);
    return {
      n: "service-points",
      ...shared(row),
      k: row.kind,
      l: row.level,
      o: state.state,
      ...(status === "active" ? {} : { s: status }),
    };
  };
}

export function facilityMark(row: MarkRow & { kind: string; status: string }): Mark {
  return { n: "facilities", ...shared(row), k: row.kind, ...(row.status === "open" ? {} : { s: row.status }) };
}

type ProjectMarkRow = MarkRow & {
  category: string;
  stage: string;
  investment: number | null;
  has_site: boolean | null;
};

/** A project as it stood on the day of the lights; an internal sum of money is no sum. */
export function projectMark(book: LightBook): MarkOf<ProjectMarkRow> {
  return (row) => {
    const size = investmentClass(row.investment);
    const sign = lightSign(lightIn(book, row.code));
    return {
      n: "projects",
      ...shared(row),
      k: row.category,
      g: stageIn(book, row),
      h: sign,
      ...(book.sampled.has(row.code) && sign !== "grey" && sign !== "completed" ? { e: true } : {}),
      ...(row.has_site ? { a: true } : {}),
      ...(size === null ? {} : { v: size }),
    };
  };
}
