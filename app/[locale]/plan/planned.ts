import "server-only";
import { flatParams } from "@/domain/map/search-params";
import type { Matter } from "@/domain/matters/matter";
import type { Plan } from "@/domain/plan/plan";
import { type PlanParams, readPlanParams } from "@/domain/plan/search-params";
import { findPlan, getBasket, type PlanPlace } from "@/server/plan/queries";
import { withKnownPlace } from "@/server/regions/known-place";

export type Planned = {
  values: PlanParams;
  params: URLSearchParams;
  ignored: string[];
  isFull: boolean;
  at: Date;
  matters: Matter[];
  unknown: string[];
  plan: Plan | null;
  places: PlanPlace[];
  /** Metres to the nearest place that offers anything of the basket. */
  nearest: number | null;
};

/** A plan's address, read and worked out: what the page, the sheet and the calendar file have in common. */
export async function planned(raw: URLSearchParams | Record<string, string | string[] | undefined>): Promise<Planned> {
  const { values, ignored, isFull } = readPlanParams(raw);
  const params = await withKnownPlace(new URLSearchParams(flatParams(raw)));
  const codes = values.matters ?? [];
  const at = values.at ?? new Date();
  const matters = await getBasket(codes, at);
  if (matters.length > 0) params.set("matters", matters.map(({ code }) => code).join(","));
  else params.delete("matters");
  const found =
    values.near && matters.length > 0
      ? await findPlan(matters, {
          from: values.near,
          at,
          mode: values.mode,
          onlyFull: values.complete === "only",
          awaitResults: values.await === "results",
        })
      : { plan: null, places: [], nearest: null };
  const unknown = codes.filter((code) => !matters.some((matter) => matter.code === code));
  return { values, params, ignored, isFull, at, matters, unknown, ...found };
}
