import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { Citation } from "@/domain/sources/source";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

/** The source of what stands above it, one small line away: title, heading inside it, date. */
export async function CitationLine({ citation, label }: { citation: Citation; label?: string }) {
  const [t, locale] = await Promise.all([getTranslations("truth"), getLocale()]);
  const published = formatPeriod(citation.published, locale);
  const date = citation.publishedQualifier === "about" ? t("publishedAbout", { date: published }) : published;
  return (
    <span className="citation">
      {label ?? t("source")}{" "}
      <Link href={`${localePath(locale, "/about")}#source-${citation.code}`} prefetch={false}>
        {citation.title}
      </Link>
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
