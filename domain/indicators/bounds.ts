import type { Qualifier } from "@/domain/projects/project";

/** A number as far as it is known. `high` is the end of a range, else null. */
export type Bounded = { qualifier: Qualifier; value: number; high: number | null };

type Side = "exact" | "low" | "high" | "about" | "range";

const sides: Record<Qualifier, Side> = {
  exactly: "exact",
  "more-than": "low",
  "at-least": "low",
  "less-than": "high",
  "at-most": "high",
  about: "about",
  // "近" is below and close by: no more than about.
  nearly: "about",
  range: "range",
};

const STRICT: readonly Qualifier[] = ["more-than", "less-than"];

/**
 * One positive number divided by another, as a bound where an input is one: more than 800 by 35 is more than 22.8,
 * 250 by more than 3,000 is less than 0.083. Null where nothing can be said (more than a by more than b).
 */
export function quotient(a: Bounded, b: Bounded): Bounded | null {
  if (a.value <= 0 || b.value <= 0) return null;
  const value = a.value / b.value;
  const [over, under] = [sides[a.qualifier], sides[b.qualifier]];
  const strict = STRICT.includes(a.qualifier) || STRICT.includes(b.qualifier);
  const kinds = [over, under];
  if (kinds.every((kind) => kind === "exact")) return { qualifier: "exactly", value, high: null };
  if (kinds.every((kind) => kind === "exact" || kind === "about")) return { qualifier: "about", value, high: null };
  if (over === "range" && under === "exact") return { qualifier: "range", value, high: (a.high ?? a.value) / b.value };
  if (over === "exact" && under === "range") {
    return { qualifier: "range", value: a.value / (b.high ?? b.value), high: value };
  }
  if (["exact", "low"].includes(over) && ["exact", "high"].includes(under)) {
    return { qualifier: strict ? "more-than" : "at-least", value, high: null };
  }
  if (["exact", "high"].includes(over) && ["exact", "low"].includes(under)) {
    return { qualifier: strict ? "less-than" : "at-most", value, high: null };
  }
  return null;
}

/** The same number seen through a rising function: a factor, a power, a difference. A bound stays what it is. */
export function through(number: Bounded, rising: (value: number) => number): Bounded {
  return { ...number, value: rising(number.value), high: number.high === null ? null : rising(number.high) };
}

/**
 * Rounded for reading, never past what is known: a lower bound down, an upper bound up, "about" to three digits.
 * `digits` are decimals.
 */
export function rounded(number: Bounded, digits: number): Bounded {
  const side = sides[number.qualifier];
  const step = 10 ** digits;
  const round = (value: number, way: (value: number) => number) => way(Number((value * step).toPrecision(12))) / step;
  if (side === "about") return through(number, (value) => Number(value.toPrecision(3)));
  if (side === "low") return through(number, (value) => round(value, Math.floor));
  if (side === "high") return through(number, (value) => round(value, Math.ceil));
  return through(number, (value) => round(value, Math.round));
}
