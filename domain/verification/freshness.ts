import { z } from "zod";
import { roles } from "@/domain/accounts/roles";
import { addDays, shanghaiTime } from "@/domain/time/shanghai";
import { type Dated, newestOn } from "@/domain/truth/dated";

/** Fields that are confirmed together: whoever stands at the door sees the position, whoever calls learns the hours. */
export const fieldGroups = ["position", "contacts", "hours", "guide", "offerings"] as const;
export const fieldGroupSchema = z.enum(fieldGroups);
export type FieldGroup = z.infer<typeof fieldGroupSchema>;

/** How somebody made sure: at the place itself, by telephone, or from a paper of the department. */
export const verificationWays = ["on-site", "phone", "document"] as const;
/** In which a browser keeps the way that was chosen last. */
export const WAY_COOKIE = "verify-way";
/** For a working day, in seconds. */
export const WAY_MAX_AGE = 12 * 3600;
export type VerificationWay = (typeof verificationWays)[number];

/** Who confirmed it, as the public is told: in which role and for which unit, never a person's name. */
export const verifierSchema = z.object({ role: z.enum(roles), unit: z.string() });
export type Verifier = z.infer<typeof verifierSchema>;

/** Somebody confirmed a group of fields on a Shanghai day. Who and how are null where a file gave the day alone. */
export type Verification = { verifiedAt: string; verifiedBy: Verifier | null; how: VerificationWay | null };

export const freshnessStates = ["fresh", "ageing", "stale", "never"] as const;
export type FreshnessState = (typeof freshnessStates)[number];

/** Whole days since the verification up to which a group is fresh, and after that still only ageing. */
export type FreshnessLimits = { freshDays: number; ageingDays: number };

/** Green to 90 days, amber to 180, then red (domain.md §6.2, 4); rule 19 of the publish gate reads the same limits. */
export const presetLimits: FreshnessLimits = { freshDays: 90, ageingDays: 180 };

/** A district's own limits for one group, or for all groups that have none of their own. */
export type DatedLimits = FreshnessLimits & Dated & { group: FieldGroup | null };

/** The limits of a group on a day. A group's own go before those for all groups, however old. */
export function limitsOn(dated: readonly DatedLimits[], group: FieldGroup, on: string): FreshnessLimits {
  const of = (wanted: FieldGroup | null) => dated.filter((each) => each.group === wanted);
  return newestOn(of(group), on) ?? newestOn(of(null), on) ?? presetLimits;
}

/** The limits of every group on a day. */
export function allLimitsOn(dated: readonly DatedLimits[], on: string): Readonly<Record<FieldGroup, FreshnessLimits>> {
  const of = (group: FieldGroup) => limitsOn(dated, group, on);
  return {
    position: of("position"),
    contacts: of("contacts"),
    hours: of("hours"),
    guide: of("guide"),
    offerings: of("offerings"),
  };
}

export type Freshness = {
  state: FreshnessState;
  /** Whole Shanghai days since the verification; null where there is none. */
  days: number | null;
  /** Last day on which it is fresh: the next check is due by then. Null where it is due at once, being the first. */
  nextCheckDue: string | null;
};

/** Past the limit, or never within it. */
export function isPastLimit(state: FreshnessState): boolean {
  return state === "stale" || state === "never";
}

const DAY = 86_400_000;

/**
 * How fresh a group of fields is at an instant, by the day on which somebody confirmed it. The day of an import, a
 * deployment or an edit is no argument here: none of them confirms anything. Nor does a day that has not come yet.
 *
 * @param verification the last one; null where nobody ever confirmed the group.
 */
export function freshnessOf(verification: Verification | null, limits: FreshnessLimits, at: Date): Freshness {
  const today = shanghaiTime(at).isoDate;
  if (!verification || verification.verifiedAt > today) return { state: "never", days: null, nextCheckDue: null };
  const days = (Date.parse(today) - Date.parse(verification.verifiedAt)) / DAY;
  const state = days <= limits.freshDays ? "fresh" : days <= limits.ageingDays ? "ageing" : "stale";
  return { state, days, nextCheckDue: addDays(verification.verifiedAt, limits.freshDays) };
}

/** A group of fields for people and programs to read: how fresh, since when, by whom and how. */
export const groupVerificationSchema = z
  .object({
    state: z.enum(freshnessStates),
    /** ISO date in Shanghai; null = never, or not since the values changed. */
    verifiedAt: z.string().nullable(),
    by: verifierSchema.nullable(),
    how: z.enum(verificationWays).nullable(),
    /** ISO date, the last day on which it is fresh. */
    nextCheckDue: z.string().nullable(),
  })
  .meta({ id: "GroupVerification" });
export type GroupVerification = z.infer<typeof groupVerificationSchema>;

/** What is told of a group of fields at an instant, by the last verification that speaks for its values. */
export function groupVerificationOf(
  verification: Verification | null,
  limits: FreshnessLimits,
  at: Date,
): GroupVerification {
  const { state, nextCheckDue } = freshnessOf(verification, limits, at);
  const told = state === "never" ? null : verification;
  return {
    state,
    verifiedAt: told?.verifiedAt ?? null,
    by: told?.verifiedBy ?? null,
    how: told?.how ?? null,
    nextCheckDue,
  };
}
