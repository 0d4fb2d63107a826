import type { ImportDiff } from "@/domain/imports/import-diff";
import type { ImportReport } from "@/domain/imports/import-report";
import type { FieldChange, RowOutcome } from "@/domain/imports/row-outcome";

/** What a file changes, for a person at a terminal: `~ row 3 M1  name: "社保卡" -> "医保卡"`, `+` new, `-` gone. */
export function diffLines(report: ImportReport): string[] {
  const { diff } = report;
  const more = (shown: number, all: number, mark: string) => (all > shown ? [`${mark} … ${all - shown} more`] : []);
  return [
    ...diff.changed.flatMap(changeLine),
    ...more(diff.changed.length, report.changed, "~"),
    ...diff.new.map(({ row, key }) => `+ row ${row} ${key}`),
    ...more(diff.new.length, report.new, "+"),
    ...diff.removed.map((key) => `- ${key}`),
    ...more(diff.removed.length, report.removed, "-"),
    ...fieldsLine(diff),
  ];
}

function changeLine(outcome: RowOutcome): string[] {
  if (outcome.became !== "changed") return [];
  return [`~ row ${outcome.row} ${outcome.key}  ${outcome.fields.map(fieldText).join("; ")}`];
}

function fieldText({ column, before, after }: FieldChange): string {
  return `${column}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
}

function fieldsLine({ fields }: ImportDiff): string[] {
  const counts = Object.entries(fields).sort(([, one], [, other]) => other - one);
  return counts.length > 0 ? [`Changed columns: ${counts.map(([name, count]) => `${name} ${count}`).join(", ")}`] : [];
}
