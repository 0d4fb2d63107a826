import { expect, it } from "vitest";
import { holidayCalendar } from "@/domain/time/holidays";
import { calendarOf, noticeDays } from "@/domain/time/notice-days";
import { addDays } from "@/domain/time/shanghai";

it.each(["2026-09-15", "2026-01-01", "2026-12-15"])("says of 35 days from %s what all notices say", (from) => {
  const few = calendarOf(noticeDays(holidayCalendar, from, 35));
  for (let day = from; day < addDays(from, 35); day = addDays(day, 1)) {
    expect(`${day} ${few.kindOf(day)}`).toBe(`${day} ${holidayCalendar.kindOf(day)}`);
    const year = Number(day.slice(0, 4));
    expect(few.covers?.(year)).toBe(holidayCalendar.covers?.(year));
  }
});
