import { useTranslations } from "next-intl";
import { FigureLine } from "@/components/indicators/figure-line";
import { MeasureName } from "@/components/indicators/measure-name";
import { StatusMark } from "@/components/ui/status-mark";
import type { Comparison } from "@/domain/indicators/compare";
import type { RegionSummary } from "@/domain/regions/region";

const anchorOf = ({ key }: Comparison) => `measure-${encodeURIComponent(key)}`;
/** The topic its figures stand under. */
const topicOf = ({ districts }: Comparison) => districts[0]?.figures[0]?.indicator.topic ?? "";

/** What is compared, by topic, as links to it: the list itself is long. */
export function ComparisonJumps({ comparisons }: { comparisons: Comparison[] }) {
  const t = useTranslations("indicators.compare");
  const topics = [...new Set(comparisons.map(topicOf))];
  return (
    <nav aria-label={t("jump")} className="no-print py-2">
      <ul>
        {topics.map((topic) => (
          <li key={topic} className="flex flex-wrap items-baseline gap-x-4">
            <b lang="zh-CN">{topic}</b>
            {comparisons
              .filter((each) => topicOf(each) === topic)
              .map((each) => (
                <a key={each.key} className="tap-line" href={`#${encodeURIComponent(anchorOf(each))}`}>
                  <MeasureName name={each.key} family={each.family} />
                </a>
              ))}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One measure, the districts beside one another in their fixed order; by size only where the figures can be compared. */
function ComparisonGroup({ comparison, districts }: { comparison: Comparison; districts: RegionSummary[] }) {
  const t = useTranslations("indicators.compare");
  const { key, family, differences, ranked } = comparison;
  const nameOf = (code: string) => districts.find((district) => district.code === code)?.name ?? code;
  const reasons = differences.map((difference) => t(`difference.${difference}`)).join(t("separator"));
  return (
    <li className="figure-group" id={anchorOf(comparison)} tabIndex={-1}>
      <h3>
        <MeasureName name={key} family={family} />
      </h3>
      <p className="small">
        {differences.length > 0 ? (
          <>
            <StatusMark tone="warning">{t("notComparable")}</StatusMark> {reasons}
          </>
        ) : (
          <>
            <StatusMark tone="normal">{t("comparable")}</StatusMark>{" "}
            <span lang="zh-CN">{ranked.map(({ observation }) => observation.regionName).join(" > ")}</span>
          </>
        )}
      </p>
      <ul className="district-columns pt-2">
        {districts.map(({ code }) => {
          const figures = comparison.districts.find((district) => district.code === code)?.figures ?? [];
          return (
            <li key={code}>
              <span className="small" lang="zh-CN">
                {nameOf(code)}
              </span>
              {figures.length === 0 ? <p className="text-muted">{t("noFigure")}</p> : null}
              {figures.map((figure) => (
                <FigureLine key={figure.observation.code} figure={figure} withName={family !== null} />
              ))}
            </li>
          );
        })}
      </ul>
    </li>
  );
}

/** What several districts report of the same thing. */
export function ComparisonList({ comparisons, districts }: { comparisons: Comparison[]; districts: RegionSummary[] }) {
  return (
    <ul>
      {comparisons.map((comparison) => (
        <ComparisonGroup key={comparison.key} comparison={comparison} districts={districts} />
      ))}
    </ul>
  );
}
