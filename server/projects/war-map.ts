import "server-only";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { timelineOn } from "@/domain/projects/timeline";
import type { WarMap } from "@/domain/projects/war-map";
import { shanghaiTime } from "@/domain/time/shanghai";
import { findFiguresBeside } from "@/server/indicators/queries";
import { allHistories } from "@/server/projects/histories";
import { lightsOn } from "@/server/projects/lights";
import { countProjects } from "@/server/projects/queries";

/** @param at the instant that is shown; `now` is the clock's. */
export async function findWarMap(filter: PlaceFilter, at: Date, now: Date): Promise<WarMap> {
  const [counts, figures, histories, lights] = await Promise.all([
    countProjects(filter),
    findFiguresBeside(["projects"]),
    allHistories(),
    lightsOn(at),
  ]);
  const timeline = timelineOn(lights.on, shanghaiTime(now).isoDate, histories.since);
  return { timeline, counts, figures, hasSample: lights.sampled.size > 0 };
}
