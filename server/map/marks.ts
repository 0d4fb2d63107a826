import "server-only";
import type { Mark } from "@/domain/map/mark";
import { investmentClass } from "@/domain/projects/investment-class";
import { lightSign } from "@/domain/projects/light/light-sign";
import type { OpenState } from "@/domain/service-points/open-state-schema";
import type { PositionQuality } from "@/domain/truth/quality";
import type { PositionColumns } from "@/server/positions/rows";
import { type LightBook, lightIn, stageIn } from "@/server/projects/lights";
import { type Opening, statusIn } from "@/server/service-points/opening";

/** What every mark is made from. */
export type MarkRow = PositionColumns & { code: string; name: string };

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

export function servicePointMark(open: (row: Opening) => OpenState): (row: ServicePointMarkRow) => Mark {
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
export function projectMark(book: LightBook): (row: ProjectMarkRow) => Mark {
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
