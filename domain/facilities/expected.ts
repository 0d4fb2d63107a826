import type { FacilityKind } from "@/domain/facilities/facility";
import { PROJECT_ATTRIBUTE } from "@/domain/facilities/same-place";

/** What people ask first of a facility of a kind, by attribute; its page says so, too, where nobody has told. */
const expected: Partial<Record<FacilityKind, readonly string[]>> = {
  school: ["nature", "school-stage", "primary-classes", "secondary-classes", "seats"],
  hospital: ["hospital-grade", "nature", "beds"],
  "industrial-park": ["enterprises", "land-area"],
  "office-building": ["floor-area", "occupancy", "enterprises"],
  parking: ["shared-bays", "public-access", "hours"],
  culture: ["hours"],
};

/** The attributes of a facility in the order people ask: the expected ones first, null where nobody says; then the rest but for the link to projects. */
export function orderedAttributes(
  kind: FacilityKind,
  attributes: Record<string, string>,
): { name: string; value: string | null }[] {
  const first = expected[kind] ?? [];
  return [
    ...first.map((name) => ({ name, value: attributes[name] ?? null })),
    ...Object.entries(attributes)
      .filter(([name]) => !first.includes(name) && name !== PROJECT_ATTRIBUTE)
      .map(([name, value]) => ({ name, value })),
  ];
}
