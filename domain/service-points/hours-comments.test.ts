import { expect, it } from "vitest";
import { isAppointment, isLastTicketWithin, isSaidByTimes, lastTicketOf } from "@/domain/service-points/hours-comments";

it.each([
  ["by appointment", true],
  ["By Appointment only", true],
  ["需预约", true],
  ["值班", false],
  [null, false],
])("isAppointment(%s) is %s", (comment, expected) => {
  expect(isAppointment(comment)).toBe(expected);
});

const morning = { from: 9 * 60, to: 12 * 60 };
const night = { from: 22 * 60, to: 26 * 60 };

it.each([
  ["last ticket 11:30", morning, 11 * 60 + 30],
  ["Last ticket 30 min before closing", morning, 11 * 60 + 30],
  ["11:30停止取号", morning, 11 * 60 + 30],
  ["11：30 截止取号", morning, 11 * 60 + 30],
  ["最后取号 11:30", morning, 11 * 60 + 30],
  ["下班前30分钟停止取号", morning, 11 * 60 + 30],
  ["提前 15 分钟停止取号", morning, 11 * 60 + 45],
  ["last ticket 01:30", night, 25 * 60 + 30],
  ["last ticket 16:30", morning, null],
  ["last ticket 12:00", morning, null],
  ["last ticket 09:00", morning, null],
  ["需预约", morning, null],
  [null, morning, null],
])("lastTicketOf(%s)", (comment, period, expected) => {
  expect(lastTicketOf(comment, period)).toBe(expected);
});

it.each([
  ["last ticket 11:30", [morning, night], true],
  ["last ticket 20:00", [morning, night], false],
  ["last ticket 30 min before closing", [morning, night], true],
  ["last ticket 180 min before closing", [morning, night], false],
  ["延时服务", [morning], true],
  [null, [], true],
])("isLastTicketWithin(%s) is %s", (comment, times, expected) => {
  expect(isLastTicketWithin(comment, times)).toBe(expected);
});

it.each([
  ["by appointment", true],
  ["需预约", true],
  ["last ticket 16:30", true],
  ["延时服务", false],
  ["需提前一天预约", false],
])("isSaidByTimes(%s) is %s", (comment, expected) => {
  expect(isSaidByTimes(comment)).toBe(expected);
});
