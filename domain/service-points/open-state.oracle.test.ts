import { describe, expect, it } from "vitest";
import { seededRandom } from "@/domain/random/seeded-random";
import { openState } from "@/domain/service-points/open-state";
import { parseOpeningHours, serialiseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";

/**
 * The same question answered in the dullest way there is: every minute of nine weeks painted on a strip, and
 * the strip read by eye. It shares nothing with the product but the table of holidays.
 */

type Period = { from: number; to: number; ticket: number };
type Rule = {
  text: string;
  applies: (day: Date, weekday: number, isHoliday: boolean) => boolean;
  periods: Period[] | "unknown";
  appointment: boolean;
};

const DAY = 1440;
const names = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const clock = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => `${part}`.padStart(2, "0")).join(":");
const kindOf = (day: Date) => holidayCalendar.kindOf(day.toISOString().slice(0, 10));
const dayOf = (number: number) => new Date(Date.UTC(2026, 8, 10 + number));

function randomDays(random: () => number): Pick<Rule, "text" | "applies"> {
  const chance = random();
  if (chance < 0.4) return { text: "Mo-Fr", applies: (_, weekday) => weekday >= 1 && weekday <= 5 };
  if (chance < 0.6) {
    const weekday = Math.floor(random() * 7);
    return { text: names[weekday] ?? "", applies: (_, each) => each === weekday };
  }
  if (chance < 0.75) return { text: "PH", applies: (_, __, isHoliday) => isHoliday };
  if (chance < 0.85) {
    const month = Math.floor(random() * 12);
    return { text: `${months[month]}`, applies: (day) => day.getUTCMonth() === month };
  }
  const day = dayOf(10 + Math.floor(random() * 24));
  const from = day.getTime();
  const text = `2026 ${months[day.getUTCMonth()]} ${`${day.getUTCDate()}`.padStart(2, "0")}`;
  if (random() < 0.3) return { text: `${text}+`, applies: (each) => each.getTime() >= from };
  return { text, applies: (each) => each.getTime() === from };
}

function randomRule(random: () => number): Rule {
  const days = randomDays(random);
  const chance = random();
  if (chance < 0.15) return { ...days, text: `${days.text} off`, periods: [], appointment: false };
  if (chance < 0.2) return { ...days, text: `${days.text} unknown`, periods: "unknown", appointment: false };
  const appointment = chance < 0.35;
  const before = chance > 0.8 ? 10 : 0;
  const periods: Period[] = [];
  let minute = Math.floor(random() * 10) * 60;
  for (let count = 1 + Math.floor(random() * 3); count > 0 && minute < DAY; count--) {
    const to = Math.min(minute + 15 + Math.floor(random() * 12) * 25, DAY + 300);
    periods.push({ from: minute, to, ticket: to - before });
    minute = to + Math.floor(random() * 5) * 45;
  }
  const times = periods.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(",");
  const comment = appointment ? ' "by appointment"' : before ? ` "last ticket ${before} min before closing"` : "";
  return { ...days, text: `${days.text} ${times}${comment}`, periods, appointment };
}

type Found = { rule: Rule | undefined };
function ruleOf(rules: Rule[], number: number): Found {
  const day = dayOf(number);
  const last = (weekday: number): Rule | undefined =>
    [...rules].reverse().find((rule) => rule.applies(day, weekday, kindOf(day) === "holiday"));
  const asMonday = kindOf(day) === "makeup-workday" ? last(1) : undefined;
  return { rule: asMonday && asMonday.periods.length > 0 ? asMonday : last(day.getUTCDay()) };
}

const LENGTH = 63;

/** One letter for each minute: `o` served, `d` only the door is open, `-` neither; and whether booked ones are served. */
function painted(rules: Rule[]) {
  const strip: string[] = Array(LENGTH * DAY).fill("-");
  const booked: boolean[] = Array(LENGTH * DAY).fill(false);
  for (let number = 0; number < LENGTH - 1; number++) {
    const { rule } = ruleOf(rules, number);
    if (!rule || rule.periods === "unknown") continue;
    for (const { from, to, ticket } of rule.periods) {
      for (let minute = from; minute < to; minute++) {
        const at = number * DAY + minute;
        if (rule.appointment) booked[at] = true;
        else if (minute < ticket) strip[at] = "o";
        else if (strip[at] === "-") strip[at] = "d";
      }
    }
  }
  return { strip, booked };
}

/** What a person sees who reads the strip from a minute on. */
function answerBy({ strip, booked }: ReturnType<typeof painted>, rules: Rule[], at: number) {
  const first = (test: (minute: number) => boolean, from: number): number | null => {
    for (let minute = from; minute < LENGTH * DAY - 2 * DAY; minute++) if (test(minute)) return minute;
    return null;
  };
  const isServed = (minute: number) => strip[minute] === "o";
  const next = first((minute) => isServed(minute) && !isServed(minute - 1), at + 1);
  const ended = first((minute) => strip[minute] === "-", at);
  if (isServed(at)) {
    const unserved = first((minute) => !isServed(minute), at);
    return { state: unserved !== null && unserved - at <= 30 ? "closing-soon" : "open", until: ended, next };
  }
  if (booked[at]) {
    const unbooked = first((minute) => !booked[minute], at);
    return {
      state: "by-appointment",
      until: next !== null && unbooked !== null && next < unbooked ? next : unbooked,
      next,
    };
  }
  const until = first((minute) => isServed(minute) || (booked[minute] === true && !booked[minute - 1]), at);
  if (strip[at] === "d") return { state: "closed", until, next };
  const number = Math.floor(at / DAY);
  const { rule } = ruleOf(rules, number);
  const own = rule && rule.periods !== "unknown" ? rule.periods : [];
  const minute = at % DAY;
  const unbooked = rule?.appointment ? [] : own;
  const before = unbooked.filter(({ to }) => to <= minute).at(-1)?.to;
  const after = unbooked.find(({ from }) => from > minute)?.from;
  if (before !== undefined && after !== undefined && after - before <= 180 && before < 15 * 60 && after > 11 * 60) {
    return { state: "lunch", until, next };
  }
  if (rule?.periods === "unknown") return { state: "unknown", until: null, next };
  if (own.length === 0 && kindOf(dayOf(number)) === "holiday") return { state: "holiday", until, next };
  return { state: "closed", until, next };
}

/** At a bound, or a minute away from one; half an hour before the end something changes as well. */
function isNearBound({ strip, booked }: ReturnType<typeof painted>, minute: number): boolean {
  const differs = (at: number) => strip[at] !== strip[at - 1] || booked[at] !== booked[at - 1];
  return [-1, 0, 1, 29, 30, 31].some((away) => differs(minute + away));
}

const instantOf = (minute: number) => new Date(dayOf(0).getTime() - 8 * 3_600_000 + minute * 60_000);
const minuteOf = (text: string | null) => (text === null ? null : (Date.parse(text) - instantOf(0).getTime()) / 60_000);

/** What lies behind the strip's end is for other tests. */
const onStrip = (minute: number | null) => (minute !== null && minute < (LENGTH - 2) * DAY ? minute : null);

describe("openState agrees with a strip of painted minutes", () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
    "random hours %i",
    (seed) => {
      const random = seededRandom(seed);
      const rules = Array.from({ length: 1 + Math.floor(random() * 4) }, () => randomRule(random));
      const text = rules.map((rule) => rule.text).join("; ");
      const parsed = parseOpeningHours(text);
      if (!parsed.ok) throw new Error(`${text}: ${parsed.reason} at ${parsed.at}`);
      expect(parseOpeningHours(serialiseOpeningHours(parsed.hours))).toEqual(parsed);
      const strip = painted(rules);
      const context = { calendar: holidayCalendar, quality: "reported" as const };
      // 18 September to 12 October 2026: make-up days on both ends, Mid-autumn, a month's end, National Day.
      for (let minute = 8 * DAY; minute < 33 * DAY; minute++) {
        if (minute % 90 !== seed && !isNearBound(strip, minute)) continue;
        const { state, until, next } = openState(parsed.hours, instantOf(minute), context);
        const said = { state, until: onStrip(minuteOf(until)), next: onStrip(minuteOf(next)) };
        const expected = answerBy(strip, rules, minute);
        if (JSON.stringify(said) !== JSON.stringify(expected)) {
          expect({ at: instantOf(minute).toISOString(), ...said }, text).toEqual(expected);
        }
      }
    },
    30_000,
  );
});
