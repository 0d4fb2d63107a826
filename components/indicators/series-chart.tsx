import { useLocale, useTranslations } from "next-intl";
import { type Bar, chartOf } from "@/components/indicators/chart-geometry";
import { figureText } from "@/components/indicators/figure-text";
import { inChinese } from "@/components/ui/in-chinese";
import type { Series, SeriesPoint } from "@/domain/indicators/series";
import { periodText } from "@/i18n/period-text";

/** A bound sticks out: an arrow where the value is more or less, a dashed edge where it is only about. */
function OpenEnd({ bar: { x, width, top, open } }: { bar: Bar }) {
  const middle = x + width / 2;
  if (open === "up") return <path className="chart-open" d={`M${middle} ${top}v-11m-4 4l4 -4l4 4`} />;
  if (open === "down") return <path className="chart-open" d={`M${middle} ${top}v11m-4 -4l4 4l4 -4`} />;
  if (open === "around") return <path className="chart-about" d={`M${x - 4} ${top}h${width + 8}`} />;
  return null;
}

/**
 * A series as bars, drawn on the server. Its title and description say all of it in words;
 * the rows of the table beside it stay the truth.
 */
export function SeriesChart({ series, id }: { series: Series; id: string }) {
  const t = useTranslations("indicators");
  const terms = useTranslations("terms.qualifier");
  const locale = useLocale();
  const { width, height, base, bars, gaps } = chartOf(series);
  const { indicator } = series.points[0] ?? {};
  if (!indicator) return null;
  const text = ({ observation }: SeriesPoint, unit = indicator.unit) =>
    terms(observation.qualifier, { value: figureText(observation, unit, locale) });
  const dated = ({ observation }: SeriesPoint) => periodText(observation.period, locale);
  const place = [series.regionName, series.scope].filter(Boolean).join(" ");
  const title = `${place} ${indicator.name}（${indicator.unit}）`;
  const values = series.points.map((point) => `${point.observation.period} ${text(point)}`);
  return (
    <figure className="chart-figure">
      <svg
        className="chart"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-desc`}
      >
        <title id={`${id}-title`} lang="zh-CN">
          {title}
        </title>
        <desc id={`${id}-desc`} lang="zh-CN">
          {values.join("；")}
        </desc>
        {bars.map((bar) => (
          <g key={bar.point.observation.code}>
            <rect
              className={bar.open ? "chart-bar chart-bounded" : "chart-bar"}
              x={bar.x}
              y={bar.top}
              width={bar.width}
              height={bar.height}
            />
            {bar.rangeTop === null ? null : (
              <rect
                className="chart-bar chart-bounded"
                x={bar.x}
                y={bar.rangeTop}
                width={bar.width}
                height={bar.top - bar.rangeTop}
              />
            )}
            <OpenEnd bar={bar} />
            {bar.hasDate ? (
              <>
                <text
                  className="chart-value"
                  x={bar.x + bar.width / 2}
                  y={(bar.rangeTop ?? bar.top) - (bar.open === "up" ? 15 : 6)}
                  textAnchor="middle"
                >
                  {text(bar.point, "")}
                </text>
                <text
                  className="chart-date"
                  x={bar.x + bar.width / 2}
                  y={base + 15}
                  textAnchor="middle"
                  lang={dated(bar.point).lang}
                >
                  {dated(bar.point).text}
                </text>
              </>
            ) : null}
          </g>
        ))}
        <path className="chart-axis" d={`M0 ${base}H${width}`} />
        <path className="chart-gap" d={gaps.map(([from, to]) => `M${from} ${base}H${to}`).join("")} />
      </svg>
      <figcaption className="small">
        {t.rich("seriesCaption", { region: place, unit: indicator.unit, ...inChinese })}
      </figcaption>
    </figure>
  );
}
