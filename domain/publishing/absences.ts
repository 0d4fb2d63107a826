import { z } from "zod";
import { addDays } from "@/domain/time/shanghai";

/** A dated plan that takes a record away from residents, or brings it back. */
export const awayPlanSchema = z.object({
  action: z.enum(["suspend", "resume", "withdraw"]),
  /** First Shanghai day. */
  on: z.string(),
});
export type AwayPlan = z.infer<typeof awayPlanSchema>;

/** Shanghai days, both included, on which a record is announced not to be there. */
export type Absence = {
  action: "suspend" | "withdraw";
  from: string;
  /** Null where nobody has planned that it is back. */
  to: string | null;
};

/**
 * When a record will be away, soonest first: from each plan that takes it away until the next that brings it back. What
 * was withdrawn does not come back by a plan.
 */
export function absencesOf(plans: readonly AwayPlan[]): Absence[] {
  const absences: Absence[] = [];
  for (const { action, on } of [...plans].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const last = absences.at(-1);
    const isAway = last?.to === null;
    if (action === "resume") {
      if (last?.action === "suspend" && isAway) last.to = addDays(on, -1);
    } else if (!isAway) absences.push({ action, from: on, to: null });
    else if (action === "withdraw" && last.action === "suspend") {
      // Withdrawn out of a suspension: away all along, and for good.
      last.action = "withdraw";
    }
  }
  return absences.filter(({ from, to }) => to === null || from <= to);
}

/** The absence that a Shanghai day lies in, or null. */
export function absenceOn(absences: readonly Absence[], isoDate: string): Absence | null {
  return absences.find(({ from, to }) => from <= isoDate && (to === null || isoDate <= to)) ?? null;
}
