import type { Drawing } from "@/components/coverage/drawing";
import type { Coordinates } from "@/domain/positions/position";
import type { Project } from "@/domain/projects/project";

type Line = { points: Coordinates[]; isClosed: boolean };

/** The lines of a site: of a line string, of the rings of an area, of several of either. The importer has checked the shape. */
function linesOf(site: Project["site"]): Line[] {
  if (!site) return [];
  const isClosed = site.type.endsWith("Polygon");
  return coordinatesOf(site).map((points) => ({ points, isClosed }));
}

function coordinatesOf({ type, coordinates }: NonNullable<Project["site"]>): Coordinates[][] {
  if (type === "LineString") return [coordinates as Coordinates[]];
  if (type === "MultiLineString" || type === "Polygon") return coordinates as Coordinates[][];
  return type === "MultiPolygon" ? (coordinates as Coordinates[][][]).flat() : [];
}

/** Every position of a site, so that a drawing has room for it. */
export const sitePositions = (site: Project["site"]): Coordinates[] => linesOf(site).flatMap(({ points }) => points);

/** A site as one path: areas closed, lines open. */
export function sitePath(site: Project["site"], at: Drawing["at"]): string {
  return linesOf(site)
    .map(({ points, isClosed }) => {
      const path = points
        .map((point) => at(point))
        .map(({ x, y }) => `${x} ${y}`)
        .join("L");
      return `M${path}${isClosed ? "Z" : ""}`;
    })
    .join("");
}
