import type { HoursReason } from "@/domain/service-points/opening-hours-reader";
import { parseOpeningHours } from "@/domain/service-points/opening-hours-text";
import { cell, plainForm, refuse } from "@/importers/cells/cell";

/** The part of OpenStreetMap's `opening_hours` that docs/data-format.md names, kept as written. */
export const openingHours = cell((text) => {
  const written = parseOpeningHours(text);
  if (written.ok) return text;
  // Full-width digits and colons mean the same; only then is the spelling changed.
  const plain = plainForm(text);
  if (parseOpeningHours(plain).ok) return plain;
  const reason: HoursReason = written.reason;
  const place = text.slice(written.at, written.at + 20);
  return refuse("bad-hours", `The opening hours cannot be read (${reason}) at '${place}'.`);
});
