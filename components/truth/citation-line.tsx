import { useLocale, useTranslations } from "next-intl";
import type { Citation } from "@/domain/sources/source";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/**
 * The source of what stands above it, one small line away: title, heading inside it, date.
 * A plain anchor: there are hundreds on a page of figures, and each Link is work for the browser.
 */
export function CitationLine({ citation, label }: { citation: Citation; label?: string }) {
  const t = useTranslations("truth");
  const locale = useLocale();
  const published = formatPeriod(citation.published, locale);
  const date = citation.publishedQualifier === "about" ? t("publishedAbout", { date: published }) : published;
  return (
    <span className="citation">
      {label ?? t("source")}{" "}
      <a href={`${localePath(locale, "/about")}#source-${citation.code}`} lang="zh-CN">
        {citation.title}
      </a>
      {citation.section ? (
        <>
          {" · "}
          <span lang="zh-CN">{citation.section}</span>
        </>
      ) : null}{" "}
      · {date}
    </span>
  );
}
