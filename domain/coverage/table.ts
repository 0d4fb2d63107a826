import type { CoveredCommunity } from "@/domain/coverage/coverage";

/** The columns of the table as a file; words of `reach` and `quality` are those of the API. */
export const coverageColumns = [
  "code",
  "name",
  "township",
  "reach",
  "minutes",
  "nearest",
  "nearestCode",
  "positionQuality",
  "precision",
  "borrowed",
] as const;

/** One community as cells, in the order of the columns. */
export function coverageRow(community: CoveredCommunity): (string | number | null)[] {
  const { code, name, township, reach, minutes, nearest, position, borrowed } = community;
  return [
    code,
    name,
    township?.name ?? null,
    reach,
    minutes,
    nearest?.name ?? null,
    nearest?.code ?? null,
    position?.quality ?? "unknown",
    position?.precision ?? null,
    borrowed ? "yes" : "no",
  ];
}
