import type { Pack } from "@/domain/offline/pack";
import type { OfferingRecord, Records } from "@/offline/data/records";

/** A pack with what is looked up in it again and again. */
export type Store = {
  pack: Pack;
  rows: Records;
  offeringsOf(matter: string): readonly OfferingRecord[];
  offeringsAt(servicePoint: string): readonly OfferingRecord[];
};

let held: Store | undefined;

/** The pack that pages are made from, from now on. */
export function hold(pack: Pack): void {
  if (held?.pack.version !== pack.version) held = storeOf(pack);
}

/** @throws Error before a pack is held. */
export function store(): Store {
  if (!held) throw new Error("There is no pack.");
  return held;
}

/** Looked up by code, made once for each store and list. */
export function byCode<Row extends { code: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const known = indexes.get(rows);
  if (known) return known as ReadonlyMap<string, Row>;
  const index = new Map(rows.map((row) => [row.code, row]));
  indexes.set(rows, index);
  return index;
}
const indexes = new WeakMap<readonly object[], ReadonlyMap<string, object>>();

function storeOf(pack: Pack): Store {
  // What the server wrote is what its own tables hold, column by column.
  const rows = pack.rows as unknown as Records;
  const byMatter = new Map<string, OfferingRecord[]>();
  const byPlace = new Map<string, OfferingRecord[]>();
  for (const offering of offeringsIn(pack, rows)) {
    add(byMatter, offering.matter, offering);
    add(byPlace, offering.service_point, offering);
  }
  return {
    pack,
    rows,
    offeringsOf: (matter) => byMatter.get(matter) ?? [],
    offeringsAt: (servicePoint) => byPlace.get(servicePoint) ?? [],
  };
}

function add(to: Map<string, OfferingRecord[]>, key: string, offering: OfferingRecord): void {
  const known = to.get(key);
  if (known) known.push(offering);
  else to.set(key, [offering]);
}

function* offeringsIn({ offerings }: Pack, rows: Records): Generator<OfferingRecord> {
  for (const { alike, places } of offerings) {
    for (const [at, points] of Object.entries(places)) {
      const matter = rows.matters[Number(at)]?.code ?? "";
      for (const point of points) {
        const servicePoint = rows["service-points"][point]?.code ?? "";
        yield { ...(alike as unknown as OfferingRecord), matter, service_point: servicePoint };
      }
    }
  }
}
