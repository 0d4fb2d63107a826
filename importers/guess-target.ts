import { type TargetName, targetNames } from "@/domain/imports/target-name";
import { findHeader } from "@/importers/formats/header-row";
import { matchHeaders } from "@/importers/headers";
import { targetInName, targetOfName } from "@/importers/sheets";
import { targets } from "@/importers/target-list";

export type Guess = { target: TargetName; why: "name" | "columns" };

/** Columns that nearly every table has, or that say nothing alone. */
const common = new Set(["source", "section", "note", "quality", "code", "name", "order"]);
/** So many columns of a target have to be named before a table is taken for it. */
const LEAST_KNOWN = 2;
/** What part of a name weighs: as much as two columns that tell. */
const NAMED = 4;

/**
 * Which target a table is meant for: by the name of its sheet or file, else by its columns, with
 * which part of the name is weighed. Null where nothing fits.
 *
 * @param name of the sheet, or of the file without its ending.
 * @param beginning its first rows, as texts.
 */
export function guessTarget(name: string, beginning: readonly (readonly string[])[]): Guess | null {
  const named = targetOfName(name);
  if (named) return { target: named, why: "name" };
  let best: { target: TargetName; score: number } | null = null;
  const hinted = targetInName(name);
  for (const target of targetNames) {
    const spoken = scoreOf(target, beginning);
    const score = spoken === null ? null : spoken + (target === hinted ? NAMED : 0);
    if (score !== null && (!best || score > best.score)) best = { target, score };
  }
  return best && { target: best.target, why: "columns" };
}

/** What a table's header speaks for a target: columns that it knows, less those that it needs and does not find. */
function scoreOf(name: TargetName, beginning: readonly (readonly string[])[]): number | null {
  const target = targets[name];
  const { headers } = findHeader(beginning, target);
  const { headerOf } = matchHeaders(target, headers);
  const known = [...headerOf.keys()];
  const telling = known.filter((column) => !common.has(column));
  if (known.length < LEAST_KNOWN || telling.length === 0) return null;
  // Telephone numbers and short names stand in many tables: one header has to be of what the target cannot do without.
  if (!telling.some((column) => target.columns[column]?.required)) return null;
  const missing = Object.entries(target.columns).filter(
    ([column, { required }]) => required && !common.has(column) && !headerOf.has(column),
  );
  return known.length + telling.length - 2 * missing.length;
}
