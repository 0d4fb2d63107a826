import { shortened } from "@/domain/imports/row-issue";
import type { Coordinates } from "@/domain/positions/position";
import { farOff, surroundingsOf } from "@/domain/positions/surroundings";
import { parentOf, type Reading, type ReadRow } from "@/importers/read-records";
import type { ImportedRecord, Target } from "@/importers/targets/target";

/** Of a larger file an even sample says where its places lie. */
const MOST_SAMPLED = 2_000;

/**
 * Moves rows that lie far off all others to the rejected ones, where nothing else says where positions may lie:
 * one mistyped degree stands a thousand kilometres away.
 *
 * @param known positions that the database has.
 */
export function checkSurroundings(target: Target, reading: Reading, known: readonly Coordinates[]): void {
  const placed = reading.rows.map(({ record }) => positionOf(record)).filter((position) => position !== null);
  const stride = Math.ceil(placed.length / MOST_SAMPLED);
  const surroundings = surroundingsOf([...known, ...placed.filter((_, index) => index % stride === 0)]);
  if (!surroundings) return;
  const kept: ReadRow[] = [];
  const fallen: ReadRow[] = [];
  for (const row of reading.rows) {
    const position = positionOf(row.record);
    const kilometres = position && farOff(position, surroundings);
    if (position === null || kilometres === null) {
      kept.push(row);
      continue;
    }
    fallen.push(row);
    reading.rejected.set(row.row, parentOf(target, row.record));
    reading.issues.push({
      row: row.row,
      column: "lng",
      value: shortened(position.join(", ")),
      code: "position-far",
      message: `The position lies about ${kilometres} km from all others.`,
      params: { kilometres },
    });
  }
  if (fallen.length === 0) return;
  reading.rows = kept;
  reading.remains = [...reading.remains, ...fallen];
}

function positionOf({ lng, lat }: ImportedRecord): Coordinates | null {
  return typeof lng === "number" && typeof lat === "number" ? [lng, lat] : null;
}
