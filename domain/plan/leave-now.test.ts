import { describe, expect, it } from "vitest";
import { leaveNow } from "@/domain/plan/leave-now";
import { openState } from "@/domain/service-points/open-state";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";

const text = "Mo-Fr 09:00-12:00,13:30-17:00; PH off";
const clock = (instant: Date | null | undefined) =>
  instant ? new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ") : null;

function ask(at: string, hours: string | null = text, slack = 0) {
  const parsed = hours === null ? null : parseOpeningHours(hours);
  const read = parsed?.ok ? parsed.hours : null;
  return leaveNow({
    from: [115.85, 28.69],
    // 977 m: 18 minutes on foot.
    to: [115.86, 28.69],
    slack,
    openAt: (instant) => openState(read, instant, { calendar: holidayCalendar, quality: "reported" }),
    at: new Date(`2026-${at}:00+08:00`),
    mode: "walk",
  });
}

describe("from here, now", () => {
  it.each([
    ["09-16T10:00", "in-time", "09-16 10:18", null],
    ["09-16T08:35", "in-time", "09-16 09:00", null],
    ["09-16T08:00", "wait", "09-16 09:00", "09-16 08:42"],
    // 12 minutes before lunch are not enough for a matter.
    ["09-16T11:30", "wait", "09-16 13:30", "09-16 13:12"],
    ["09-16T16:27", "in-time", "09-16 16:45", null],
    ["09-16T16:28", "too-late", null, "09-17 08:42"],
    ["09-19T10:00", "closed-today", null, "09-20 08:42"],
    ["10-01T10:00", "closed-today", null, "10-08 08:42"],
    ["09-18T18:00", "too-late", null, "09-20 08:42"],
    ["09-30T17:00", "too-late", null, "10-08 08:42"],
  ])("leaving at %s is %s", (at, verdict, begin, better) => {
    const answer = ask(at);
    expect([answer.verdict, clock(answer.begin), clock(answer.better?.leave)]).toEqual([verdict, begin, better]);
  });

  it("gives the numbers behind it", () => {
    const answer = ask("09-16T10:00");
    expect([answer.leg, clock(answer.arrive), clock(answer.closes), clock(answer.latestDeparture)]).toEqual([
      { straight: 975, metres: 1268, farthest: 1268, minutes: 18 },
      "09-16 10:18",
      "09-16 12:00",
      "09-16 16:27",
    ]);
  });

  it("reckons with the longest way where the position is not exact", () => {
    const answer = ask("09-16T10:00", text, 1500);
    expect(answer.leg).toEqual({ straight: 975, metres: 1268, farthest: 3218, minutes: 45 });
    expect([clock(answer.arrive), clock(answer.latestDeparture)]).toEqual(["09-16 10:45", "09-16 16:00"]);
  });

  it("respects the last ticket", () => {
    const ticketed = 'Mo-Fr 09:00-17:00 "last ticket 30 min before closing"; PH off';
    expect(ask("09-16T16:11", ticketed)).toMatchObject({ verdict: "in-time" });
    expect(clock(ask("09-16T10:00", ticketed).latestDeparture)).toBe("09-16 16:11");
    expect(ask("09-16T16:12", ticketed).verdict).toBe("too-late");
  });

  it("does not guess", () => {
    expect(ask("09-16T10:00", null)).toMatchObject({ verdict: "unknown", begin: null, better: null });
  });
});
