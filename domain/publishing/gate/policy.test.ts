import { expect, it } from "vitest";
import { type DatedSeverity, severityOn } from "@/domain/publishing/gate/policy";

const dated: DatedSeverity[] = [
  { validFrom: "2026-03-01", records: "matters", rule: 12, severity: "blocks" },
  { validFrom: "2026-06-01", records: "matters", rule: 12, severity: "off" },
  { validFrom: "2026-06-01", records: "service-points", rule: 19, severity: "warns" },
];

it.each([
  ["the preset", "matters", 12, "2026-02-28", "warns"],
  ["the district's from its day on", "matters", 12, "2026-03-01", "blocks"],
  ["until the day before the next", "matters", 12, "2026-05-31", "blocks"],
  ["later dates win", "matters", 12, "2026-06-01", "off"],
  ["for other records it says nothing", "matters", 19, "2026-06-01", "blocks"],
  ["for its own it does", "service-points", 19, "2026-06-01", "warns"],
  ["a rule that a record does not have is off", "service-points", 12, "2026-06-01", "off"],
] as const)("%s: %s %i on %s", (_, records, rule, on, severity) => {
  expect(severityOn(dated, { records, rule, on })).toBe(severity);
});
