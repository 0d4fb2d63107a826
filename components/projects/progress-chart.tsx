import { useLocale, useTranslations } from "next-intl";
import type { Project } from "@/domain/projects/project";
import { monthsBetween } from "@/domain/time/periods";
import { formatNumber, formatPeriod } from "@/i18n/format";

const [WIDTH, HEIGHT] = [360, 170];
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 12, 16, 22];
const tenth = (value: number): number => Math.round(value * 10) / 10;

type Report = Project["progress"][number];

/** Share of the work by month, planned dashed and actual solid, drawn on the server. The table says the same in numbers. */
export function ProgressChart({ progress }: { progress: Report[] }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  const [first, last] = [progress[0], progress.at(-1)];
  const actual = progress.filter(({ physicalActual }) => physicalActual !== null).at(-1);
  if (!first || !last || !actual || first === last) return null;

  const months = Math.max(1, monthsBetween(`${first.month}-01`, `${last.month}-01`));
  const x = (month: string) =>
    tenth(LEFT + (monthsBetween(`${first.month}-01`, `${month}-01`) / months) * (WIDTH - LEFT - RIGHT));
  const y = (share: number) => tenth(TOP + (1 - Math.min(100, share) / 100) * (HEIGHT - TOP - BOTTOM));
  const line = (field: "physicalPlanned" | "physicalActual") =>
    progress
      .flatMap((report) => (report[field] === null ? [] : [`${x(report.month)} ${y(report[field])}`]))
      .map((point, index) => `${index ? "L" : "M"}${point}`)
      .join("");
  const years = [...new Set(progress.map(({ month }) => month.slice(0, 4)))].filter((year) =>
    progress.some(({ month }) => month === `${year}-01`),
  );
  const share = actual.physicalActual ?? 0;
  return (
    <svg
      className="drawing progress-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t("progressLabel", {
        from: formatPeriod(first.month, locale),
        to: formatPeriod(last.month, locale),
        actual: formatNumber(share, locale, 1),
      })}
    >
      {[0, 50, 100].map((each) => (
        <g key={each}>
          <path d={`M${LEFT} ${y(each)}H${WIDTH - RIGHT}`} className="chart-grid" />
          <text x={LEFT - 5} y={y(each) + 4} textAnchor="end" className="drawing-text">
            {each}%
          </text>
        </g>
      ))}
      {years.map((year) => (
        <g key={year}>
          <path d={`M${x(`${year}-01`)} ${y(0)}v4`} className="drawing-scale" />
          <text x={x(`${year}-01`)} y={HEIGHT - 6} textAnchor="middle" className="drawing-text">
            {year}
          </text>
        </g>
      ))}
      <path d={line("physicalPlanned")} className="chart-planned" />
      <path d={line("physicalActual")} className="chart-actual" />
      <circle cx={x(actual.month)} cy={y(share)} r={3.5} className="chart-now" />
    </svg>
  );
}
