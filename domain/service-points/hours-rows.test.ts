import { describe, expect, it } from "vitest";
import {
  everyDay,
  giveDays,
  isComplete,
  lastWhole,
  newRow,
  rowsOf,
  textOfRows,
  withComment,
  withKind,
  workdays,
} from "@/domain/service-points/hours-rows";
import { parseOpeningHours, serialiseOpeningHours } from "@/domain/service-points/opening-hours-text";

const spelled = (text: string): string => {
  const parsed = parseOpeningHours(text);
  return parsed.ok ? serialiseOpeningHours(parsed.hours) : `cannot be read: ${parsed.reason}`;
};

it("undoing leads past a row that was filled in by half", () => {
  const [whole, half] = [{ rows: rowsOf("Mo 09:00-12:00") }, { rows: [newRow({ additional: true })] }];
  expect(lastWhole([whole, whole, half, half])).toBe(1);
  expect(lastWhole([whole, { rows: null }, half])).toBe(1);
  expect(lastWhole([half])).toBe(0);
});

const rowsIn = (text: string) => rowsOf(text) ?? [];

describe("text to rows and back", () => {
  it.each([
    "24/7",
    "off",
    'off "装修"',
    "unknown",
    '"by appointment"',
    "Mo-Fr 09:00-12:00,13:30-17:00",
    "Mo-Fr 09:00-17:00; PH off",
    "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00; PH off",
    'Th 09:00-20:00 "延时服务"; Sa 09:00-12:00 "错时服务"',
    'Mo-Fr 09:00-17:00, Sa,Su 10:00-12:00 "错时服务"',
    'Mo-Fr 09:00-17:00 "last ticket 16:30"',
    'Mo-Fr 09:00-17:00, Mo-Su 18:00-20:00 "预约 0791-12345"',
    "Mo-Sa 22:00-02:00",
    "Mo 22:00-46:00",
    "May-Sep Mo-Fr 09:00-18:00; Oct-Apr Mo-Fr 09:00-17:00",
    "Nov-Feb 09:00-16:00",
    "2026 Oct 01-07 off",
    "2026 Dec 29-2027 Jan 03 10:00-12:00",
    "2026 Oct 01-03,05,Nov 05 off",
    "2027 Jan 01+ unknown",
    "Oct 01-07 off",
    "2026 Oct off",
    "PH 09:00-12:00",
    "Mo-Fr,PH 09:00-12:00",
    "SH off",
    "Mo-Su 08:00-20:00",
    "Mo-Su 22:00-22:00".replace("22:00-22:00", "22:00-46:00"),
  ])("%s", (text) => {
    const rows = rowsOf(text);
    expect(rows?.every(isComplete)).toBe(true);
    expect(textOfRows(rows ?? [])).toBe(spelled(text));
  });

  it.each(["", "  "])("no text, %j, is no row", (text) => {
    expect(rowsOf(text)).toEqual([]);
    expect(textOfRows([])).toBe("");
  });

  it.each(["Sa[1] 09:00-12:00", "sunrise-sunset", "Mo-Fr", "周一至周五 夏季 9:00-17:00"])("%s stays a text", (text) => {
    expect(rowsOf(text)).toBeNull();
  });
});

it.each([
  ["no day", newRow({ times: [{ from: "9", to: "12" }] })],
  ["no time", newRow({ weekdays: workdays })],
  ["half a period", newRow({ weekdays: workdays, times: [{ from: "9", to: "" }] })],
  [
    "one period of two",
    newRow({
      weekdays: workdays,
      times: [
        { from: "9", to: "12" },
        { from: "", to: "" },
      ],
    }),
  ],
  ["no last day", newRow({ weekdays: everyDay, kind: "closed", dates: { kind: "days", from: "2026-10-01", to: "" } })],
  [
    "days that end before they begin",
    newRow({ weekdays: everyDay, kind: "closed", dates: { kind: "days", from: "2026-10-02", to: "2026-10-01" } }),
  ],
])("%s: not yet in the text", (_, row) => {
  expect(isComplete(row)).toBe(false);
  expect(textOfRows([row])).toBe("");
});

it("writes what was typed in the spelling of the text", () => {
  const row = newRow({
    weekdays: [5, 1, 2, 3, 4],
    times: [
      { from: "９", to: "12点" },
      { from: "1330", to: "17" },
    ],
  });
  expect(textOfRows([row, newRow({ publicHolidays: true, kind: "closed", comment: '"放假"' })])).toBe(
    'Mo-Fr 09:00-12:00,13:30-17:00; PH off "放假"',
  );
});

it("a first row has nothing to be added to", () => {
  expect(textOfRows([newRow({ weekdays: [6], additional: true, times: [{ from: "9", to: "12" }] })])).toBe(
    "Sa 09:00-12:00",
  );
});

describe("kind and comment", () => {
  const [open] = rowsIn("Mo-Fr 09:00-17:00");
  if (!open) throw new Error("a row was expected");
  it.each([
    ["by appointment", withKind(open, "appointment"), 'Mo-Fr 09:00-17:00 "by appointment"'],
    ["with a comment", withKind({ ...open, comment: "二楼" }, "appointment"), 'Mo-Fr 09:00-17:00 "二楼，需预约"'],
    ["and back", withKind(withComment(open, "请预约"), "open"), "Mo-Fr 09:00-17:00"],
    ["closed", withKind(open, "closed"), "Mo-Fr off"],
    ["unknown", withKind(open, "unknown"), "Mo-Fr unknown"],
    ["closed and open again", withKind(withKind(open, "closed"), "open"), "Mo-Fr 09:00-17:00"],
  ])("%s", (_, row, expected) => {
    expect(textOfRows([row])).toBe(expected);
  });

  it("a comment that asks for an appointment makes it one", () => {
    expect(withComment(open, "需预约").kind).toBe("appointment");
    expect(withComment(open, "二楼").kind).toBe("open");
  });
});

describe("days given to a row", () => {
  const week = "Mo-Fr 09:00-17:00; Sa 09:00-12:00; PH off";
  it.each([
    ["one day more", week, 1, [6, 7], "Mo-Fr 09:00-17:00; Sa,Su 09:00-12:00; PH off"],
    ["from another row", week, 1, [5, 6], "Mo-Th 09:00-17:00; Fr,Sa 09:00-12:00; PH off"],
    ["every day", week, 0, [1, 2, 3, 4, 5, 6, 7], "09:00-17:00; PH off"],
    [
      "rows of a season keep theirs",
      "Mo-Fr 09:00-17:00; Jul Mo 10:00-12:00",
      0,
      [1],
      "Mo 09:00-17:00; Jul Mo 10:00-12:00",
    ],
    ["added rows keep theirs", "Mo-Fr 09:00-17:00, Fr 18:00-20:00", 0, [5], "Fr 09:00-17:00, Fr 18:00-20:00"],
  ] as const)("%s", (_, text, index, days, expected) => {
    expect(textOfRows(giveDays(rowsIn(text), index, days))).toBe(expected);
  });
});
