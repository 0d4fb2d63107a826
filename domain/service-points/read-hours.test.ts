import { expect, it } from "vitest";
import { rowsOf } from "@/domain/service-points/hours-rows";
import { readHours } from "@/domain/service-points/read-hours";

it.each([
  ["Mo-Fr 09:00-17:00", "Mo-Fr 09:00-17:00"],
  ["Mo－Fr ０９：００－１７：００", "Mo-Fr 09:00-17:00"],
  ["工作日上午9点到12点，下午1点半到5点", "Mo-Fr 09:00-12:00,13:30-17:00; PH off"],
])("%s is kept as %s, and has rows", (text, kept) => {
  expect(readHours(text)).toMatchObject({ ok: true, text: kept });
  expect(rowsOf(text)).toEqual(rowsOf(kept));
});

it.each([
  ["", { reason: "empty", where: "", at: 0 }],
  ["Mo-Fr 09:00-", { reason: "unexpected", where: "09:00-", at: 6 }],
  ["周一至周五 9:00-12:00，电话预约", { reason: "unexpected", where: "电话预约", at: null }],
])("names what is not understood of %s", (text, fault) => {
  expect(readHours(text)).toEqual({ ok: false, ...fault });
});
