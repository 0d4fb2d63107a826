import { describe, expect, it } from "vitest";
import type { HoursRule } from "@/domain/service-points/opening-hours";
import { parseOpeningHours, serialiseOpeningHours } from "@/domain/service-points/opening-hours-text";
import type { Weekday } from "@/domain/time/shanghai";

const blank: HoursRule = {
  dates: [],
  weekdays: [],
  publicHolidays: false,
  schoolHolidays: false,
  additional: false,
  times: [],
  isUnknown: false,
  comment: null,
};
const rule = (part: Partial<HoursRule>): HoursRule => ({ ...blank, ...part });
const workdays: Weekday[] = [1, 2, 3, 4, 5];
const time = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
const point = (year: number | null, month: number, day: number | null) => ({ year, month, day });

describe("parseOpeningHours", () => {
  it.each<[string, Partial<HoursRule>[]]>([
    ["Mo-Fr 09:00-12:00,13:30-17:00", [{ weekdays: workdays, times: [time(9, 12), time(13.5, 17)] }]],
    ["mo-fr 9:00 - 17:00", [{ weekdays: workdays, times: [time(9, 17)] }]],
    ["Mo–Fr 09：00-17：00；PH off", [{ weekdays: workdays, times: [time(9, 17)] }, { publicHolidays: true }]],
    ["Sa,Su 09:00-12:00", [{ weekdays: [6, 7], times: [time(9, 12)] }]],
    ["Mo,We-Fr 09:00-12:00", [{ weekdays: [1, 3, 4, 5], times: [time(9, 12)] }]],
    ["Sa-Mo 09:00-12:00", [{ weekdays: [1, 6, 7], times: [time(9, 12)] }]],
    ["09:00-17:00", [{ times: [time(9, 17)] }]],
    ["24/7", [{ times: [time(0, 24)] }]],
    ["24/7; PH off", [{ times: [time(0, 24)] }, { publicHolidays: true }]],
    ["off", [{}]],
    ["Su closed", [{ weekdays: [7] }]],
    ["Su,PH off", [{ weekdays: [7], publicHolidays: true }]],
    ["SH off", [{ schoolHolidays: true }]],
    ["PH,SH off", [{ publicHolidays: true, schoolHolidays: true }]],
    ["Mo-Su 09:00-17:00", [{ times: [time(9, 17)] }]],
    ["10:00-34:00", [{ times: [time(10, 34)] }]],
    ["2026 Mar 01+ 09:00-17:00", [{ dates: [{ from: point(2026, 3, 1), to: null }], times: [time(9, 17)] }]],
    ["2027 Jan+ unknown", [{ dates: [{ from: point(2027, 1, null), to: null }], isUnknown: true }]],
    ['unknown "装修"', [{ isUnknown: true, comment: "装修" }]],
    ['Mo 09:00-12:00 "last ticket 11:30"', [{ weekdays: [1], times: [time(9, 12)], comment: "last ticket 11:30" }]],
    [
      "Mo 09:00-12:00, Mo-Su 13:00-14:00",
      [
        { weekdays: [1], times: [time(9, 12)] },
        { times: [time(13, 14)], additional: true },
      ],
    ],
    ["PH 09:00-12:00", [{ publicHolidays: true, times: [time(9, 12)] }]],
    ["22:00-02:00", [{ times: [time(22, 26)] }]],
    ["22:00-26:00", [{ times: [time(22, 26)] }]],
    ["18:00-24:00", [{ times: [time(18, 24)] }]],
    ["2026 Oct 01 off", [{ dates: [{ from: point(2026, 10, 1), to: point(2026, 10, 1) }] }]],
    ["2026 Oct 01-07 off", [{ dates: [{ from: point(2026, 10, 1), to: point(2026, 10, 7) }] }]],
    ["2026 Sep 29-Oct 03 off", [{ dates: [{ from: point(2026, 9, 29), to: point(2026, 10, 3) }] }]],
    ["2026 Dec 30-2027 Jan 02 off", [{ dates: [{ from: point(2026, 12, 30), to: point(2027, 1, 2) }] }]],
    [
      "2026 Oct 01,03,Nov 05 off",
      [
        {
          dates: [
            { from: point(2026, 10, 1), to: point(2026, 10, 1) },
            { from: point(2026, 10, 3), to: point(2026, 10, 3) },
            { from: point(2026, 11, 5), to: point(2026, 11, 5) },
          ],
        },
      ],
    ],
    [
      "Dec 25 10:00-12:00",
      [{ dates: [{ from: point(null, 12, 25), to: point(null, 12, 25) }], times: [time(10, 12)] }],
    ],
    ["May 09:00-12:00", [{ dates: [{ from: point(null, 5, null), to: point(null, 5, null) }], times: [time(9, 12)] }]],
    [
      "May-Sep Mo-Fr 08:30-12:00",
      [
        {
          dates: [{ from: point(null, 5, null), to: point(null, 9, null) }],
          weekdays: workdays,
          times: [time(8.5, 12)],
        },
      ],
    ],
    ['Sa 09:00-12:00 "by appointment"', [{ weekdays: [6], times: [time(9, 12)], comment: "by appointment" }]],
    ["Sa “预约”", [{ weekdays: [6], times: [time(0, 24)], comment: "预约" }]],
    ['PH off "see notice; call 12345"', [{ publicHolidays: true, comment: "see notice; call 12345" }]],
    [
      "Mo 09:00-12:00, Mo 14:00-16:00",
      [
        { weekdays: [1], times: [time(9, 12)] },
        { weekdays: [1], times: [time(14, 16)], additional: true },
      ],
    ],
    ["Mo 09:00-12:00;", [{ weekdays: [1], times: [time(9, 12)] }]],
  ])("%s", (text, rules) => {
    const result = parseOpeningHours(text);
    expect(result).toEqual({ ok: true, hours: { rules: rules.map(rule) } });
    if (!result.ok) return;
    expect(parseOpeningHours(serialiseOpeningHours(result.hours))).toEqual(result);
  });

  it.each([
    ["", "empty", 0],
    ["  ", "empty", 0],
    ["Mo-Fr", "missing-times", 5],
    ["Mo-Fr; PH off", "missing-times", 5],
    ['Mo-Fr "ring the bell"', "missing-times", 21],
    ["Mo-Fr 09:00-12:00,", "missing-times", 18],
    ["Mo-Fr 09:00-25:60", "bad-time", 6],
    ["Mo-Fr 25:00-26:00", "bad-time", 6],
    ["09:00-09:00", "bad-time", 0],
    ["09:00-34:00", "bad-time", 0],
    ["09:00-12:00,13", "unexpected", 12],
    ["09:00-12:00,13:00", "bad-time", 12],
    ["Mo-Fr 9-17", "unexpected", 6],
    ["Mo-Fr 18:00+", "unexpected", 6],
    ["Mo-Fr 09:00-12:00 off", "unexpected", 18],
    ["Mo-Fr 09:00-12:00 || off", "unexpected", 18],
    ["Monday 09:00-12:00", "unexpected", 0],
    ["Sa[1] 09:00-12:00", "unexpected", 2],
    ["Oct 01+ off", "bad-date", 7],
    ["Mo-Fr unknown 09:00-12:00", "unexpected", 14],
    ['Mo-Fr 09:00-12:00 "last ticket 16:30"', "bad-last-ticket", 18],
    ['Sa 09:00-09:20 "下班前30分钟停止取号"', "bad-last-ticket", 15],
    ["sunrise-sunset", "unexpected", 0],
    ["week 1-10 Mo 09:00-12:00", "unexpected", 0],
    ["周一至周五 9:00-17:00", "unexpected", 0],
    ['Sa 09:00-12:00 "by appointment', "unexpected", 15],
    ["2026 Feb 29 off", "bad-date", 11],
    ["Feb 30 off", "bad-date", 6],
    ["Oct 00 off", "bad-date", 6],
    ["Oct 01-Nov off", "bad-date", 10],
    ["Dec 30-2027 Jan 02 off", "bad-date", 18],
    ["2026 Oct 07-01 off", "backwards", 14],
    ["2026 Nov-Feb off", "backwards", 12],
    [`24/7 "${"x".repeat(255)}"`, "too-long", 255],
  ])("refuses %s: %s at %i", (text, reason, at) => {
    expect(parseOpeningHours(text)).toEqual({ ok: false, reason, at });
  });
});

it.each([
  ["mo-fr 9:00-12:00 , 13:30-17:00;ph OFF", "Mo-Fr 09:00-12:00,13:30-17:00; PH off"],
  ["Su,Sa 22:00-26:00 “预约”", 'Sa,Su 22:00-02:00 "预约"'],
  ["00:00-24:00", "24/7"],
  ["2026 Oct 01-2026 Oct 07 closed", "2026 Oct 01-07 off"],
  ["2026 Dec 30-2027 Jan 02 off", "2026 Dec 30-2027 Jan 02 off"],
  ["2026 Oct 01,2026 Oct 03-2026 Oct 05,2026 Nov 05,2027 Jan 01+ off", "2026 Oct 01,03-05,Nov 05,2027 Jan 01+ off"],
  ["Mo 09:00-12:00, Mo-Su 14:00-15:00", "Mo 09:00-12:00, Mo-Su 14:00-15:00"],
  ["Su-Sa 09:00-12:00; 2027 Jan 01+ UNKNOWN", "09:00-12:00; 2027 Jan 01+ unknown"],
  ["Nov-Feb Mo 09:00-12:00, PH 10:00-11:00", "Nov-Feb Mo 09:00-12:00, PH 10:00-11:00"],
])("serialises %s as %s", (text, expected) => {
  const result = parseOpeningHours(text);
  expect(result.ok && serialiseOpeningHours(result.hours)).toBe(expected);
});
