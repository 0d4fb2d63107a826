import "server-only";
import type { RegionKind, RegionLevel, RegionSummary } from "@/domain/regions/region";
import { Prisma } from "@/prisma/generated/client";
import { type PositionColumns, positionColumns, positionOf } from "@/server/positions/rows";

/** Columns of a region `p`. */
export const regionColumns = () => Prisma.sql`
  p.code, p.name, p.level, p.kind, p.parent, p.source, p.note, ${positionColumns()}`;

export type RegionRow = PositionColumns & {
  code: string;
  name: string;
  level: string;
  kind: string;
  parent: string | null;
  note: string | null;
};

export function regionSummaryOf(row: RegionRow): RegionSummary {
  return {
    code: row.code,
    name: row.name,
    level: row.level as RegionLevel,
    kind: row.kind as RegionKind,
    parent: row.parent,
    position: positionOf(row),
  };
}
