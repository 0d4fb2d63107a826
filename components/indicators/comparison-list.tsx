import { useTranslations } from "next-intl";
import { FigureLine } from "@/components/indicators/figure-line";
import { MeasureName } from "@/components/indicators/measure-name";
import { StatusMark } from "@/components/ui/status-mark";
import type { Comparison } from "@/domain/indicators/compare";
import type { RegionSummary } from "@/domain/regions/region";

/** One measure, the districts beside one another in their fixed order; by size only where the figures can be compared. */
function ComparisonGroup({ comparison, districts }: { comparison: Comparison; districts: RegionSummary[] }) {
  const t = useTranslations("indicators.compare");
  const { key, family, differences, ranked } = comparison;
  const nameOf = (code: string) => districts.find((district) => district.code === code)?.name ?? code;
  const reasons = differences.map((difference) => t(`difference.${difference}`)).join(t("separator"));
  return (
    <li className="figure-group">
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
