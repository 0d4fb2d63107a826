import { expect, it } from "vitest";
import { dayHours } from "@/domain/service-points/opening-hours";
import { parseOpeningHours, serialiseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";
import { addDays } from "@/domain/time/shanghai";

/** Pieces of the syntax and of what people write instead; most sequences of them mean nothing. */
const pieces = [
  ...["Mo-Fr", "Sa,Su", "Fr-Mo", "we", "PH", "SH", "Mo-Su", "Sa[1]", "周一"],
  ...["May-Sep", "Nov-Feb", "2026 Oct 01", "2026 Oct 01-07", "2026 Dec 30-2027 Jan 02", "2027 Jan+", "Oct 03", "03"],
  ...["09:00-12:00", "13:30-17:00", "9:00 - 12:00", "22:00-02:00", "00:00-24:00", "10:00-34:00", "18:00+", "24/7"],
  ...["off", "closed", "unknown", '"by appointment"', '"last ticket 11:30"', "“需预约”", '"a; b, c"', '"', "||"],
  ...[";", ";", ";", ",", ",", ",", "；", "，", "-", "+", "", " ", "\t"],
];

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator). */
function* numbers(): Generator<number, never> {
  for (let state = 42; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const random = numbers();
const draw = (below: number): number => Math.floor(random.next().value * below);
const someText = (): string =>
  Array.from({ length: 1 + draw(10) }, () => pieces[draw(pieces.length)]).join(draw(4) === 0 ? "" : " ");

/** Sensible far more often: rules of days and times, with separators between. */
function likelyText(): string {
  const one = (from: number, to: number) => pieces[from + draw(to - from)] ?? "";
  return Array.from({ length: 1 + draw(4) }, () =>
    [
      draw(2) ? one(9, 17) : "",
      draw(2) ? one(0, 7) : "",
      draw(4) ? one(17, 23) : one(25, 28),
      draw(5) ? "" : one(28, 32),
    ]
      .filter((part) => part)
      .join(" "),
  ).join(draw(2) ? "; " : ", ");
}

it("whatever is written is read or refused at a place in it, and what is read is written the same for ever", () => {
  let read = 0;
  for (let count = 0; count < 20_000; count++) {
    const text = count % 2 ? someText() : likelyText();
    const result = parseOpeningHours(text);
    if (!result.ok) {
      expect(result.at, text).toBeGreaterThanOrEqual(0);
      expect(result.at, text).toBeLessThanOrEqual(text.length);
      continue;
    }
    read += 1;
    const written = serialiseOpeningHours(result.hours);
    const again = parseOpeningHours(written);
    expect(again, `${text} → ${written}`).toEqual(result);
    if (again.ok) expect(serialiseOpeningHours(again.hours)).toBe(written);
  }
  // Or the test would pass by refusing everything.
  expect(read).toBeGreaterThan(5_000);
});

it("every day of what is read has its periods in order, and none of a length without sense", () => {
  for (let count = 0; count < 300; count++) {
    const result = parseOpeningHours(likelyText());
    if (!result.ok) continue;
    for (let day = "2026-12-25"; day < "2027-01-08"; day = addDays(day, 1)) {
      const { intervals } = dayHours(result.hours, day, holidayCalendar);
      const begins = intervals.map(({ from }) => from);
      expect(begins).toEqual([...begins].sort((a, b) => a - b));
      for (const { from, to, lastTicket } of intervals) {
        expect(from >= 0 && from < 1440 && to > from && to - from <= 1440).toBe(true);
        if (lastTicket !== null) expect(lastTicket > from && lastTicket < to).toBe(true);
      }
    }
  }
});
