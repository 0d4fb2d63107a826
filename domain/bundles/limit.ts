import { firstYields, inOrder } from "@/domain/bundles/order";
import { isImmediate, type ResultMatter } from "@/domain/plan/results";

/** A stretch of time as catalogues promise it: working days, days of the calendar, or both after one another. */
export type Duration = { workingDays: number; days: number };

const NONE: Duration = { workingDays: 0, days: 0 };

/** How many days five working days take: only to tell which of two promises is the longer one. */
const CALENDAR_PER_WORKING_DAY = 7 / 5;
const length = ({ workingDays, days }: Duration): number => workingDays * CALENDAR_PER_WORKING_DAY + days;
const plus = (a: Duration, b: Duration): Duration => ({
  workingDays: a.workingDays + b.workingDays,
  days: a.days + b.days,
});

/** A promised limit as a duration; hours and 即时 are done within the day; null where it names no time (按招生公告). */
export function readLimit(promisedLimit: string | null): Duration | null {
  // What stands in brackets is about a part of the cases.
  const text = (promisedLimit ?? "").replace(/[（(][^）)]*[）)]/g, "");
  const working = /(\d+)\s*个?工作日/.exec(text)?.[1];
  if (working) return { workingDays: Number(working), days: 0 };
  const days = /(\d+)\s*(?:个?自然日|日|天)/.exec(text)?.[1];
  if (days) return { workingDays: 0, days: Number(days) };
  return isImmediate(text) || /^\d+\s*小时/.test(text) ? NONE : null;
}

/** Whether a limit is a number without a unit: 5 may be working days, days or months, and is never guessed. */
export function isBareNumber(limit: string): boolean {
  return /^\d+(?:\.\d+)?\s*个?$/.test(limit.normalize("NFKC").trim());
}

/** How long the matters take together; `of` are those whose promises make it up, in order. */
export type JointLimit = Duration & {
  /** longest: side by side, the longest promise counts · sum: one waits for another's result, theirs add up. */
  how: "longest" | "sum";
  of: string[];
  /** Matters that promise no time that can be reckoned with. */
  unknown: string[];
};

/** The longest way through the matters, where one that needs another's result begins when that one ends. */
export function jointLimit(matters: readonly ResultMatter[]): JointLimit {
  const links = firstYields(matters);
  const ends = new Map<string, { duration: Duration; of: string[] }>();
  let longest = { duration: NONE, of: [] as string[] };
  for (const { code, promisedLimit } of inOrder(matters)) {
    const own = readLimit(promisedLimit);
    const before = links.flatMap(({ from, to }) => (to === code ? (ends.get(from) ?? []) : []));
    const start = before.reduce((late, each) => (length(each.duration) > length(late.duration) ? each : late), {
      duration: NONE,
      of: [] as string[],
    });
    const takes = own !== null && length(own) > 0;
    const end = takes ? { duration: plus(start.duration, own), of: [...start.of, code] } : start;
    ends.set(code, end);
    if (length(end.duration) > length(longest.duration)) longest = end;
  }
  const unknown = matters.filter(({ promisedLimit }) => readLimit(promisedLimit) === null).map(({ code }) => code);
  return { ...longest.duration, how: longest.of.length > 1 ? "sum" : "longest", of: longest.of, unknown };
}

/**
 * How often one has to come when everything is done at one place: once, and again for each result that takes its time
 * and that a later matter asks for; never less than a single matter asks for by itself.
 */
export function jointVisits(matters: readonly (ResultMatter & { visits: number | null })[]): number {
  const links = firstYields(matters);
  const rounds = new Map<string, number>();
  const limits = new Map(matters.map(({ code, promisedLimit }) => [code, promisedLimit]));
  for (const { code } of inOrder(matters)) {
    const after = links.flatMap(({ from, to }) =>
      to === code ? [(rounds.get(from) ?? 1) + (isImmediate(limits.get(from) ?? null) ? 0 : 1)] : [],
    );
    rounds.set(code, Math.max(1, ...after));
  }
  return Math.max(1, ...rounds.values(), ...matters.map(({ visits }) => visits ?? 0));
}
