import { useLocale, useTranslations } from "next-intl";
import type { Citation } from "@/domain/sources/source";
import { formatPeriod } from "@/i18n/format";

type Props = {
  asOf: string | null;
  source: Citation;
  /** What stands before it says its own date: this one is of the rest. */
  ofRest?: boolean;
};

/** For when a record speaks: its own date, else that of its source; as "about" where the source's date is inferred. */
export function AsOf({ asOf, source, ofRest = false }: Props) {
  const t = useTranslations("truth");
  const locale = useLocale();
  const date = formatPeriod(asOf ?? source.published, locale);
  if (date === "") return null;
  const isInferred = source.publishedQualifier === "about" && (asOf === null || asOf === source.published);
  return t(ofRest ? "restAsOf" : "asOf", { date: isInferred ? t("publishedAbout", { date }) : date });
}
