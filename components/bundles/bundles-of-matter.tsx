import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { inChinese } from "@/components/ui/in-chinese";
import type { BundleSummary } from "@/domain/bundles/bundle";
import { localePath } from "@/i18n/locales";

/** With what a matter can be done together: one line under its opening. */
export async function BundlesOfMatter({ bundles, search }: { bundles: BundleSummary[]; search: string }) {
  if (bundles.length === 0) return null;
  const [t, comma, locale] = await Promise.all([
    getTranslations("bundles"),
    getTranslations("matters").then((matters) => matters("comma")),
    getLocale(),
  ]);
  return (
    <p className="no-print">
      {t("together")}
      {bundles.map(({ code, name, matterCount }, index) => (
        <Fragment key={code}>
          <Link
            className="tap-line inline-flex underline"
            href={localePath(locale, `/bundles/${code}`) + search}
            prefetch={false}
          >
            <span>{t.rich("togetherLink", { name, count: matterCount, ...inChinese })}</span>
          </Link>
          {index < bundles.length - 1 ? comma : null}
        </Fragment>
      ))}
    </p>
  );
}
