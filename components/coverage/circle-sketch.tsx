import { getTranslations } from "next-intl/server";
import { drawingOf, squareAround } from "@/components/coverage/drawing";
import { DrawingFrame, ReachShape } from "@/components/coverage/drawing-frame";
import type { CirclePoint } from "@/domain/coverage/circle";
import type { Coordinates } from "@/domain/positions/position";
import type { Locale } from "@/i18n/locales";

type Props = {
  near: Coordinates;
  minutes: number;
  /** Of the ring, in metres as the crow flies. */
  radius: number;
  /** Those within, in the order of the list, then some outside. */
  points: CirclePoint[];
  locale: Locale;
};

/** So far beyond the ring the sketch goes, in radii. */
const BEYOND = 1.7;
/** As many of the list as get their number: more would lie on one another. */
const NUMBERED = 9;

/** The ring around a person with the places in and about it, drawn to scale on the server. */
export async function CircleSketch({ near, minutes, radius, points, locale }: Props) {
  const t = await getTranslations("circle");
  const half = Math.max(radius, 100);
  const drawing = drawingOf(squareAround(near, half * BEYOND), 300);
  const middle = drawing.at(near);
  const ring = radius / drawing.unit;
  const shown = points
    .flatMap((each, index) =>
      each.point.position ? [{ ...each, index, at: drawing.at(each.point.position.coordinates) }] : [],
    )
    .filter(({ at: { x, y } }) => x > 4 && y > 4 && x < drawing.width - 4 && y < drawing.height - 20);
  const count = (reach: CirclePoint["reach"]) => points.filter((each) => each.reach === reach).length;
  return (
    <div className="drawing-small">
      <DrawingFrame
        {...{ drawing, locale }}
        label={t("sketch", { minutes, inside: count("inside"), perhaps: count("perhaps") })}
        north={t("north")}
      >
        <circle cx={middle.x} cy={middle.y} r={ring} className="drawing-ring" />
        {/* The nearest last, so that nothing lies on them. */}
        {[...shown].reverse().map(({ point, reach, index, at }) => (
          <g key={point.code}>
            <ReachShape reach={reach} at={at} size={5} />
            {reach !== "outside" && index < NUMBERED ? (
              <text x={at.x + 7} y={at.y + 4} className="drawing-index">
                {index + 1}
              </text>
            ) : null}
          </g>
        ))}
        <text x={middle.x} y={middle.y - ring - 3} textAnchor="middle" className="drawing-text drawing-halo">
          {t("ring", { minutes })}
        </text>
        <path d={`M${middle.x - 7} ${middle.y}h14m-7 -7v14`} className="drawing-middle" />
      </DrawingFrame>
      <p className="small pt-1">{t("sketchNote")}</p>
    </div>
  );
}
