import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import { database } from "@/server/db/client";
import { type CandidateRow, candidateRows } from "@/server/plan/rows";

/** Places in reach: the nearest so many that offer anything of the basket. A district has a few hundred. */
const REACH = 1000;
/** Places without a public position, which nobody can rank. */
const WITHOUT_POSITION = 40;

/** The places that a trip for these matters may stop at, the nearest first. */
export async function candidatesFor(codes: readonly string[], from: Coordinates): Promise<CandidateRow[]> {
  if (codes.length === 0) return [];
  const [placed, unplaced] = await Promise.all([
    database().$queryRaw<CandidateRow[]>(candidateRows(codes, from, REACH, true)),
    database().$queryRaw<CandidateRow[]>(candidateRows(codes, from, WITHOUT_POSITION, false)),
  ]);
  const found = new Set([...placed, ...unplaced].flatMap(({ matters }) => matters));
  const far = codes.filter((code) => !found.has(code));
  if (far.length === 0 || placed.length < REACH) return [...placed, ...unplaced];
  // What none of the nearest offers may still be offered farther away.
  const farther = await Promise.all(
    far.map((code) => database().$queryRaw<CandidateRow[]>(candidateRows([code], from, 20, true))),
  );
  return [...placed, ...unplaced, ...farther.flat()];
}
