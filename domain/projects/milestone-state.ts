import type { Milestone } from "@/domain/projects/project";
import { daysBetween, firstDay, lastDay } from "@/domain/time/periods";

/**
 * Where a milestone stands on a day: `done`; `late`, due and not done; `due`, in time still; `planned`, overdue by the
 * plan of a project on which nobody reports, so that nobody knows; `undated`.
 */
export type MilestoneState = {
  state: "done" | "late" | "due" | "planned" | "undated";
  /** Days between the due date and the day of completion, or the day asked about: positive is late. Null where unknown. */
  days: number | null;
};

/** A milestone on a Shanghai day. */
export function milestoneState(
  { due, done }: Pick<Milestone, "due" | "done">,
  on: string,
  isFollowed: boolean,
): MilestoneState {
  if (done) return { state: "done", days: due ? daysBetween(lastDay(due), firstDay(done)) : null };
  if (!due) return { state: "undated", days: null };
  const days = daysBetween(lastDay(due), on);
  if (days <= 0) return { state: "due", days };
  return isFollowed ? { state: "late", days } : { state: "planned", days: null };
}
