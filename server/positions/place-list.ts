import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import { Prisma } from "@/prisma/generated/client";
import { database } from "@/server/db/client";
import type { PageRequest } from "@/server/lists/page-request";
import { distanceFrom, planeDistanceFrom, positioned } from "@/server/positions/rows";

/** A list of rows `p` that may have a position. */
export type PlaceList = {
  /** The table as `p`, with joins that filter or add columns: `service_points p JOIN offerings o ON …`. */
  from: Prisma.Sql;
  where: Prisma.Sql;
  /** Columns of `from` beyond those of `p` itself. */
  also?: Prisma.Sql;
  /** What to answer of each row `p`, after `joins`. */
  columns: Prisma.Sql;
  joins: Prisma.Sql;
  /** From where distances count. */
  near?: Coordinates;
  /** Nearest first (with `near`) or by name when absent. Ends in a unique column, or pages would overlap. */
  order?: Prisma.Sql;
};

/** The order of names: pinyin, as written at save time. "C" so that every database sorts alike. */
export const byName = Prisma.sql`p.sort_key COLLATE "C", p.code COLLATE "C"`;

/**
 * The plane's order differs from the true one by the stretch across the rows compared (1/cos of their
 * latitudes, 0.3 % across a district). So the index offers some more rows than the page needs, and
 * the true distance sorts them.
 */
function overFetch(rows: number): number {
  return rows + 32 + Math.ceil(rows / 8);
}

/** Answers in whole metres, ordered by the exact ones. */
function answer(list: PlaceList, rows: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT ${list.columns}, round(p.distance) AS distance FROM (${rows}) p ${list.joins} ORDER BY ${order}`;
}

/** The rows of a page, nearest first. */
export function nearestRows(list: PlaceList, near: Coordinates, { limit, offset }: PageRequest): Prisma.Sql {
  const order = Prisma.sql`p.distance, p.code COLLATE "C"`;
  const offered = Prisma.sql`
    SELECT p.*${list.also ?? Prisma.empty}, ${distanceFrom(near)} AS distance
    FROM ${list.from} WHERE ${list.where} AND ${positioned()}
    ORDER BY ${planeDistanceFrom(near)}, p.code COLLATE "C" LIMIT ${overFetch(offset + limit)}`;
  const page = Prisma.sql`SELECT * FROM (${offered}) p ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`;
  return answer(list, page, order);
}

/** Metres from `near`, null without one or without a position. */
function distanceColumn(near: Coordinates | undefined): Prisma.Sql {
  return near ? Prisma.sql`CASE WHEN ${positioned()} THEN ${distanceFrom(near)} END` : Prisma.sql`NULL::float8`;
}

function orderedRows(
  list: PlaceList,
  where: Prisma.Sql,
  order: Prisma.Sql,
  { limit, offset }: PageRequest,
): Prisma.Sql {
  return answer(
    list,
    Prisma.sql`
      SELECT p.*${list.also ?? Prisma.empty}, ${distanceColumn(list.near)} AS distance
      FROM ${list.from} WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset}`,
    order,
  );
}

type Counted = { total: number; positioned: number };

/**
 * One page of a list, two queries (three where the rows with a position run out within the page).
 * Nearest first means: then those without a position, by name.
 */
export async function pageOfPlaces<Row>(list: PlaceList, page: PageRequest): Promise<{ rows: Row[]; total: number }> {
  const count = database().$queryRaw<Counted[]>`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE ${positioned()}))::int AS positioned
    FROM ${list.from} WHERE ${list.where}`;
  const near = list.order ? undefined : list.near;
  const first = database().$queryRaw<Row[]>(
    near ? nearestRows(list, near, page) : orderedRows(list, list.where, list.order ?? byName, page),
  );
  const [[counted], rows] = await Promise.all([count, first]);
  const { total, positioned: withPosition } = counted ?? { total: 0, positioned: 0 };
  if (!near || rows.length === page.limit || withPosition === total) return { rows, total };
  const rest = await database().$queryRaw<Row[]>(
    orderedRows(list, Prisma.sql`${list.where} AND NOT (${positioned()})`, byName, {
      limit: page.limit - rows.length,
      offset: Math.max(0, page.offset - withPosition),
    }),
  );
  return { rows: [...rows, ...rest], total };
}

/** The one row `p` with this code, or undefined. */
export async function placeByCode<Row>(list: Omit<PlaceList, "where">, code: string): Promise<Row | undefined> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT ${list.columns}, round(p.distance) AS distance
    FROM (SELECT p.*, ${distanceColumn(list.near)} AS distance FROM ${list.from} WHERE p.code = ${code}) p ${list.joins}`;
  return rows[0];
}
