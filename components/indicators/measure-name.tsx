import { useTranslations } from "next-intl";
import type { Family } from "@/domain/indicators/families";

/** What a group of figures is about: the family in the reader's words, or the official name they share. */
export function MeasureName({ name, family }: { name: string; family: Family | null }) {
  const t = useTranslations("indicators.family");
  return family ? t(family) : <span lang="zh-CN">{name}</span>;
}
