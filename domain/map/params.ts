import { z } from "zod";
import { offsetOf } from "@/domain/lists/page";
import type { Coordinates } from "@/domain/positions/position";
import { shanghaiInstant } from "@/domain/time/shanghai";

/**
 * Building blocks of query parameters: each reads one string as the contract writes it.
 * The message of an issue is one of these reasons, never prose: the screen and the API each put it in words.
 */
export const paramReasons = [
  "malformed",
  "out-of-range",
  "out-of-order",
  "too-long",
  "not-one-of",
  "needs-near",
] as const;
export type ParamReason = (typeof paramReasons)[number];

/** The reason behind an issue of these schemas; zod's own wording (a bound of `limit`) is translated. */
export function reasonOf(issue: z.core.$ZodIssue): ParamReason {
  const named = paramReasons.find((reason) => reason === issue.message);
  return named ?? (issue.code === "too_small" || issue.code === "too_big" ? "out-of-range" : "malformed");
}

const NUMBER = /^-?\d{1,7}(\.\d{1,20})?$/;

/** Exactly `count` decimal numbers, or null. Refuses what `Number` would read into "", "0x1f" or "1e3". */
function readNumbers(text: string, count: number): number[] | null {
  const parts = text.split(",").map((part) => part.trim());
  return parts.length === count && parts.every((part) => NUMBER.test(part)) ? parts.map(Number) : null;
}

const onEarth = (lng: number, lat: number): boolean => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/** A schema from a function that answers the value or the reason against it. */
function param<T>(read: (text: string) => { value: T } | { reason: ParamReason }) {
  return z.string().transform((text, context): T => {
    const result = read(text);
    if ("value" in result) return result.value;
    context.addIssue({ code: "custom", message: result.reason });
    return z.NEVER;
  });
}

/** A number within bounds, fractions allowed. */
export function numberParam(min: number, max: number) {
  return param<number>((text) => {
    const value = readNumbers(text, 1)?.[0];
    if (value === undefined) return { reason: "malformed" };
    return value >= min && value <= max ? { value } : { reason: "out-of-range" };
  });
}

/** `lng,lat` in degrees, WGS 84. Latitude first is caught where it can be: no latitude exceeds 90. */
export const nearParam = param<Coordinates>((text) => {
  const [lng, lat] = readNumbers(text, 2) ?? [];
  if (lng === undefined || lat === undefined) return { reason: "malformed" };
  return onEarth(lng, lat) ? { value: [lng, lat] } : { reason: "out-of-range" };
}).meta({ description: "lng,lat (WGS 84 / CGCS2000)", example: "115.8582,28.6989" });

/** Metres around `near`, up to 50 km: a district is no larger. */
export const radiusParam = numberParam(1, 50_000).meta({ description: "metres around near", example: "1000" });

/** `west,south,east,north` in degrees, WGS 84. Boxes across the 180th meridian are out of order here. */
export const bboxParam = param<[number, number, number, number]>((text) => {
  const [west, south, east, north] = readNumbers(text, 4) ?? [];
  if (west === undefined || south === undefined || east === undefined || north === undefined) {
    return { reason: "malformed" };
  }
  if (!onEarth(west, south) || !onEarth(east, north)) return { reason: "out-of-range" };
  return west < east && south < north ? { value: [west, south, east, north] } : { reason: "out-of-order" };
}).meta({ description: "west,south,east,north (WGS 84 / CGCS2000)", example: "115.80,28.60,115.95,28.75" });

const rfc3339 = z.iso.datetime({ offset: true });

const day = z.iso.date();
const NOON = 12 * 60;

/** An RFC 3339 instant with offset, or a day, which stands for its noon in Shanghai. A `+` that nobody percent-encoded arrives as a space: read it as meant. */
export const instantParam = param<Date>((text) => {
  const instant = text.trim().replace(/ (?=\d\d:\d\d$)/, "+");
  const isDay = day.safeParse(instant).success;
  if (!isDay && !rfc3339.safeParse(instant).success) return { reason: "malformed" };
  // Outside this century no calendar, timetable or record has anything to say.
  if (!/^20/.test(instant)) return { reason: "out-of-range" };
  return { value: isDay ? shanghaiInstant(instant, NOON) : new Date(instant) };
}).meta({ description: "RFC 3339 instant with offset, or a day", example: "2026-09-30T09:00:00+08:00" });

/** One of a closed list. */
export function oneOfParam<T extends string>(values: readonly T[]) {
  return param<T>((text) => {
    const value = values.find((each) => each === text.trim());
    return value === undefined ? { reason: "not-one-of" } : { value };
  }).meta({ description: values.join(" | ") });
}

/**
 * Several of a closed list, comma-separated, in the order given and each once.
 * `none`, where given, is the word for the empty list. The path of an issue ends in the index of the member it is about.
 */
export function listParam<T extends string>(values: readonly T[], none?: string) {
  return z
    .string()
    .transform((text, context): T[] => {
      if (text.trim() === none) return [];
      const known = new Set<T>();
      for (const [index, member] of splitList(text).entries()) {
        const value = values.find((each) => each === member);
        if (value === undefined) context.addIssue({ code: "custom", message: "not-one-of", path: [index] });
        else known.add(value);
      }
      return [...known];
    })
    .meta({ description: `comma-separated: ${values.join(", ")}${none ? `; or ${none}` : ""}` });
}

export function splitList(text: string): string[] {
  return text.split(",").map((member) => member.trim());
}

/** A code as docs/data-format.md defines it. */
export const codeParam = z.string().regex(/^[\w.-]{1,64}$/, "malformed");

/** Plain words, up to 100 characters. Control characters become spaces: PostgreSQL refuses U+0000. */
export const wordsParam = z
  .string()
  .max(100, "too-long")
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  .transform((text) => text.replace(/[\u0000-\u001f\u007f]+/g, " ").trim());

/** The offset that an opaque cursor stands for. */
export const cursorParam = param<number>((text) => {
  const value = offsetOf(text);
  return value === null ? { reason: "malformed" } : { value };
}).meta({ description: "nextCursor of the page before" });
