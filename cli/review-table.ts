import { toCsv } from "@/domain/lists/csv";
import type { Review } from "@/domain/publishing/review";
import { freshnessStates } from "@/domain/verification/freshness";
import type { FindingLine, ReviewTexts } from "@/server/publishing/texts";

/** Rows as columns, the first flush left and the others flush right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (text: string, column: number) =>
    column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join("  "));
}

/** How many records pass, fail, cannot be judged by and are not concerned by each rule, and what it is about. */
function ruleTable({ rules }: Review, { ruleTitle }: ReviewTexts): string[] {
  const head = ["rule", "does", "pass", "fail", "unknown", "not concerned"];
  const numbers = rules.map((tally) => [
    `${tally.rule}`,
    tally.severity,
    `${tally.pass}`,
    `${tally.fail}`,
    `${tally.unknown}`,
    `${tally["not-concerned"]}`,
  ]);
  // Titles stand last: Chinese is wider than its number of characters.
  const titles = ["", ...rules.map(({ rule }) => ruleTitle(rule))];
  return aligned([head, ...numbers]).map((line, index) => `${line}  ${titles[index]}`.trimEnd());
}

function freshnessTable({ freshness }: Review): string[] {
  const rows = freshness.map((tally) => [tally.group, ...freshnessStates.map((state) => `${tally[state]}`)]);
  return aligned([["freshness", ...freshnessStates], ...rows]);
}

/** A review for a person at a terminal: counts by rule, freshness by group, then what failed. */
export function reviewText(review: Review, texts: ReviewTexts): string {
  const failed = texts.lines(review).filter(({ outcome }) => outcome === "fail");
  return [
    `${review.records}: ${review.reviewed.length} records on ${review.on}, ${review.blocked} kept from being published`,
    "",
    ...ruleTable(review, texts),
    "",
    ...freshnessTable(review),
    "",
    ...failed.map(({ code, name, rule, field, reason }) => `${code} ${name} · ${rule} ${field}: ${reason}`),
  ].join("\n");
}

const columns = ["records", "code", "name", "rule", "does", "outcome", "field", "reason"];

/** Every finding of the reviews, what cannot be told included, as a table to work off. */
export function reviewCsv(reviews: readonly Review[], texts: ReviewTexts): string {
  const cells = (records: string, { code, name, rule, severity, outcome, field, reason }: FindingLine) => [
    records,
    code,
    name,
    rule,
    severity,
    outcome,
    field,
    reason,
  ];
  return toCsv([columns, ...reviews.flatMap((each) => texts.lines(each).map((line) => cells(each.records, line)))]);
}

/** The same as JSON, with the counts. */
export function reviewJson(reviews: readonly Review[], texts: ReviewTexts): string {
  const told = reviews.map((each) => ({
    records: each.records,
    on: each.on,
    count: each.reviewed.length,
    blocked: each.blocked,
    rules: each.rules.map((tally) => ({ ...tally, title: texts.ruleTitle(tally.rule) })),
    freshness: each.freshness,
    findings: texts.lines(each),
  }));
  return JSON.stringify(told, null, 2);
}
