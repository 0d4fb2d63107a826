import { useTranslations } from "next-intl";
import { inChinese } from "@/components/ui/in-chinese";
import type { Observation } from "@/domain/indicators/indicator";

/** What a figure is about, as the report words it: the period, its growth, its scope. */
export function FigureContext({ observation }: { observation: Observation }) {
  const t = useTranslations("indicators");
  const { period, growth, scope } = observation;
  return (
    <>
      <span lang="zh-CN">{period}</span>
      {growth ? (
        // Some reports give a number of growth, others say it in words: 新增47家, 提升2.9个百分点.
        <> · {/^\d/.test(growth) ? t.rich("growth", { growth, ...inChinese }) : <span lang="zh-CN">{growth}</span>}</>
      ) : null}
      {scope ? <> · {t.rich("scope", { scope, ...inChinese })}</> : null}
    </>
  );
}
