import { z } from "zod";

/**
 * What a person has said of a file's headers: header → column of the target, null to leave the column out.
 * It goes before every synonym, and can be kept for the next file of the same sender.
 */
export const columnMappingSchema = z.record(z.string().min(1), z.string().min(1).nullable()).meta({
  id: "ColumnMapping",
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** What leaves a column out: `--map "备注="`. */
const LEFT_OUT = "";

type Read = { mapping: ColumnMapping } | { fault: "not-a-pair" | "unknown-field" | "said-twice"; text: string };

/**
 * Reads `header=field` pairs. The last `=` divides, for a header may hold one.
 *
 * @param fields the target's columns.
 */
export function readMapping(pairs: readonly string[], fields: readonly string[]): Read {
  const mapping: ColumnMapping = {};
  for (const pair of pairs) {
    const at = pair.lastIndexOf("=");
    const [header, field] = [pair.slice(0, Math.max(at, 0)).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || header === "") return { fault: "not-a-pair", text: pair };
    if (field !== LEFT_OUT && !fields.includes(field)) return { fault: "unknown-field", text: field };
    if (Object.hasOwn(mapping, header)) return { fault: "said-twice", text: header };
    mapping[header] = field === LEFT_OUT ? null : field;
  }
  return { mapping };
}
