import { getTranslations } from "next-intl/server";
import { drawingOf, ringsPath } from "@/components/coverage/drawing";
import { DrawingFrame, ReachShape } from "@/components/coverage/drawing-frame";
import { ReachLegend } from "@/components/coverage/reach-mark";
import type { Coverage } from "@/domain/coverage/coverage";
import type { Coordinates } from "@/domain/positions/position";
import type { Locale } from "@/i18n/locales";

type Props = {
  coverage: Pick<Coverage, "items" | "totals" | "sites">;
  posts: Coordinates[];
  outline: Coordinates[][];
  locale: Locale;
};

/** The region with its communities as shapes, drawn on the server. The table says the same in words. */
export async function CoverageMap({ coverage: { items, totals, sites }, posts, outline, locale }: Props) {
  const t = await getTranslations("coverage");
  const placed = items.flatMap(({ code, reach, position }) =>
    position ? [{ code, reach, coordinates: position.coordinates }] : [],
  );
  if (placed.length === 0) return null;
  const drawing = drawingOf([...outline.flat(), ...placed.map(({ coordinates }) => coordinates)]);
  const shown = posts.map(drawing.at).filter(({ x, y }) => x > 0 && y > 0 && x < drawing.width && y < drawing.height);
  return (
    <section className="section" aria-labelledby="sketch">
      <h2 id="sketch">{t("map")}</h2>
      <DrawingFrame {...{ drawing, locale }} label={t("mapLabel", totals)} north={t("north")}>
        <path d={ringsPath(outline, drawing.at)} className="drawing-outline" />
        <path d={shown.map(({ x, y }) => `M${x - 4.5} ${y}h9m-4.5 -4.5v9`).join("")} className="drawing-posts" />
        {placed.map(({ code, reach, coordinates }) => (
          <ReachShape key={code} reach={reach} at={drawing.at(coordinates)} size={2.6} />
        ))}
        {sites.items.map(({ code, coordinates }, index) => {
          const { x, y } = drawing.at(coordinates);
          return (
            <g key={code} className="drawing-site">
              <circle cx={x} cy={y} r={8} />
              <text x={x} y={y + 4} textAnchor="middle">
                {index + 1}
              </text>
            </g>
          );
        })}
      </DrawingFrame>
      <p className="small pt-2">{t("mapNote")}</p>
      <ReachLegend />
    </section>
  );
}
