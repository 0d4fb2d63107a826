import type { ImportDiff } from "@/domain/imports/import-diff";
import type { ImportReport } from "@/domain/imports/import-report";
import type { FieldChange, RowOutcome } from "@/domain/imports/row-outcome";
import type { Speaker } from "@/importers/report-table";

type Words = Pick<Speaker, "row" | "more" | "changedColumns">;

/** What a file changes, for a person at a terminal: `~ row 3 M1  name: "社保卡" -> "医保卡"`, `+` new, `-` gone. */
export function diffLines(report: ImportReport, say: Words): string[] {
  const { diff } = report;
  const more = (shown: number, all: number, mark: string) =>
    all > shown ? [`${mark} … ${say.more(all - shown)}`] : [];
  return [
    ...diff.changed.flatMap((outcome) => changeLine(outcome, say)),
    ...more(diff.changed.length, report.changed, "~"),
    ...diff.new.map(({ row, key }) => `+ ${say.row} ${row} ${key}`),
    ...more(diff.new.length, report.new, "+"),
    ...diff.removed.map((key) => `- ${key}`),
    ...more(diff.removed.length, report.removed, "-"),
    ...fieldsLine(diff, say),
  ];
}

function changeLine(outcome: RowOutcome, say: Words): string[] {
  if (outcome.became !== "changed") return [];
  return [`~ ${say.row} ${outcome.row} ${outcome.key}  ${outcome.fields.map(fieldText).join("; ")}`];
}

function fieldText({ column, before, after }: FieldChange): string {
  return `${column}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
}

function fieldsLine({ fields }: ImportDiff, say: Words): string[] {
  const counts = Object.entries(fields).sort(([, one], [, other]) => other - one);
  return counts.length > 0
    ? [`${say.changedColumns} ${counts.map(([name, count]) => `${name} ${count}`).join(", ")}`]
    : [];
}
