import { z } from "zod";
import type { ProjectFacts } from "@/domain/projects/light/history";
import { colourOf, type LightRule, lightRuleSchema, type Thresholds } from "@/domain/projects/light/thresholds";
import { daysBetween, firstDay, lastDay, monthsBetween, type Period } from "@/domain/time/periods";

export const lightColours = ["red", "yellow", "green", "grey"] as const;
export const lightColourSchema = z.enum(lightColours);
export type LightColour = z.infer<typeof lightColourSchema>;

/** Why there is no light, where there is none: finished, or nobody reports on it. */
export const unlitSchema = z.enum(["completed", "not-followed"]);

/** One thing that is not as it should be: which rule, by how much, and what about. */
export const findingSchema = z
  .object({
    rule: lightRuleSchema,
    colour: z.enum(["red", "yellow"]),
    /** In the rule's unit; days, months and times are whole. */
    amount: z.number(),
    /** From (for per cent: below) which amount on the colour is given. */
    threshold: z.number(),
    /** The milestone or the problem. */
    subject: z.string().nullable(),
    /** The date that was to be kept, or of which the amount is known. */
    date: z.string().nullable(),
    /** Whether the plan is the share of time that has passed, for want of a monthly one. */
    byCalendar: z.boolean(),
  })
  .meta({ id: "LightFinding" });
export type Finding = z.infer<typeof findingSchema>;

export const lightSchema = z
  .object({
    colour: lightColourSchema,
    /** Worst first. */
    findings: z.array(findingSchema),
    /** Why it is grey. */
    unlit: unlitSchema.nullable(),
    /** Who set the colour by hand, why and until when; `computed` is what it would be. */
    override: z
      .object({ reason: z.string(), by: z.string(), from: z.string(), until: z.string(), computed: lightColourSchema })
      .nullable(),
    /** The day of the last report that went into it. */
    reportedOn: z.string().nullable(),
  })
  .meta({ id: "Light" });
export type Light = z.infer<typeof lightSchema>;

/** A light as it is answered: with the findings in words, and the instant for which it was computed. */
export const shownLightSchema = lightSchema
  .extend({ reasons: z.array(z.string()), computedAt: z.string(), isSample: z.boolean() })
  .meta({ id: "ProjectLight" });
export type ShownLight = z.infer<typeof shownLightSchema>;

type Amount = Pick<Finding, "rule" | "amount" | "subject" | "date"> & { byCalendar?: boolean };

/** Green is best; grey is no place in this order. */
const severity = { red: 2, yellow: 1 } as const;

/**
 * The light of a project on a day, from what was known then: the worst of what the rules find. Pure, so that the past,
 * a simulation and the list agree. More delay never makes it greener.
 */
export function lightOf(facts: ProjectFacts, thresholds: Thresholds, on: string): Light {
  const findings = amountsOf(facts, on).flatMap((amount) => findingOf(amount, thresholds));
  findings.sort((a, b) => severity[b.colour] - severity[a.colour] || b.amount - a.amount);
  const unlit = facts.stage === "completed" ? "completed" : facts.reportedOn === null ? "not-followed" : null;
  const computed: LightColour = unlit ? "grey" : (findings[0]?.colour ?? "green");
  const { override } = facts;
  return {
    colour: override?.colour ?? computed,
    findings: unlit ? [] : findings,
    unlit: override ? null : unlit,
    override: override && {
      reason: override.reason,
      by: override.by,
      from: override.from,
      until: override.until,
      computed,
    },
    reportedOn: facts.reportedOn,
  };
}

function findingOf(amount: Amount, thresholds: Thresholds): Finding[] {
  const threshold = thresholds[amount.rule];
  const colour = threshold ? colourOf(amount.rule, amount.amount, threshold) : null;
  const limit = colour ? threshold?.[colour] : null;
  if (!colour || typeof limit !== "number") return [];
  const { rule, subject, date, byCalendar = false } = amount;
  return [{ rule, amount: amount.amount, subject, date, byCalendar, colour, threshold: limit }];
}

/** Everything that any rule could look at, whether a policy asks for it or not. */
function amountsOf(facts: ProjectFacts, on: string): Amount[] {
  return [
    ...startDelay(facts, on),
    ...milestoneDelays(facts, on),
    ...finishDelay(facts, on),
    ...schedule(facts),
    ...statisticsDelay(facts, on),
    ...problemAmounts(facts, on),
    ...papersOverdue(facts, on),
    ...silence(facts, on),
  ];
}

const one = (rule: LightRule, amount: number, date: Period | null, subject: string | null = null): Amount => ({
  rule,
  amount,
  subject,
  date,
});

/** 0 or less where there is time left; how much does not matter. */
function daysLate(due: Period, on: string): number {
  const day = lastDay(due);
  return day >= on ? 0 : daysBetween(day, on);
}

/** From the planned month on, as long as it has not been started. */
function startDelay({ stage, startPlanned, startActual }: ProjectFacts, on: string): Amount[] {
  const isWaiting = stage === "reserve" || stage === "starting";
  if (!isWaiting || startActual || !startPlanned || lastDay(startPlanned) >= on) return [];
  return [one("start-delay", monthsBetween(lastDay(startPlanned), on), startPlanned)];
}

function milestoneDelays({ milestones }: ProjectFacts, on: string): Amount[] {
  return milestones.flatMap(({ name, due, done, postponed }) => {
    if (done) return [];
    const late = due ? daysLate(due, on) : 0;
    return [
      ...(late > 0 ? [one("milestone-delay", late, due, name)] : []),
      ...(postponed > 0 ? [one("rescheduled", postponed, due, name)] : []),
    ];
  });
}

function finishDelay({ finishPlanned }: ProjectFacts, on: string): Amount[] {
  const late = finishPlanned ? daysLate(finishPlanned, on) : 0;
  return late > 0 ? [one("finish-delay", late, finishPlanned)] : [];
}

/** 序时进度: against the month's plan, or where there is none against the share of time that had passed by its end. */
function schedule({ progress, startActual, finishPlanned }: ProjectFacts): Amount[] {
  if (!progress) return [];
  const { month, physicalActual, investedPlanned, investedActual } = progress;
  const byCalendar = progress.physicalPlanned === null;
  const planned = progress.physicalPlanned ?? timePassed(startActual, finishPlanned, lastDay(month));
  const found: Amount[] = [];
  if (planned !== null && physicalActual !== null) {
    found.push({ ...one("behind-schedule", rounded(planned - physicalActual), month), byCalendar });
    if (planned > 0)
      found.push({ ...one("schedule-ratio", rounded((physicalActual / planned) * 100), month), byCalendar });
  }
  if (investedPlanned !== null && investedPlanned > 0 && investedActual !== null) {
    found.push(one("investment-ratio", rounded((investedActual / investedPlanned) * 100), month));
  }
  return found;
}

/** One decimal, so that what is shown is what was compared. */
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Per cent of the time between start and planned finish that had passed on a day. */
export function timePassed(start: Period | null, finish: Period | null, on: string): number | null {
  if (!start || !finish) return null;
  const whole = daysBetween(firstDay(start), lastDay(finish));
  return whole > 0 ? Math.min(100, Math.max(0, (daysBetween(firstDay(start), on) / whole) * 100)) : null;
}

function statisticsDelay({ isInStatistics, startActual }: ProjectFacts, on: string): Amount[] {
  if (isInStatistics !== false || !startActual) return [];
  return [one("statistics-delay", monthsBetween(lastDay(startActual), on), startActual)];
}

function problemAmounts({ problems }: ProjectFacts, on: string): Amount[] {
  return problems.flatMap(({ title, due, reportedOn }) => {
    const late = due ? daysLate(due, on) : 0;
    return [
      ...(late > 0 ? [one("problem-overdue", late, due, title)] : []),
      ...(reportedOn ? [one("problem-age", Math.max(0, daysLate(reportedOn, on)), reportedOn, title)] : []),
    ];
  });
}

function papersOverdue({ papers }: ProjectFacts, on: string): Amount[] {
  return papers.flatMap(({ paper, due }) => {
    const late = due ? daysLate(due, on) : 0;
    return late > 0 ? [one("paper-overdue", late, due, paper)] : [];
  });
}

function silence({ reportedOn }: ProjectFacts, on: string): Amount[] {
  return reportedOn ? [one("silence", daysBetween(reportedOn, on), reportedOn)] : [];
}
