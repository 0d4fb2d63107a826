import { getTranslations } from "next-intl/server";
import { inChinese } from "@/components/ui/in-chinese";
import type { Observation } from "@/domain/indicators/indicator";

/** What a figure is about, as the report words it: the period, its growth, its scope. */
export async function FigureContext({ observation }: { observation: Observation }) {
  const t = await getTranslations("indicators");
  const { period, growth, scope } = observation;
  return (
    <>
      <span lang="zh-CN">{period}</span>
      {growth ? <> · {t.rich("growth", { growth, ...inChinese })}</> : null}
      {scope ? <> · {t.rich("scope", { scope, ...inChinese })}</> : null}
    </>
  );
}
