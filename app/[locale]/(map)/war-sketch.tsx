import { getTranslations } from "next-intl/server";
import { ProjectSketch } from "@/components/projects/project-sketch";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { groundOf } from "@/server/projects/ground";
import { findProjects } from "@/server/projects/queries";

/** As many as a drawing this small can tell apart; the worst lights are among them. */
const MOST = 200;

/** The projects of the map as a drawing from the server, for browsers without scripts. */
export async function WarSketch({ filter }: { filter: PlaceFilter }) {
  const [t, page, { items }, ground] = await Promise.all([
    getTranslations("warMap"),
    getTranslations("projectPage"),
    findProjects(filter, { limit: MOST, offset: 0 }, "light"),
    groundOf(filter.region),
  ]);
  const marks = items.flatMap(({ code, position, light }) =>
    position ? [{ code, coordinates: position.coordinates, colour: light.colour }] : [],
  );
  if (marks.length === 0) return null;
  return (
    <>
      {/* The worst last, so that nothing lies on them. */}
      <ProjectSketch
        ground={ground}
        marks={[...marks].reverse()}
        label={t("sketch", { placed: marks.length })}
        north={page("north")}
      />
      <p className="small">{t("sketch", { placed: marks.length })}</p>
    </>
  );
}
