import { useLocale, useTranslations } from "next-intl";
import { figureText } from "@/components/indicators/figure-text";
import type { Observation } from "@/domain/indicators/indicator";

/** A reported figure with its bound and unit: 超 2,900 亿元. */
export function IndicatorValue({ observation, unit }: { observation: Observation; unit: string }) {
  const terms = useTranslations("terms");
  const locale = useLocale();
  const text = figureText(observation, unit, locale);
  return (
    <span lang="zh-CN" className={observation.value === null ? undefined : "whitespace-nowrap"}>
      {observation.value === null ? text : terms(`qualifier.${observation.qualifier}`, { value: text })}
    </span>
  );
}
