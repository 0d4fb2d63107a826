import { type Dated, newestOn } from "@/domain/truth/dated";

/** What a district decided about reports, in force from a day on. */
export type ReportPolicy = Dated & {
  /** From how many open reports of one kind on the public page says so. */
  noticeAfter: number;
  /** Days after the answer, and days after a report that nobody answered, after which note and photo are deleted. */
  keepAnsweredDays: number;
  keepOpenDays: number;
  /** A number fails with so many calls in vain within so many days, if they are more than those that were answered. */
  callsFailed: number;
  callsWithinDays: number;
};

// Three is issue 5's own number; the rest are presets until a district decides.
const policies: readonly [ReportPolicy, ...ReportPolicy[]] = [
  {
    validFrom: "2026-01-01",
    noticeAfter: 3,
    keepAnsweredDays: 180,
    keepOpenDays: 365,
    callsFailed: 3,
    callsWithinDays: 30,
  },
];

/** The policy of a Shanghai day; before the first, the first. */
export function reportPolicyOn(isoDate: string): ReportPolicy {
  return newestOn(policies, isoDate) ?? policies[0];
}
