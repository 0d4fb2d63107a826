import { useLocale, useTranslations } from "next-intl";
import { ProgressChart } from "@/components/projects/progress-chart";
import { CitationLine } from "@/components/truth/citation-line";
import { QualityTag } from "@/components/truth/quality-tag";
import type { Project } from "@/domain/projects/project";
import { formatMoney, formatNumber, formatPeriod } from "@/i18n/format";

type Report = Project["progress"][number];

/** The last share of the work in a sentence, with the plan where there is one. */
export function ProgressNow({ progress }: { progress: Report[] }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  const last = progress.filter(({ physicalActual }) => physicalActual !== null).at(-1);
  if (!last || last.physicalActual === null) return null;
  const month = formatPeriod(last.month, locale);
  const actual = formatNumber(last.physicalActual, locale, 1);
  return last.physicalPlanned === null
    ? t("progressNow", { month, actual })
    : t("progressPlan", { month, actual, planned: formatNumber(last.physicalPlanned, locale, 1) });
}

/** Progress by month: the last one in words, the course as a chart, every number in the table behind it. */
export function ProjectProgress({ progress }: { progress: Report[] }) {
  const t = useTranslations("projectPage");
  const last = progress.at(-1);
  if (!last) return null;
  return (
    <section className="section" aria-labelledby="progress">
      <h2 id="progress">
        {t("progress")} <QualityTag quality={last.quality} />
      </h2>
      <p>
        <ProgressNow progress={progress} />
      </p>
      <ProgressChart progress={progress} />
      <ChartLegend />
      <details>
        <summary className="tap-line">{t("progressTable", { count: progress.length })}</summary>
        <ProgressTable progress={progress} />
      </details>
      <CitationLine citation={last.source} />
    </section>
  );
}

export function ChartLegend() {
  const t = useTranslations("projectPage");
  return (
    <p className="small chart-legend" aria-hidden>
      <svg aria-hidden viewBox="0 0 24 6" width="24" height="6">
        <path d="M0 3H24" className="chart-actual" />
      </svg>{" "}
      {t("actual")}{" "}
      <svg aria-hidden viewBox="0 0 24 6" width="24" height="6">
        <path d="M0 3H24" className="chart-planned" />
      </svg>{" "}
      {t("planned")}
    </p>
  );
}

/** Newest month first. */
function ProgressTable({ progress }: { progress: Report[] }) {
  const t = useTranslations("projectPage");
  const locale = useLocale();
  const share = (value: number | null) => (value === null ? "–" : `${formatNumber(value, locale, 1)}%`);
  const money = (value: number | null) => (value === null ? "–" : formatMoney(value, locale));
  const hasMoney = progress.some((each) => each.investedActual !== null || each.investedPlanned !== null);
  return (
    // Scrolls sideways on a phone, and what scrolls has to be reached by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="scroll-x" tabIndex={0} aria-label={t("progress")}>
      <table className="data-table progress-table">
        <thead>
          <tr>
            <th scope="col">{t("month")}</th>
            <th scope="col" className="number">
              {t("workPlanned")}
            </th>
            <th scope="col" className="number">
              {t("workActual")}
            </th>
            {hasMoney ? (
              <>
                <th scope="col" className="number">
                  {t("investedPlanned")}
                </th>
                <th scope="col" className="number">
                  {t("investedActual")}
                </th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {[...progress].reverse().map((report) => (
            <tr key={report.month}>
              <th scope="row">{formatPeriod(report.month, locale)}</th>
              <td className="number">{share(report.physicalPlanned)}</td>
              <td className="number">{share(report.physicalActual)}</td>
              {hasMoney ? (
                <>
                  <td className="number">{money(report.investedPlanned)}</td>
                  <td className="number">{money(report.investedActual)}</td>
                </>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
