import { getTranslations } from "next-intl/server";
import { type SketchPoint, sketchOf } from "@/components/plan/sketch-geometry";
import type { TripMark } from "@/components/plan/trip-map";
import type { Coordinates } from "@/domain/positions/position";
import { formatDistance } from "@/i18n/format";
import type { Locale } from "@/i18n/locales";

type Props = { from: Coordinates; stops: Pick<TripMark, "number" | "coordinates">[]; locale: Locale };

/** The route as a small drawing to scale: start, numbered stops, the straight lines that the estimate rests on. */
export async function TripSketch({ from, stops, locale }: Props) {
  if (stops.length === 0) return null;
  const t = await getTranslations("plan");
  const { width, height, points, scale } = sketchOf([from, ...stops.map(({ coordinates }) => coordinates)]);
  const line = points.map(({ x, y }, index) => `${index ? "L" : "M"}${x} ${y}`).join("");
  return (
    <svg
      className="trip-sketch"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("sketch", { count: stops.length })}
    >
      <path d={line} className="trip-sketch-line" />
      {points.map((point, index) => {
        const text = stops[index - 1]?.number.toString() ?? t("sketchStart");
        return <Mark key={text} point={point} text={text} />;
      })}
      <path d={`M12 ${height - 12}v4h${scale.length}v-4`} className="trip-sketch-scale" />
      <text x={12 + scale.length + 6} y={height - 6} className="trip-sketch-text">
        {formatDistance(scale.metres, locale)}
      </text>
    </svg>
  );
}

function Mark({ point: { x, y }, text }: { point: SketchPoint; text: string }) {
  const isStart = !/^\d/.test(text);
  return (
    <g className={isStart ? "trip-sketch-start" : "trip-sketch-stop"}>
      {isStart ? <circle cx={x} cy={y} r={11} /> : <rect x={x - 11} y={y - 11} width={22} height={22} rx={4} />}
      <text x={x} y={y + 5} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}
