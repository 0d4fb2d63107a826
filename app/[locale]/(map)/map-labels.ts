import "server-only";
import { getMessages, getTranslations } from "next-intl/server";
import type { MapLabels } from "@/components/map/map-labels";

/** The words of the map, read on the server: the browser gets them as plain strings. */
export async function mapLabels(): Promise<MapLabels> {
  const [{ lights, map, terms, truth }, site] = await Promise.all([getMessages(), getTranslations("site")]);
  const named = (names: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(names).map(([code, name]) => [
        code,
        { name, glyph: map.glyphs[code as keyof typeof map.glyphs] ?? name.slice(0, 1) },
      ]),
    );
  return {
    ...map.labels,
    attribution: site("sources"),
    kinds: { ...named(terms.servicePointKind), ...named(terms.facilityKind), ...named(terms.category) },
    townshipGlyphs: map.townshipGlyphs,
    levels: terms.level,
    stages: terms.stage,
    openStates: terms.open,
    statuses: { ...terms.facilityStatus, ...terms.servicePointStatus },
    lights: { ...lights.colour, completed: lights.short.completed },
    qualities: truth.positionQuality,
  };
}
