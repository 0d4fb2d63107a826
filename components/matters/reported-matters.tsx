import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Observation } from "@/domain/indicators/indicator";
import { formatNumber } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { periodText } from "@/i18n/period-text";

type Props = {
  total?: Observation;
  matterCount: number;
  bundleCount: number;
  beside: ReactNode;
  children: ReactNode;
};

/** The catalogue between its heading, with what is reported in one line, and the comparison in full, where there is one. */
export async function ReportedMatters({ total, matterCount, bundleCount, beside, children }: Props) {
  const [t, bundles, terms, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("bundles"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const matters = formatNumber(matterCount, locale);
  const dated = periodText(total?.period ?? "", locale);
  const places = total?.loaded ? formatNumber(total.loaded.count, locale) : undefined;
  return (
    <>
      <h1 className="page-title">{t("heading")}</h1>
      <p className="small">
        {total?.value
          ? t.rich("reportedLine", {
              reported: terms(`qualifier.${total.qualifier}`, { value: formatNumber(total.value, locale) }),
              date: dated.text,
              zh: (text) => <span lang={dated.lang}>{text}</span>,
            })
          : null}
        {places === undefined ? t("loadedMatters", { matters }) : t("loadedLine", { matters, places })}{" "}
        {beside ? (
          <a href="#reported" className="underline">
            {t("compare")}
          </a>
        ) : null}
      </p>
      {bundleCount > 0 ? (
        <p className="no-print">
          <Link className="tap-line" href={localePath(locale, "/bundles")} prefetch={false}>
            {bundles("entry", { count: bundleCount })}
          </Link>
        </p>
      ) : null}
      {children}
      {beside ? (
        <section className="section" aria-labelledby="reported">
          <h2 id="reported">{t("reportedHeading")}</h2>
          {beside}
          <p className="small py-2">{t("typicalNotice")}</p>
        </section>
      ) : null}
    </>
  );
}
