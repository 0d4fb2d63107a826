import type { RecordName } from "@/domain/publishing/nouns";

/**
 * The page on which a record is edited, at a field: the one place that knows this address.
 *
 * @param field path of a finding, "fees[0].basis"; its first part is the field of the form.
 */
export function fieldPath({ noun, code }: RecordName, field = ""): string {
  const name = (field.split(/[.[]/)[0] ?? "").replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return `/console/records/${noun}/${encodeURIComponent(code)}${name ? `#${name}` : ""}`;
}
