import { expect, it } from "vitest";
import { untilNext } from "@/server/publishing/timer";

it.each([
  ["2026-07-01T09:00:00+08:00", 60_000],
  ["2026-07-01T23:59:30+08:00", 30_000],
  ["2026-07-01T15:59:59.500Z", 500],
  ["2026-07-02T00:00:00+08:00", 60_000],
])("at %s the next look is after %i ms", (now, wait) => {
  expect(untilNext(new Date(now))).toBe(wait);
});
