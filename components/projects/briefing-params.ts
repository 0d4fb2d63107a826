import type { PlaceFilter } from "@/domain/map/place-filter";
import { flatParams, parsePlaceParams, type RawParams } from "@/domain/map/search-params";
import { DAYS_BACK } from "@/domain/projects/briefing";
import { addDays, shanghaiTime } from "@/domain/time/shanghai";

export type BriefingParams = { filter: PlaceFilter; at: Date; since: string; ignored: string[] };

/** A day, alone or at the head of an instant. */
const DAY = /^(20\d\d-\d\d-\d\d)(T|$)/;

/** The filter of the list of projects, the instant that counts as now, and since which day changes are told. */
export function readBriefingParams(raw: RawParams, now: Date): BriefingParams {
  const { filter, at, ignored } = parsePlaceParams(raw, now);
  const { q, region, stage, category, batch, light, litAt, leadPost, department, team } = filter;
  const on = shanghaiTime(at).isoDate;
  const asked = flatParams(raw).since;
  const day = DAY.exec(asked ?? "")?.[1];
  const isUsable = day !== undefined && !Number.isNaN(Date.parse(day)) && day < on;
  return {
    filter: {
      ...{ q, region, stage, category, batch, light, litAt, leadPost, department, team },
      nouns: ["projects"],
    },
    at,
    since: isUsable ? day : addDays(on, -DAYS_BACK),
    ignored: [...ignored.map(({ name }) => name), ...(asked && !isUsable ? ["since"] : [])],
  };
}
