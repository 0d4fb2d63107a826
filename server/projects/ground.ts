import "server-only";
import type { Coordinates } from "@/domain/positions/position";
import { outlineOf } from "@/server/coverage/rows";
import { environment } from "@/server/db/environment";
import { findRegions } from "@/server/regions/queries";

/** The outline of a district (the configured one where none is said) and its townships with where they are. */
export async function groundOf(
  region?: string | null,
): Promise<{ outline: Coordinates[][]; townships: { name: string; coordinates: Coordinates }[] }> {
  const district = (region ?? environment().DISTRICT).slice(0, 6);
  const [outline, { items }] = await Promise.all([
    outlineOf(district),
    findRegions({ parent: district }, { limit: 100, offset: 0 }),
  ]);
  return {
    outline,
    townships: items.flatMap(({ name, position }) => (position ? [{ name, coordinates: position.coordinates }] : [])),
  };
}
