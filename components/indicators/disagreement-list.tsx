import { useTranslations } from "next-intl";
import { FigureLine } from "@/components/indicators/figure-line";
import { MeasureName } from "@/components/indicators/measure-name";
import type { Disagreement } from "@/domain/indicators/disagree";

/** Figures that do not agree, together, with what may be why. None is chosen over another. */
export function DisagreementList({ disagreements }: { disagreements: Disagreement[] }) {
  const t = useTranslations("indicators.compare");
  return (
    <ul>
      {disagreements.map(({ key, family, region, regionName, figures, reasons }) => (
        <li key={`${key} ${region}`} className="figure-group">
          <h3>
            <span lang="zh-CN">{regionName}</span> <MeasureName name={key} family={family} />
          </h3>
          <p className="small">
            {reasons.length > 0
              ? t("because", { reasons: reasons.map((reason) => t(`difference.${reason}`)).join(t("separator")) })
              : t("noReason")}
          </p>
          <ul className="district-columns pt-2">
            {figures.map((figure) => (
              <li key={figure.observation.code}>
                <FigureLine figure={figure} withName />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
