import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { HotlineLink } from "@/components/site/hotline-link";
import { pathOfSubject } from "@/domain/reports/kinds";
import { isSameNumber } from "@/domain/service-points/hotline";
import { localePath } from "@/i18n/locales";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports.called"))("thanks"), robots: { index: false } };
}

/** After somebody said whether a call was answered. */
export default async function CalledPage({ searchParams }: Props) {
  const [t, site, locale, { place, phone, reached }] = await Promise.all([
    getTranslations("reports"),
    getTranslations("site"),
    getLocale(),
    searchParams,
  ]);
  const number = typeof phone === "string" && /^[+\d-]{3,20}$/.test(phone) ? phone : null;
  // Whoever did not get through is not sent to the number that just failed.
  const isHotline = number !== null && isSameNumber(number, site("hotlineNumber"));
  const path = typeof place === "string" ? pathOfSubject({ noun: "service-points", code: place }) : "/";
  return (
    <>
      <h1 className="page-title">{t("called.thanks")}</h1>
      {number ? <p className="py-2">{t("called.about", { number })}</p> : null}
      <p className="py-2">{t(reached === "no" ? "called.thanksNo" : "called.thanksYes")}</p>
      <p className="flex flex-wrap gap-2 pt-2">
        <a className="button button-primary" href={localePath(locale, path)}>
          {t("back")}
        </a>
        {reached === "no" && !isHotline ? <HotlineLink className="button">{t("called.instead")}</HotlineLink> : null}
      </p>
    </>
  );
}
