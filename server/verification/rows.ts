import "server-only";
import type { Role } from "@/domain/accounts/roles";
import type { PlaceGroup } from "@/domain/publishing/gate/record";
import { shanghaiTime } from "@/domain/time/shanghai";
import {
  allLimitsOn,
  type FieldGroup,
  type GroupVerification,
  groupVerificationOf,
  type Verification,
  type VerificationWay,
} from "@/domain/verification/freshness";

/** Nouns that are verified, as `record_verifications` has them. */
export type VerifiedNoun = "service-points" | "offerings" | "facilities" | "matters";

/** The verifications of each noun that still speak for what is shown. */
const validOf: Readonly<Record<VerifiedNoun, string>> = {
  "service-points": "valid_service_point_verifications",
  offerings: "valid_offering_verifications",
  facilities: "valid_facility_verifications",
  matters: "valid_guide_verifications",
};

/** The newest verification of a group, as the queries below answer it. */
export type VerificationRow = {
  verifiedAt: string;
  role: Role | null;
  unit: string | null;
  how: VerificationWay | null;
};
export type GroupRows = Partial<Record<FieldGroup, VerificationRow>>;

/** The Shanghai day of a verification, as text. */
const DAY = `(v.verified_at AT TIME ZONE 'Asia/Shanghai')::date::text`;
const TOLD = `'verifiedAt', ${DAY}, 'role', v.role, 'unit', v.unit, 'how', v.how`;

/**
 * SQL for the newest verification of each group of one record, as JSON by group.
 *
 * @param code the record's code, an expression; `at` likewise, the instant beyond which nothing counts yet.
 */
export function groupsOf(noun: VerifiedNoun, code: string, at: string): string {
  return `(SELECT coalesce(jsonb_object_agg(newest.field_group, newest.told), '{}') FROM (
    SELECT DISTINCT ON (v.field_group) v.field_group, jsonb_build_object(${TOLD}) AS told
    FROM ${validOf[noun]} v WHERE v.code = ${code} AND v.verified_at <= ${at}::timestamptz
    ORDER BY v.field_group, v.verified_at DESC, v.id DESC) newest)`;
}

/** SQL for the newest verification of one offering, as JSON; null where there is none. */
export function offeringVerification(servicePoint: string, matter: string, at: string): string {
  return `(SELECT jsonb_build_object(${TOLD}) FROM ${validOf.offerings} v WHERE v.code = ${servicePoint} AND v.matter = ${matter} AND v.verified_at <= ${at}::timestamptz
    ORDER BY v.verified_at DESC, v.id DESC LIMIT 1)`;
}

/** SQL for the newest verification of every offering that has one: a table with `code` and `matter`, for a join. */
export function newestOfferings(at: string): string {
  return `SELECT DISTINCT ON (v.code, v.matter) v.code, v.matter, ${DAY} AS "verifiedAt", v.role, v.unit, v.how
    FROM ${validOf.offerings} v WHERE v.verified_at <= ${at}::timestamptz
    ORDER BY v.code, v.matter, v.verified_at DESC, v.id DESC`;
}

/** SQL for the newest verification of each group of every record of a noun, those of the future included. */
export function newestVerifications(noun: VerifiedNoun): string {
  const key = noun === "offerings" ? "v.code, v.matter" : "v.code, v.field_group";
  const kept = noun === "offerings" ? `'offerings' AS "group", v.matter` : `v.field_group AS "group", NULL AS matter`;
  return `SELECT DISTINCT ON (${key}) v.code, ${kept}, ${DAY} AS "verifiedAt", v.role, v.unit, v.how
    FROM ${validOf[noun]} v ORDER BY ${key}, v.verified_at DESC, v.id DESC`;
}

/** SQL for the newest day on which any group of a record was confirmed, as text; null = none. */
export function newestDay(noun: VerifiedNoun, code: string, at: string): string {
  return `(SELECT (max(v.verified_at) AT TIME ZONE 'Asia/Shanghai')::date::text FROM ${validOf[noun]} v WHERE v.code = ${code} AND v.verified_at <= ${at}::timestamptz)`;
}

/** SQL for the day since which so many groups of a record have all been confirmed, as text; null unless all were. */
export function wholeConfirmedOn(noun: VerifiedNoun, code: string, groups: number, at: string): string {
  return `(SELECT CASE WHEN count(*) = ${groups} THEN min(newest.day) END FROM (
    SELECT (max(v.verified_at) AT TIME ZONE 'Asia/Shanghai')::date::text AS day FROM ${validOf[noun]} v WHERE v.code = ${code} AND v.verified_at <= ${at}::timestamptz GROUP BY v.field_group) newest)`;
}

/** A verification as the rules read it; null where there is none. */
export function verificationOf(row: VerificationRow | null | undefined): Verification | null {
  if (!row) return null;
  const { verifiedAt, role, unit, how } = row;
  return { verifiedAt, verifiedBy: role && unit ? { role, unit } : null, how };
}

/** Of the groups of a service point's own fields. */
export function placeVerifications(rows: GroupRows): Record<PlaceGroup, Verification | null> {
  return {
    position: verificationOf(rows.position),
    contacts: verificationOf(rows.contacts),
    hours: verificationOf(rows.hours),
  };
}

/** What is told of a group at an instant. No district has limits of its own yet: the preset. */
export function told(group: FieldGroup, row: VerificationRow | null | undefined, at: Date): GroupVerification {
  return groupVerificationOf(verificationOf(row), allLimitsOn([], shanghaiTime(at).isoDate)[group], at);
}
