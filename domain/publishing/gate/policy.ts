import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { RecordKind } from "@/domain/publishing/gate/record";
import { type Dated, newestOn } from "@/domain/truth/dated";

export const severities = ["blocks", "warns", "off"] as const;
/** What becomes of a record that fails a rule: it is not published, it is with a remark, or nobody asks. */
export type Severity = (typeof severities)[number];

/** One decision of a district about one rule, from a day on. */
export type DatedSeverity = Dated & { records: RecordKind; rule: RuleNumber; severity: Severity };

/**
 * To begin with, what would send people to the wrong place, to a dead number, with the wrong papers or too late blocks
 * (4, 6 to 8, 15 to 20); columns that contradict one another, or are poorer than they should be, warn. A position that is
 * estimated is drawn with its radius and says so, therefore 21 warns; one in water may be a pier, therefore 22 does; that
 * nobody wrote of holidays is often meant, therefore 23 does.
 */
export const presetSeverities: Readonly<Record<RecordKind, Readonly<Partial<Record<RuleNumber, Severity>>>>> = {
  matters: {
    1: "warns",
    2: "warns",
    3: "warns",
    4: "blocks",
    5: "warns",
    6: "blocks",
    7: "blocks",
    8: "blocks",
    9: "warns",
    10: "warns",
    11: "warns",
    12: "warns",
    13: "warns",
    14: "warns",
    15: "blocks",
    16: "blocks",
    17: "blocks",
    18: "blocks",
    19: "blocks",
    20: "blocks",
  },
  "service-points": {
    10: "warns",
    16: "blocks",
    18: "blocks",
    19: "blocks",
    20: "blocks",
    21: "warns",
    22: "warns",
    23: "warns",
  },
};

/** What a rule does on a day: the newest decision about this rule, else the preset. Later dates win, rule by rule. */
export function severityOn(
  dated: readonly DatedSeverity[],
  { records, rule, on }: { records: RecordKind; rule: RuleNumber; on: string },
): Severity {
  const about = dated.filter((each) => each.records === records && each.rule === rule);
  return newestOn(about, on)?.severity ?? presetSeverities[records][rule] ?? "off";
}
