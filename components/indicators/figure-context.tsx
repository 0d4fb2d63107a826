import { useLocale, useTranslations } from "next-intl";
import { inChinese } from "@/components/ui/in-chinese";
import type { Observation } from "@/domain/indicators/indicator";
import { periodText } from "@/i18n/period-text";

/** What a figure is about: its period, and in the words of the report how it grew and what it covers. */
export function FigureContext({ observation }: { observation: Observation }) {
  const t = useTranslations("indicators");
  const { growth, scope } = observation;
  const dated = periodText(observation.period, useLocale());
  return (
    <>
      <span lang={dated.lang}>{dated.text}</span>
      {growth ? (
        // Some reports give a number of growth, others say it in words: 新增47家, 提升2.9个百分点.
        <> · {/^\d/.test(growth) ? t.rich("growth", { growth, ...inChinese }) : <span lang="zh-CN">{growth}</span>}</>
      ) : null}
      {scope ? <> · {t.rich("scope", { scope, ...inChinese })}</> : null}
    </>
  );
}
