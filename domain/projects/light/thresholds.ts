import { z } from "zod";

/** What a light looks at. The amount of each is in its own unit, see `lightRuleUnits`. */
export const lightRules = [
  "start-delay",
  "milestone-delay",
  "finish-delay",
  "behind-schedule",
  "schedule-ratio",
  "investment-ratio",
  "statistics-delay",
  "problem-overdue",
  "problem-age",
  "paper-overdue",
  "rescheduled",
  "silence",
] as const;
export const lightRuleSchema = z.enum(lightRules);
export type LightRule = z.infer<typeof lightRuleSchema>;

/** Months, days and points (percentage points behind the plan) are worse when there are more; per cent when there are fewer. */
export const lightRuleUnits = {
  "start-delay": "months",
  "milestone-delay": "days",
  "finish-delay": "days",
  "behind-schedule": "points",
  "schedule-ratio": "per-cent",
  "investment-ratio": "per-cent",
  "statistics-delay": "months",
  "problem-overdue": "days",
  "problem-age": "days",
  "paper-overdue": "days",
  rescheduled: "times",
  silence: "days",
} as const satisfies Record<LightRule, "months" | "days" | "points" | "per-cent" | "times">;

/** From which amount on a rule gives a colour (for per cent: below which); null = it never does. */
export type Threshold = { yellow: number | null; red: number | null };

/** A rule without thresholds is switched off. */
export type Thresholds = Partial<Record<LightRule, Threshold>>;

/** The colour of an amount. */
export function colourOf(rule: LightRule, amount: number, { yellow, red }: Threshold): "red" | "yellow" | null {
  const reaches = (limit: number | null): boolean => {
    if (limit === null) return false;
    return lightRuleUnits[rule] === "per-cent" ? amount < limit : amount >= limit;
  };
  if (reaches(red)) return "red";
  return reaches(yellow) ? "yellow" : null;
}

export const lightPresets = ["combined", "milestone-delay", "yinchuan", "wuhan"] as const;
export type LightPreset = (typeof lightPresets)[number];

/** What every preset asks of upkeep: a light that nobody feeds must not stay green. */
const upkeep: Thresholds = { silence: { yellow: 45, red: 90 } };

/**
 * Thresholds to begin with.
 * - `yinchuan`: 银川市重大项目亮灯 rules: not started in the planned month yellow, for three months red; 10 to 30 points
 *   behind schedule yellow, more red; a month after the start not in the statistics yellow, two red; funds short red.
 * - `wuhan`: 武汉市 cards: done less than 80 % of what was scheduled yellow, less than 60 % red.
 * - `milestone-delay`: days after a milestone's due date, as site managers count: 7 and more is what some call orange,
 *   here it is yellow until it is red from 15 days on.
 * - `combined`: ours, of all of these.
 */
export const presetThresholds: Readonly<Record<LightPreset, Thresholds>> = {
  yinchuan: {
    ...upkeep,
    "start-delay": { yellow: 0, red: 3 },
    "behind-schedule": { yellow: 10, red: 30 },
    "statistics-delay": { yellow: 1, red: 2 },
    "investment-ratio": { yellow: null, red: 100 },
  },
  wuhan: { ...upkeep, "schedule-ratio": { yellow: 80, red: 60 } },
  "milestone-delay": {
    ...upkeep,
    "milestone-delay": { yellow: 1, red: 15 },
    "finish-delay": { yellow: 1, red: 15 },
    rescheduled: { yellow: 2, red: null },
  },
  combined: {
    ...upkeep,
    "start-delay": { yellow: 0, red: 3 },
    "milestone-delay": { yellow: 1, red: 15 },
    "finish-delay": { yellow: 1, red: 15 },
    "behind-schedule": { yellow: 10, red: 30 },
    "statistics-delay": { yellow: 1, red: 2 },
    "problem-overdue": { yellow: 1, red: 30 },
    "problem-age": { yellow: 30, red: 90 },
    "paper-overdue": { yellow: 1, red: 30 },
    rescheduled: { yellow: 2, red: null },
  },
};

/** One threshold of a district's own policy, from a day on. */
export type DatedThreshold = Threshold & { validFrom: string; rule: LightRule };

/** The policy in force on a day: all thresholds of the newest date that is not after it; the preset while there is none. */
export function policyOn(
  dated: readonly DatedThreshold[],
  on: string,
  preset: LightPreset = "combined",
): { validFrom: string | null; thresholds: Thresholds } {
  const validFrom = dated
    .map((each) => each.validFrom)
    .filter((from) => from <= on)
    .sort()
    .at(-1);
  if (!validFrom) return { validFrom: null, thresholds: presetThresholds[preset] };
  const inForce = dated.filter((each) => each.validFrom === validFrom);
  return {
    validFrom,
    thresholds: Object.fromEntries(inForce.map(({ rule, yellow, red }) => [rule, { yellow, red }])),
  };
}
