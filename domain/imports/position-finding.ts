import { z } from "zod";
import { type CoordinateSystem, coordinateSystems } from "@/domain/positions/coordinate-systems";
import { fitsAs, fitsCloselyAs, isApart, isMoved } from "@/domain/positions/mix-up";
import { type Coordinates, distanceBetween } from "@/domain/positions/position";

/** What is suspicious about the positions of a file, with numbers. */
export const positionFindingSchema = z
  .object({
    /** `shifted`: against the known positions of the same codes; the others: rows of that kind are rejected. */
    kind: z.enum(["shifted", "shifted-by-name", "in-water", "zero", "swapped", "outside", "far"]),
    rows: z.number().int().positive(),
    /** With how many known positions the file was compared; null where the kind needs none. */
    compared: z.number().int().positive().nullable(),
    /** By how many metres the positions are off, the middle one; null where that says nothing. */
    metres: z.number().int().nonnegative().nullable(),
    /** The system in which the numbers of the file fit what is known; null where none does. */
    suggestedCrs: z.enum(coordinateSystems).nullable(),
    /** The first rows of the kind. */
    examples: z.array(z.number().int().positive()),
  })
  .meta({ id: "PositionFinding" });
export type PositionFinding = z.infer<typeof positionFindingSchema>;

/** A position as a file has it, converted from the system that it names, and the known one of the same code. */
export type ComparedPosition = {
  row: number;
  crs: CoordinateSystem;
  position: Coordinates;
  known: Coordinates;
  precision?: number | null;
};

/** So many of the moved have to agree before it is no longer chance. */
const AGREEING_SHARE = 0.8;
/**
 * However inexact the known positions are: so many, and more than this share of those that lie elsewhere now, do not
 * come by chance to within tens of metres of where another system would have them.
 */
const LEAST_INEXACT = 3;
const MOST_SHARE = 0.5;
/** One place in so many that lies exactly where another system would have it was written in that system. */
const CLOSE_SHARE = 0.1;
/** Without a system that explains it, a shift has to be seen in so many places, with so little spread. */
const LEAST_UNEXPLAINED = 5;
const SPREAD_SHARE = 0.25;
const EXAMPLES = 5;

const METRES_PER_DEGREE = 111_195;

/**
 * A shift that most moved positions share: GCJ-02 taken for WGS 84 is about 600 m in Nanchang, BD-09 about 1,150 m
 * (domain.md §3.2). Places that have moved each in its own direction are none. Null where nothing is suspicious.
 */
export function findShift(compared: readonly ComparedPosition[]): PositionFinding | null {
  const apart = compared.filter(isApart);
  const moved = apart.filter(isMoved);
  const system = explanationOf(apart, MOST_SHARE, LEAST_INEXACT) ?? explanationOf(moved, AGREEING_SHARE);
  if (system) return fitting(apart, fitsAs, system, compared.length);
  const closest = explanationOf(apart, CLOSE_SHARE, 1, fitsCloselyAs);
  if (closest) return fitting(apart, fitsCloselyAs, closest, compared.length);
  if (moved.length === 0) return null;
  const parallel = sharingOneWay(moved);
  return moved.length >= LEAST_UNEXPLAINED && parallel.length >= AGREEING_SHARE * moved.length
    ? finding(parallel, compared.length, null)
    : null;
}

/** The system that explains most of these places; null where it explains no more than this share, or too few. */
function explanationOf(
  places: readonly ComparedPosition[],
  share: number,
  least = 1,
  fits: typeof fitsAs = fitsAs,
): CoordinateSystem | null {
  const explanations = coordinateSystems
    .filter((system) => system !== "cgcs2000")
    .map((system) => ({ system, fitting: places.filter((each) => fits(system, each)).length }));
  const best = explanations.reduce((one, other) => (other.fitting > one.fitting ? other : one));
  return best.fitting >= least && best.fitting > share * places.length ? best.system : null;
}

const fitting = (
  places: readonly ComparedPosition[],
  fits: typeof fitsAs,
  system: CoordinateSystem,
  compared: number,
): PositionFinding =>
  finding(
    places.filter((each) => fits(system, each)),
    compared,
    system,
  );

function sharingOneWay(moved: readonly ComparedPosition[]): ComparedPosition[] {
  const ways = moved.map(wayOf);
  const [east, north] = [middle(ways.map(([x]) => x)), middle(ways.map(([, y]) => y))];
  const spread = SPREAD_SHARE * Math.hypot(east, north);
  return moved.filter((each) => {
    const [x, y] = wayOf(each);
    return Math.hypot(x - east, y - north) <= spread;
  });
}

/** Metres to the east and to the north from the known position to the one in the file. */
function wayOf({ position, known }: ComparedPosition): [number, number] {
  const narrowing = Math.cos((known[1] * Math.PI) / 180);
  return [(position[0] - known[0]) * METRES_PER_DEGREE * narrowing, (position[1] - known[1]) * METRES_PER_DEGREE];
}

function finding(
  rows: readonly ComparedPosition[],
  compared: number,
  suggestedCrs: CoordinateSystem | null,
): PositionFinding {
  const metres = Math.round(middle(rows.map(({ position, known }) => distanceBetween(position, known))));
  const examples = rows.slice(0, EXAMPLES).map(({ row }) => row);
  return { kind: "shifted", rows: rows.length, compared, metres, suggestedCrs, examples };
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const rejectedFor = {
  "position-zero": "zero",
  "position-swapped": "swapped",
  "position-outside": "outside",
  "position-far": "far",
} as const satisfies Record<string, PositionFinding["kind"]>;

/** Whether a finding only sums up one row, whose own reason stands on the same page and says the same. */
export function isSaidByRow({ kind, rows }: PositionFinding, areRejectsListed: boolean): boolean {
  return areRejectsListed && rows === 1 && (kind === "zero" || kind === "swapped" || kind === "outside");
}

/** Rows rejected for where they lie, summed up. */
export function findMisplaced(issues: readonly { row: number; code: string }[]): PositionFinding[] {
  return Object.entries(rejectedFor).flatMap(([code, kind]): PositionFinding[] => {
    const rows = [...new Set(issues.filter((issue) => issue.code === code).map(({ row }) => row))];
    if (rows.length === 0) return [];
    const none = { compared: null, metres: null, suggestedCrs: null };
    return [{ kind, rows: rows.length, ...none, examples: rows.slice(0, EXAMPLES) }];
  });
}
