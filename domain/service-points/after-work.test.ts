import { afterEach, describe, expect, it, vi } from "vitest";
import { nextAfterWork } from "@/domain/service-points/after-work";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";

afterEach(() => vi.unstubAllEnvs());

const office = "Mo-Fr 09:00-12:00,13:30-17:00";

describe.each(["Asia/Shanghai", "UTC", "America/New_York"])("with the process in %s", (zone) => {
  it.each([
    ["office hours", `${office}; PH off`, "2026-09-23T10:00", false],
    ["office hours and a make-up Sunday", `${office}; PH off`, "2026-09-18T10:00", false],
    ["until 18:00", "Mo-Fr 09:00-18:00", "2026-09-23T10:00", false],
    ["until 18:01", "Mo-Fr 09:00-18:01", "2026-09-23T10:00", true],
    ["one evening", `${office}; Th 09:00-20:00; PH off`, "2026-09-23T10:00", true],
    ["an evening without tickets", 'Mo-Fr 09:00-20:00 "last ticket 18:00"', "2026-09-23T10:00", false],
    ["an evening with tickets", 'Mo-Fr 09:00-20:00 "last ticket 18:30"', "2026-09-23T10:00", true],
    ["at night", "Mo-Fr 22:00-02:00", "2026-09-23T10:00", true],
    ["Saturdays", `${office}; Sa 09:00-12:00; PH off`, "2026-09-23T10:00", true],
    ["Saturdays, three of which are taken", `${office}; Sa 09:00-12:00; PH off`, "2026-09-25T00:00", true],
    ["Saturdays by appointment", `${office}; Sa 09:00-12:00 "by appointment"`, "2026-09-23T10:00", true],
    ["only holidays on weekdays", `${office}; PH 09:00-20:00; Sa,Su off`, "2026-09-28T10:00", false],
    ["every day, all day", "24/7", "2026-09-23T10:00", true],
    ["closed", "off", "2026-09-23T10:00", false],
    ["unknown", "unknown", "2026-09-23T10:00", false],
    ["one Saturday, in time", "2026 Oct 17 09:00-12:00", "2026-10-17T11:59", true],
    ["one Saturday, too late", "2026 Oct 17 09:00-12:00", "2026-10-17T12:00", false],
    ["one Saturday, in four weeks", "2026 Oct 17 09:00-12:00", "2026-09-20T10:00", true],
    ["one Saturday, later than that", "2026 Oct 17 09:00-12:00", "2026-09-19T23:59", false],
    ["a season that is over", "May-Sep Sa 09:00-12:00", "2026-10-01T00:00", false],
  ])("%s: %s from %s: %s", (_, text, from, expected) => {
    vi.stubEnv("TZ", zone);
    const parsed = parseOpeningHours(text);
    if (!parsed.ok) throw new Error(text);
    expect(nextAfterWork(parsed.hours, new Date(`${from}:00+08:00`), holidayCalendar) !== null).toBe(expected);
  });

  it.each([
    // The whole period of a day off, of a working day only what is left after 18:00.
    [`${office}; Th 09:00-20:00; PH off`, "2026-09-23T10:00", "09-24 18:00", "09-24 20:00", false],
    [`${office}; Th 09:00-20:00; PH off`, "2026-09-24T19:00", "09-24 18:00", "09-24 20:00", false],
    [`${office}; Th 09:00-20:00; PH off`, "2026-09-24T20:00", "10-08 18:00", "10-08 20:00", false],
    [`${office}; Sa 09:00-12:00 "by appointment"; PH off`, "2026-09-23T10:00", "10-17 09:00", "10-17 12:00", true],
  ])("%s from %s: next", (text, instant, from, to, appointment) => {
    vi.stubEnv("TZ", zone);
    const parsed = parseOpeningHours(text);
    if (!parsed.ok) throw new Error(text);
    const found = nextAfterWork(parsed.hours, new Date(`${instant}:00+08:00`), holidayCalendar);
    const clock = (at?: Date) =>
      at && new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16).replace("T", " ");
    expect([clock(found?.from), clock(found?.to), found?.appointment]).toEqual([from, to, appointment]);
  });
});
