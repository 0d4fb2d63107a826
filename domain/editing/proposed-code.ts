import type { EditableNoun } from "@/domain/editing/record-forms";

/** How codes of new records begin, and how many digits follow at least. */
const patterns: Readonly<Record<EditableNoun, { prefix: string; digits: number }>> = {
  "service-points": { prefix: "point-", digits: 3 },
  matters: { prefix: "M", digits: 3 },
  bundles: { prefix: "bundle-", digits: 2 },
  facilities: { prefix: "facility-", digits: 3 },
  projects: { prefix: "project-", digits: 3 },
  indicators: { prefix: "I", digits: 3 },
};

/**
 * The next code of a noun that nobody has: one after the highest of its pattern. Codes are for ever, so gaps are not
 * filled. A proposal only; a district may have rules of its own.
 */
export function proposedCode(noun: EditableNoun, taken: readonly string[]): string {
  const { prefix, digits } = patterns[noun];
  const numbers = taken.flatMap((code) => {
    const rest = code.startsWith(prefix) ? code.slice(prefix.length) : "";
    return /^\d{1,9}$/.test(rest) ? [Number(rest)] : [];
  });
  return prefix + String(Math.max(0, ...numbers) + 1).padStart(digits, "0");
}
