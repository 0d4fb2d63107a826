import type { Bundle } from "@/domain/bundles/bundle";

/** The names of the bundle's matters with these codes, in its order. */
export function namesOf({ matters }: Pick<Bundle, "matters">, codes: readonly string[]): string[] {
  return matters.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
}

/** Which of the four ways of saying a duration fits. */
export function durationKind({ workingDays, days }: { workingDays: number; days: number }) {
  if (workingDays > 0 && days > 0) return "both";
  if (workingDays > 0) return "working";
  return days > 0 ? "days" : "within-day";
}
