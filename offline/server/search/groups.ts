import { distanceBetween } from "@/domain/positions/position";
import { FREQUENT, MOST, setsAsked, type TokenCounts, type Wanted } from "@/domain/search/candidates";
import { type SearchGroup, searchGroups } from "@/domain/search/groups";
import { compareText, positionOf } from "@/offline/data/places";
import type { PlacedRecord, Records } from "@/offline/data/records";
import { openingOf } from "@/offline/data/service-point-rows";
import { store } from "@/offline/data/store";
import { tokensOf } from "@/offline/data/tokens";
import type * as server from "@/server/search/groups";
import type { Opening } from "@/server/service-points/opening";

type Found = server.Found;

/** What is found of a noun: any of its records has these. */
type Searched = {
  code: string;
  name: string;
  short_name?: string;
  aliases?: string[];
  pinyin?: string[];
  accept_levels?: string[];
  level?: string;
  venue?: string;
  department?: string;
} & Pick<PlacedRecord, "lng" | "lat">;

type Group = { rows: (rows: Records) => readonly Searched[]; pages: string; popularity: (row: Searched) => number };

const byLevel = ({ level }: Searched) => ({ city: 1, district: 0.9, township: 0.6 })[level ?? ""] ?? 0.2;
const middling = () => 0.5;

export const groups: Readonly<Record<SearchGroup, Group>> = {
  matters: {
    rows: ({ matters }) => matters,
    pages: "/matters",
    popularity: ({ accept_levels = [] }) => Math.min(accept_levels.length, 3) / 3,
  },
  bundles: { rows: ({ bundles }) => bundles, pages: "/bundles", popularity: middling },
  servicePoints: { rows: (rows) => rows["service-points"], pages: "/service-points", popularity: byLevel },
  facilities: { rows: ({ facilities }) => facilities, pages: "/facilities", popularity: middling },
  projects: { rows: ({ projects }) => projects, pages: "/projects", popularity: middling },
  regions: { rows: ({ regions }) => regions, pages: "/regions", popularity: byLevel },
};

/** PostgreSQL keeps no more. */
const MOST_COUNTED = 1_000;
const known = new WeakMap<readonly object[], TokenCounts>();

/** How often tokens stand in a noun's records; as PostgreSQL's statistics say it. */
function countsOf(rows: readonly Searched[]): TokenCounts {
  const made = known.get(rows);
  if (made) return made;
  const counts = new Map<string, number>();
  for (const row of rows) for (const token of tokensOf(row)) counts.set(token, (counts.get(token) ?? 0) + 1);
  const frequent = new Map([...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_COUNTED));
  const otherwise = Math.max(1, Math.min(300, ...[...frequent.values()].map((count) => count / 2)));
  const found = { rows: rows.length, frequent, otherwise };
  known.set(rows, found);
  return found;
}

/** The records that share most with a query. */
function candidatesIn(rows: readonly Searched[], wanted: Wanted): Searched[] {
  const asked = setsAsked(wanted, countsOf(rows));
  const shared = rows.flatMap((row) => {
    const tokens = tokensOf(row);
    const held = asked.filter((set) => set.tokens.every((token) => tokens.has(token)));
    return held.length > 0 ? [{ row, weight: held.reduce((sum, { weight }) => sum + weight, 0) }] : [];
  });
  return shared
    .sort((a, b) => b.weight - a.weight || compareText(a.row.code, b.row.code))
    .slice(0, Math.min(MOST, FREQUENT))
    .map(({ row }) => row);
}

const closed: Opening = {
  openingHours: null,
  hoursQuality: "unknown",
  status: "active",
  suspendedUntil: null,
  plans: [],
};

export const findCandidates: typeof server.findCandidates = async (wanted, near) => {
  const { rows, offeringsOf } = store();
  const points = new Map(rows["service-points"].map((row) => [row.code, row]));
  return new Map(
    searchGroups.map((name): [SearchGroup, Found[]] => [
      name,
      candidatesIn(groups[name].rows(rows), wanted).map((row): Found => {
        const position = positionOf(row);
        const point = name === "servicePoints" ? points.get(row.code) : undefined;
        const names = [row.name, row.short_name, ...(row.aliases ?? [])].filter((each) => each !== undefined);
        return {
          code: row.code,
          names,
          hasShortName: row.short_name !== undefined,
          pinyin: row.pinyin ?? [],
          popularity: groups[name].popularity(row),
          distance: near && position ? distanceBetween(near, position) : null,
          opening: point ? openingOf(point) : closed,
          onlyAt:
            name === "matters" && offeringsOf(row.code).length === 0 ? (row.venue ?? row.department ?? null) : null,
        };
      }),
    ]),
  );
};
