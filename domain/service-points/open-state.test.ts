import { afterEach, describe, expect, it, vi } from "vitest";
import type { Absence } from "@/domain/publishing/absences";
import { openState } from "@/domain/service-points/open-state";
import { openStateSchema } from "@/domain/service-points/open-state-schema";
import type { OpeningHours } from "@/domain/service-points/opening-hours";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { holidayCalendar } from "@/domain/time/holidays";
import type { ValueQuality } from "@/domain/truth/quality";

afterEach(() => vi.unstubAllEnvs());

const context = { calendar: holidayCalendar, quality: "reported" as ValueQuality };

function hoursOf(text: string): OpeningHours {
  const result = parseOpeningHours(text);
  if (!result.ok) throw new Error(`${text}: ${result.reason} at ${result.at}`);
  return result.hours;
}

/** "state until → next", in Shanghai's clock; 2026 and the seconds left out. */
function stateAt(text: string, at: string): string {
  const result = openState(hoursOf(text), new Date(`${at}+08:00`), context);
  expect(openStateSchema.parse(result)).toEqual(result);
  const short = (instant: string | null): string => instant?.replace(/^2026-|:00\+08:00$/g, "") ?? "–";
  const ticket = result.lastTicket ? ` ticket ${short(result.lastTicket)}` : "";
  return `${result.state} ${short(result.until)} → ${short(result.next)}${ticket}`;
}

const office = "Mo-Fr 09:00-12:00,13:30-17:00; PH off";
const saturdays = `${office}; Sa 09:00-12:00 "by appointment"`;
const booked = 'Mo-Fr 09:00-12:00, Mo-Fr 08:00-18:00 "by appointment"';
const hall = `${office.split(";")[0]}; Sa-Su 09:00-12:00,13:30-17:00 "by appointment"; PH 09:00-12:00 "by appointment"`;
const night = "Mo-Sa 22:00-02:00";
const ticketed = 'Mo-Fr 09:00-12:00,13:30-17:00 "last ticket 16:30"; PH off';
const touching = 'Mo-Fr 09:00-12:00 "11:30停止取号", Mo-Fr 12:00-17:00';
const nightTicket = 'Mo-Sa 22:00-02:00 "last ticket 30 min before closing"';
const extended = 'Mo-Fr 09:00-17:00; Th 09:00-20:00 "延时服务"; Sa 09:00-12:00 "错时服务"; PH off';
const seasons = "May-Sep Mo-Fr 08:30-12:00,14:30-18:00; Oct-Apr Mo-Fr 09:00-12:00,13:30-17:00; PH off";
const valid = "09:00-17:00; 2027 Jan 01+ unknown";
const evening = "Mo-Fr 09:00-12:00,13:30-17:00,18:00-20:00";

describe.each(["Asia/Shanghai", "UTC", "America/New_York"])("openState with the process in %s", (zone) => {
  it.each([
    // Wednesday 2026-09-23, an ordinary day; ±1 minute at each bound.
    [office, "2026-09-23T00:00:00", "closed 09-23T09:00 → 09-23T09:00"],
    [office, "2026-09-23T08:59:59", "closed 09-23T09:00 → 09-23T09:00"],
    [office, "2026-09-23T09:00:00", "open 09-23T12:00 → 09-23T13:30"],
    [office, "2026-09-23T11:29:59", "open 09-23T12:00 → 09-23T13:30"],
    [office, "2026-09-23T11:30:00", "closing-soon 09-23T12:00 → 09-23T13:30"],
    [office, "2026-09-23T11:59:59", "closing-soon 09-23T12:00 → 09-23T13:30"],
    [office, "2026-09-23T12:00:00", "lunch 09-23T13:30 → 09-23T13:30"],
    [office, "2026-09-23T13:29:00", "lunch 09-23T13:30 → 09-23T13:30"],
    [office, "2026-09-23T13:30:00", "open 09-23T17:00 → 09-24T09:00"],
    [office, "2026-09-23T16:29:00", "open 09-23T17:00 → 09-24T09:00"],
    [office, "2026-09-23T16:31:00", "closing-soon 09-23T17:00 → 09-24T09:00"],
    [office, "2026-09-23T17:00:00", "closed 09-24T09:00 → 09-24T09:00"],
    [office, "2026-09-23T23:59:59", "closed 09-24T09:00 → 09-24T09:00"],
    // Month end; Thursday 24 September is the last day before the Mid-autumn holiday.
    [office, "2026-08-31T17:30:00", "closed 09-01T09:00 → 09-01T09:00"],
    [office, "2026-09-24T17:00:00", "closed 09-28T09:00 → 09-28T09:00"],
    // Holidays.
    [office, "2026-09-25T10:00:00", "holiday 09-28T09:00 → 09-28T09:00"],
    [office, "2026-09-30T23:59:00", "closed 10-08T09:00 → 10-08T09:00"],
    [office, "2026-10-01T00:00:00", "holiday 10-08T09:00 → 10-08T09:00"],
    [office, "2026-10-01T10:00:00", "holiday 10-08T09:00 → 10-08T09:00"],
    [office, "2026-10-07T23:59:00", "holiday 10-08T09:00 → 10-08T09:00"],
    [office, "2026-10-08T08:00:00", "closed 10-08T09:00 → 10-08T09:00"],
    ["Mo-Fr 09:00-17:00; PH 09:00-12:00", "2026-10-01T10:00:00", "open 10-01T12:00 → 10-02T09:00"],
    ["Mo-Fr 09:00-17:00; PH 09:00-12:00", "2026-10-01T14:00:00", "closed 10-02T09:00 → 10-02T09:00"],
    // Make-up working days: Sunday 20 September, Saturday 10 October.
    [office, "2026-09-20T10:00:00", "open 09-20T12:00 → 09-20T13:30"],
    [office, "2026-10-09T18:00:00", "closed 10-10T09:00 → 10-10T09:00"],
    [office, "2026-10-10T12:30:00", "lunch 10-10T13:30 → 10-10T13:30"],
    [office, "2026-10-11T10:00:00", "closed 10-12T09:00 → 10-12T09:00"],
    // By appointment: an end and a beginning, but no opening for everybody.
    [saturdays, "2026-09-11T18:00:00", "closed 09-12T09:00 → 09-14T09:00"],
    [saturdays, "2026-09-12T08:59:00", "closed 09-12T09:00 → 09-14T09:00"],
    [saturdays, "2026-09-12T09:00:00", "by-appointment 09-12T12:00 → 09-14T09:00"],
    [saturdays, "2026-09-12T11:59:00", "by-appointment 09-12T12:00 → 09-14T09:00"],
    [saturdays, "2026-09-12T12:00:00", "closed 09-14T09:00 → 09-14T09:00"],
    [hall, "2026-09-12T12:30:00", "closed 09-12T13:30 → 09-14T09:00"],
    [hall, "2026-10-01T10:00:00", "by-appointment 10-01T12:00 → 10-08T09:00"],
    [hall, "2026-10-01T12:00:00", "closed 10-02T09:00 → 10-08T09:00"],
    [hall, "2026-10-10T16:00:00", "open 10-10T17:00 → 10-12T09:00"],
    ['"by appointment"', "2026-09-23T10:00:00", "by-appointment – → –"],
    [booked, "2026-09-23T08:30:00", "by-appointment 09-23T09:00 → 09-23T09:00"],
    [booked, "2026-09-23T10:00:00", "open 09-23T12:00 → 09-24T09:00"],
    // Overnight: Saturday's shift ends on Sunday; nothing begins on Sunday.
    [night, "2026-09-23T21:59:00", "closed 09-23T22:00 → 09-23T22:00"],
    [night, "2026-09-23T22:00:00", "open 09-24T02:00 → 09-24T22:00"],
    [night, "2026-09-24T00:00:00", "open 09-24T02:00 → 09-24T22:00"],
    [night, "2026-09-24T01:30:00", "closing-soon 09-24T02:00 → 09-24T22:00"],
    [night, "2026-09-24T02:00:00", "closed 09-24T22:00 → 09-24T22:00"],
    [night, "2026-09-13T01:00:00", "open 09-13T02:00 → 09-14T22:00"],
    [night, "2026-09-14T01:00:00", "closed 09-14T22:00 → 09-14T22:00"],
    // Periods that touch at midnight are one.
    ["Mo 18:00-24:00; Tu 00:00-06:00", "2026-09-21T23:45:00", "open 09-22T06:00 → 09-28T18:00"],
    // No lunch: a long gap, or one before an evening shift.
    ["Mo-Fr 09:00-11:00,14:00-17:00", "2026-09-23T11:00:00", "lunch 09-23T14:00 → 09-23T14:00"],
    ["Mo-Fr 09:00-11:00,14:01-17:00", "2026-09-23T11:00:00", "closed 09-23T14:01 → 09-23T14:01"],
    [evening, "2026-09-23T17:30:00", "closed 09-23T18:00 → 09-23T18:00"],
    // Without an end, and nothing within a year.
    ["24/7", "2026-09-23T10:00:00", "open – → –"],
    ["off", "2026-09-23T10:00:00", "closed – → –"],
    ["2026 Oct 07 09:00-10:00", "2026-09-23T09:00:00", "closed 10-07T09:00 → 10-07T09:00"],
    ["2026 Oct 07 09:00-10:00", "2026-10-07T10:00:00", "closed – → –"],
    ["Oct 07 09:00-10:00", "2026-10-07T10:00:00", "closed 2027-10-07T09:00 → 2027-10-07T09:00"],
    // A night that begins before a holiday runs into it; none begins on it.
    [`${night}; PH off`, "2026-10-01T01:00:00", "open 10-01T02:00 → 10-08T22:00"],
    [`${night}; PH off`, "2026-10-01T22:30:00", "holiday 10-08T22:00 → 10-08T22:00"],
    [`${night}; PH off`, "2026-10-08T01:00:00", "closed 10-08T22:00 → 10-08T22:00"],
    // The last ticket counts, then the door.
    [ticketed, "2026-09-23T15:59:00", "open 09-23T17:00 → 09-24T09:00 ticket 09-23T16:30"],
    [ticketed, "2026-09-23T16:00:00", "closing-soon 09-23T17:00 → 09-24T09:00 ticket 09-23T16:30"],
    [ticketed, "2026-09-23T16:29:00", "closing-soon 09-23T17:00 → 09-24T09:00 ticket 09-23T16:30"],
    [ticketed, "2026-09-23T16:30:00", "closed 09-24T09:00 → 09-24T09:00 ticket 09-23T16:30"],
    [ticketed, "2026-09-23T16:59:00", "closed 09-24T09:00 → 09-24T09:00 ticket 09-23T16:30"],
    [ticketed, "2026-09-23T17:00:00", "closed 09-24T09:00 → 09-24T09:00"],
    [ticketed, "2026-09-23T11:40:00", "closing-soon 09-23T12:00 → 09-23T13:30"],
    [touching, "2026-09-23T11:45:00", "closed 09-23T12:00 → 09-23T12:00 ticket 09-23T11:30"],
    [touching, "2026-09-23T11:00:00", "closing-soon 09-23T17:00 → 09-23T12:00 ticket 09-23T11:30"],
    [nightTicket, "2026-09-24T01:29:00", "closing-soon 09-24T02:00 → 09-24T22:00 ticket 09-24T01:30"],
    [nightTicket, "2026-09-24T01:30:00", "closed 09-24T22:00 → 09-24T22:00 ticket 09-24T01:30"],
    // Extended hours: Thursday's evening, and no midday break.
    [extended, "2026-09-24T17:59:00", "open 09-24T20:00 → 09-28T09:00"],
    [extended, "2026-09-23T17:00:00", "closed 09-24T09:00 → 09-24T09:00"],
    // Seasons change at midnight, over New Year too.
    [seasons, "2026-09-30T08:30:00", "open 09-30T12:00 → 09-30T14:30"],
    [seasons, "2026-09-30T18:00:00", "closed 10-08T09:00 → 10-08T09:00"],
    [seasons, "2026-04-30T17:00:00", "closed 05-06T08:30 → 05-06T08:30"],
    [seasons, "2026-12-31T17:00:00", "closed 2027-01-04T09:00 → 2027-01-04T09:00"],
    // Closed for weeks: the next opening is found behind it.
    [`${office}; 2026 Nov 02-Dec 31 off "装修"`, "2026-11-16T10:00:00", "closed 2027-01-04T09:00 → 2027-01-04T09:00"],
    // Nobody knows from a day on.
    [valid, "2026-12-31T16:00:00", "open 12-31T17:00 → –"],
    [valid, "2026-12-31T17:00:00", "closed – → –"],
    [valid, "2027-01-04T10:00:00", "unknown – → –"],
    ["24/7; 2026 Oct 01 unknown", "2026-10-01T10:00:00", "unknown – → 10-02T00:00"],
    // Spring Festival of 2026 with its make-up Saturdays on 14 and 28 February.
    [office, "2026-02-14T17:00:00", "closed 02-24T09:00 → 02-24T09:00"],
    [office, "2026-02-28T16:00:00", "open 02-28T17:00 → 03-02T09:00"],
  ])("%s at %s: %s", (text, at, expected) => {
    vi.stubEnv("TZ", zone);
    expect(stateAt(text, at)).toBe(expected);
  });
});

describe("openState: status and quality", () => {
  const at = new Date("2026-09-23T10:00:00+08:00");
  const nothing = { until: null, next: null, lastTicket: null };

  it("has nothing to say without hours", () => {
    expect(openState(null, at, context)).toEqual({ state: "unknown", ...nothing, quality: "unknown" });
  });

  it.each(["suspended", "moved"] as const)("is suspended when %s, whatever the hours", (status) => {
    expect(openState(hoursOf("24/7"), at, { ...context, status })).toMatchObject({ state: "suspended", ...nothing });
    expect(openState(null, at, { ...context, status })).toMatchObject({ state: "suspended", ...nothing });
  });

  it.each([
    ["the last minute of a suspension", "2026-10-09T23:59:00", "suspended", "10-10T00:00", "10-10T09:00"],
    ["its first", "2026-09-23T10:00:00", "suspended", "10-10T00:00", "10-10T09:00"],
    ["the day after, before opening", "2026-10-10T08:59:00", "closed", "10-10T09:00", "10-10T09:00"],
    ["the day after, open", "2026-10-10T09:00:00", "open", "10-10T12:00", "10-10T13:30"],
  ])("suspended until 9 October: %s", (_, instant, state, until, next) => {
    const suspended = { ...context, status: "suspended" as const, suspendedUntil: "2026-10-09" };
    expect(openState(hoursOf(office), new Date(`${instant}+08:00`), suspended)).toMatchObject({
      state,
      until: `2026-${until}:00+08:00`,
      next: `2026-${next}:00+08:00`,
    });
  });

  it("opens with the end of a suspension where it never closes, and knows nothing without hours", () => {
    const suspended = { ...context, status: "suspended" as const, suspendedUntil: "2026-12-31" };
    const end = "2027-01-01T00:00:00+08:00";
    expect(openState(hoursOf("24/7"), at, suspended)).toMatchObject({ state: "suspended", until: end, next: end });
    expect(openState(null, at, suspended)).toMatchObject({ state: "suspended", until: end, next: null });
  });

  it("stays where it moved to, whatever the day", () => {
    const moved = { ...context, status: "moved" as const, suspendedUntil: "2026-01-01" };
    expect(openState(hoursOf("24/7"), at, moved)).toMatchObject({ state: "suspended", ...nothing });
  });

  it("is unsure about school holidays that no calendar knows", () => {
    const hours = hoursOf("09:00-17:00; SH off");
    expect(openState(hours, at, context).quality).toBe("approximate");
    const calendar = { ...holidayCalendar, isSchoolHoliday: () => false };
    expect(openState(hours, at, { ...context, calendar }).quality).toBe("reported");
  });

  it.each<[string, string, ValueQuality, ValueQuality]>([
    ["the year's notice is known", "2026-09-23T10:00:00+08:00", "reported", "reported"],
    ["sample hours stay sample", "2026-09-23T10:00:00+08:00", "sample", "sample"],
    ["no notice for the year", "2099-09-23T10:00:00+08:00", "reported", "approximate"],
    ["no notice, sample hours", "2099-09-23T10:00:00+08:00", "sample", "sample"],
    ["the answer lies in a year without a notice", "2026-12-31T18:00:00+08:00", "reported", "approximate"],
  ])("%s", (_, instant, quality, expected) => {
    expect(openState(hoursOf(office), new Date(instant), { ...context, quality }).quality).toBe(expected);
  });

  it("needs no notice for hours that are the same every day", () => {
    expect(openState(hoursOf("24/7"), new Date("2099-09-23T10:00:00+08:00"), context).quality).toBe("reported");
  });

  it("takes a calendar that knows every year", () => {
    const calendar = { kindOf: () => "holiday" as const };
    expect(openState(hoursOf("Mo-Fr 09:00-17:00; PH off"), at, { ...context, calendar })).toEqual({
      state: "holiday",
      ...nothing,
      quality: "reported",
    });
  });
});

describe("a place that is announced to be away", () => {
  const hours = hoursOf("Mo-Fr 08:30-17:00");
  const state = (at: string, from: string, to: string | null) => {
    const absences: Absence[] = [{ action: "suspend", from, to }];
    return openState(hours, new Date(`${at}+08:00`), { ...context, absences });
  };
  it.each<[string, string, string, string | null, string, string | null]>([
    ["on the eve of it, for good", "2026-11-22T10:00", "2026-11-23", null, "closed", null],
    ["on the eve of it, for a while", "2026-11-22T10:00", "2026-11-23", "2026-11-25", "closed", "2026-11-26T08:30"],
    ["before it, with days between", "2026-11-19T18:00", "2026-11-23", null, "closed", "2026-11-20T08:30"],
    ["on its first day", "2026-11-23T10:00", "2026-11-23", null, "suspended", null],
    ["on its last day", "2026-11-25T10:00", "2026-11-23", "2026-11-25", "suspended", "2026-11-26T08:30"],
    ["after it", "2026-11-26T10:00", "2026-11-23", "2026-11-25", "open", "2026-11-27T08:30"],
  ])("%s", (_, at, from, to, expected, next) => {
    const answer = state(at, from, to);
    expect([answer.state, answer.next]).toEqual([expected, next && `${next}:00+08:00`]);
  });

  it("ends a night at midnight", () => {
    const absences: Absence[] = [{ action: "withdraw", from: "2026-11-23", to: null }];
    const at = new Date("2026-11-22T21:00:00+08:00");
    const { until } = openState(hoursOf("Mo-Su 20:00-26:00"), at, { ...context, absences });
    expect(until).toBe("2026-11-23T00:00:00+08:00");
  });
});
