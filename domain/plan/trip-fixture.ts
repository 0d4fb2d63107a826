import type { OfferingMode } from "@/domain/matters/matter";
import type { PlanCandidate, PlanMatter } from "@/domain/plan/basket";
import { type PlanInput, planTrip } from "@/domain/plan/plan-trip";
import type { OpenAt } from "@/domain/plan/service-hours";
import { openState } from "@/domain/service-points/open-state";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";

/** About 97.7 m eastwards; 1.2 m/s and a detour of 1.3 make two minutes of it. */
export const STEP = 0.001;
export const home: [number, number] = [115.85, 28.69];

export function hours(text: string | null): OpenAt {
  const parsed = text === null ? null : parseOpeningHours(text);
  const read = parsed?.ok ? parsed.hours : null;
  return (instant) => openState(read, instant, { calendar: holidayCalendar, quality: "reported" });
}
export const office = hours("Mo-Fr 09:00-12:00,13:30-17:00; PH off");

export function place(
  code: string,
  steps: number | null,
  modes: Record<string, OfferingMode>,
  openAt = office,
): PlanCandidate {
  return {
    code,
    name: code,
    coordinates: steps === null ? null : [home[0] + steps * STEP, home[1]],
    slack: 0,
    assumed: null,
    openAt,
    modes: new Map(Object.entries(modes)),
  };
}
export const matter = (code: string, more: Partial<PlanMatter> = {}): PlanMatter => ({
  code,
  name: code,
  online: false,
  after: [],
  immediate: false,
  ...more,
});

/** A Wednesday. */
export const at = (time: string, day = "2026-09-16") => new Date(`${day}T${time}:00+08:00`);
export const plan = (input: Partial<PlanInput> & Pick<PlanInput, "matters" | "candidates">) =>
  planTrip({ from: home, at: at("10:00"), mode: "walk", ...input });
export const told = (input: Partial<PlanInput> & Pick<PlanInput, "matters" | "candidates">) =>
  plan(input).items.map(({ stops }) =>
    stops.map(({ servicePoint, matters }) => `${servicePoint.code}: ${matters.map(({ code }) => code).join(" ")}`),
  );

export const [A, B, C] = [matter("A"), matter("B"), matter("C")];
