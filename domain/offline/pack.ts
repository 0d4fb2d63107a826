import type { Role } from "@/domain/accounts/roles";
import type { TargetName } from "@/domain/imports/target-name";
import type { Announced } from "@/domain/publishing/announced";
import type { Site } from "@/domain/site/site";
import type { FieldGroup, VerificationWay } from "@/domain/verification/freshness";

/** What a district's files hold that pages without a network are made from, parents first. */
export const packedTargets = [
  "sources",
  "regions",
  "base-map",
  "service-points",
  "windows",
  "matters",
  "materials",
  "steps",
  "fees",
  "faqs",
  "bundles",
  "bundle-matters",
  "facilities",
  "projects",
  "synonyms",
] as const satisfies readonly TargetName[];
export type PackedTarget = (typeof packedTargets)[number];

/** A value as JSON carries it. */
export type PackedValue = string | number | boolean | null | PackedValue[] | { [key: string]: PackedValue };

/** A row by the names of its columns; what is unknown is absent. */
export type PackedRow = Record<string, PackedValue>;

/**
 * Matters at places that are alike in everything else: for the number of a matter in `matters`, the numbers of places in
 * `service-points`.
 */
export type PackedOfferings = { alike: PackedRow; places: Record<number, number[]> };

/** Raised whenever what stands below changes: whoever reads another format keeps what it has. */
export const PACK_FORMAT = 1;

/** The newest verification of a group of fields of a record, or of a matter at a place. */
export type PackedVerification = {
  noun: "service-points" | "offerings" | "facilities" | "matters";
  code: string;
  group: FieldGroup;
  matter: string | null;
  /** Shanghai day. */
  verifiedAt: string;
  role: Role | null;
  unit: string | null;
  how: VerificationWay | null;
};

/** All that pages need without a network. */
export type Pack = {
  format: typeof PACK_FORMAT;
  /** Changes with the content, and with nothing else. */
  version: string;
  site: Site;
  /** Statistical code of the district that the map opens on. */
  district: string;
  /** West, south, east, north; WGS 84. */
  bounds: [number, number, number, number];
  approvalNumber: string | null;
  rows: Record<PackedTarget, PackedRow[]>;
  offerings: PackedOfferings[];
  verifications: PackedVerification[];
  /** What residents should know of a record before it changes, by noun and code: `matters/M001`. */
  announced: Record<string, Announced>;
};

/** Columns by which records are found, beside those that files have: sounds cannot be made without a dictionary. */
export const soundColumnNames = ["pinyin", "initials", "sort_key"] as const;

const isObject = (value: unknown) => typeof value === "object" && value !== null;

/** Whether something that arrived is a whole pack that this release can read. */
export function isPack(value: unknown): value is Pack {
  const pack = value as Partial<Pack> | null;
  return (
    typeof pack === "object" &&
    pack?.format === PACK_FORMAT &&
    typeof pack.version === "string" &&
    isObject(pack.site) &&
    Array.isArray(pack.offerings) &&
    Array.isArray(pack.verifications) &&
    isObject(pack.announced) &&
    packedTargets.every((name) => Array.isArray(pack.rows?.[name]))
  );
}
