import "server-only";
import { createHash } from "node:crypto";
import {
  PACK_FORMAT,
  type Pack,
  type PackedOfferings,
  type PackedRow,
  type PackedTarget,
  packedTargets,
} from "@/domain/offline/pack";
import { sortKey, soundColumns } from "@/domain/search/tokens";
import { targets } from "@/importers/target-list";
import type { ImportedRecord } from "@/importers/targets/target";
import { loadRecords } from "@/server/exports/rows";
import { type Connection, withConnection } from "@/server/imports/connection";
import { getMapConfig } from "@/server/map/map-config";
import { packedVerifications } from "@/server/offline/verifications";
import { allAnnounced } from "@/server/publishing/public";
import { keeping } from "@/server/search/kept";
import { getSite } from "@/server/site/site";
import { showsSample } from "@/server/truth/sample";

/** Values that are not shown where samples are off, by the column that tells their quality. */
const valuesOf: Readonly<Record<string, readonly string[]>> = {
  position_quality: ["lng", "lat"],
  hours_quality: ["opening_hours"],
  amenities_quality: ["amenities"],
};

/** The record as it may be shown; null where all of it was made up for show. */
function shownRecord(record: ImportedRecord): ImportedRecord | null {
  if (showsSample()) return record;
  if (record.quality === "sample") return null;
  const hidden = Object.entries(valuesOf).flatMap(([quality, values]) => (record[quality] === "sample" ? values : []));
  return { ...record, ...Object.fromEntries(hidden.map((column) => [column, null])) };
}

function packed(record: ImportedRecord): PackedRow {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  ) as PackedRow;
}

function texts(record: ImportedRecord, columns: readonly string[]): string[] {
  return columns
    .flatMap((column): unknown => record[column] ?? [])
    .filter((text): text is string => typeof text === "string");
}

async function rowsOf(connection: Connection, name: PackedTarget): Promise<PackedRow[]> {
  const { search } = targets[name];
  const records = await loadRecords(connection, name, false);
  return records.flatMap((record) => {
    const shown = shownRecord(record);
    if (!shown) return [];
    const names = search ? texts(shown, search.names) : [];
    const sounds = search ? { ...soundColumns(names), sort_key: sortKey(names[0] ?? "") } : {};
    return [packed({ ...shown, ...sounds })];
  });
}

async function offeringsOf(connection: Connection, rows: Pack["rows"]): Promise<PackedOfferings[]> {
  const numbers = (target: PackedTarget) => new Map(rows[target].map(({ code }, index) => [code, index]));
  const [matters, places] = [numbers("matters"), numbers("service-points")];
  const alike = new Map<string, PackedOfferings>();
  for (const record of await loadRecords(connection, "offerings", false)) {
    const shown = shownRecord(record);
    if (!shown) continue;
    const { matter, service_point: place, ...rest } = packed(shown);
    const [matterAt, placeAt] = [matters.get(matter ?? ""), places.get(place ?? "")];
    if (matterAt === undefined || placeAt === undefined) continue;
    const key = JSON.stringify(rest);
    const group = alike.get(key) ?? { alike: rest, places: {} };
    alike.set(key, group);
    group.places[matterAt] = [...(group.places[matterAt] ?? []), placeAt];
  }
  return [...alike.values()];
}

/** Reads everything that pages without a network need, as the public may see it. */
export async function buildPack(): Promise<Pack> {
  const [site, { district, bounds, approvalNumber }] = await Promise.all([getSite(), getMapConfig()]);
  return withConnection(async (connection) => {
    const rows = {} as Pack["rows"];
    for (const name of packedTargets) rows[name] = await rowsOf(connection, name);
    const content = {
      format: PACK_FORMAT as typeof PACK_FORMAT,
      site,
      district,
      bounds,
      approvalNumber,
      rows,
      offerings: await offeringsOf(connection, rows),
      verifications: await packedVerifications(connection),
      announced: await allAnnounced(new Date()),
    };
    const version = createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 16);
    return { ...content, version };
  });
}

/** How long a change of the data may go unnoticed, in milliseconds. */
const KEPT = 300_000;

/** The pack, made anew after a while: reading a district takes a second. */
export const getPack = keeping(buildPack, KEPT);
