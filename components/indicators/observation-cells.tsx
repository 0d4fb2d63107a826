import { useLocale, useTranslations } from "next-intl";
import { FigureContext } from "@/components/indicators/figure-context";
import { IndicatorValue } from "@/components/indicators/indicator-value";
import { CitationLine } from "@/components/truth/citation-line";
import { differencesAmong } from "@/domain/indicators/comparability";
import { familyOf } from "@/domain/indicators/families";
import type { Indicator } from "@/domain/indicators/indicator";
import { formatNumber } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/** The rows of one indicator: a row per figure, under one name. On a phone the cells stand below one another. */
export function ObservationCells({ indicator }: { indicator: Indicator }) {
  const t = useTranslations("indicators");
  const terms = useTranslations("terms.loadedCount");
  const locale = useLocale();
  const { observations } = indicator;
  const differs = differencesAmong(observations.map((observation) => ({ indicator, observation })));
  const kind = indicator.kind === "target" || indicator.kind === "rule" ? t(`kind.${indicator.kind}`) : null;
  return (
    <tbody id={`indicator-${indicator.code}`}>
      {observations.map((observation, index) => (
        <tr key={observation.code} id={`figure-${observation.code}`}>
          {index === 0 ? (
            <th scope="rowgroup" rowSpan={observations.length}>
              <span lang="zh-CN">{indicator.name}</span> {kind ? <span className="tag">{kind}</span> : null}
              {observations.length > 1 ? (
                <span className="block text-xs font-normal">
                  {[
                    t("several", { count: observations.length }),
                    ...differs.map((each) => t(`compare.difference.${each}`)),
                  ].join(t("compare.separator"))}
                </span>
              ) : null}
              {familyOf(indicator.name) ? (
                <a className="tap-line text-sm font-normal" href={localePath(locale, "/indicators/compare")}>
                  {t("similar")}
                </a>
              ) : null}
            </th>
          ) : null}
          <td className="whitespace-nowrap" lang="zh-CN">
            {observation.regionName}
          </td>
          <td>
            <strong>
              <IndicatorValue observation={observation} unit={indicator.unit} />
            </strong>
            <span className="small block">
              <FigureContext observation={observation} />
            </span>
            {observation.loaded ? (
              <span className="small block">
                {t("loaded", {
                  count: formatNumber(observation.loaded.count, locale),
                  what: terms(observation.loaded.name),
                })}
              </span>
            ) : null}
          </td>
          <td>
            <CitationLine citation={observation.source} label="" />
            {observation.note ? (
              <span className="small block" lang="zh-CN">
                {observation.note}
              </span>
            ) : null}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
