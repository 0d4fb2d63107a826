import { useLocale, useTranslations } from "next-intl";
import type { Citation } from "@/domain/sources/source";
import { formatPeriod } from "@/i18n/format";

/** For when a record speaks: its own date, else that of its source; as "about" where the source's date is inferred. */
export function AsOf({ asOf, source }: { asOf: string | null; source: Citation }) {
  const t = useTranslations("truth");
  const locale = useLocale();
  const date = formatPeriod(asOf ?? source.published, locale);
  if (date === "") return null;
  const isInferred = source.publishedQualifier === "about" && (asOf === null || asOf === source.published);
  return t("asOf", { date: isInferred ? t("publishedAbout", { date }) : date });
}
