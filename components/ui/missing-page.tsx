import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { HotlineLink } from "@/components/site/hotline-link";
import { localePath } from "@/i18n/locales";

/** What a code that nobody knows leads to: what happened, and where to go from here. */
export async function MissingPage({ title, next }: { title: string; next: { label: string; path: string }[] }) {
  const [t, locale] = await Promise.all([getTranslations("errors"), getLocale()]);
  return (
    <article className="py-6">
      <h1 className="page-title">{title}</h1>
      <p className="py-2">{t("notFoundText")}</p>
      <p className="flex flex-wrap gap-2 pt-2">
        {next.map(({ label, path }) => (
          <Link key={path} className="button" href={localePath(locale, path)}>
            {label}
          </Link>
        ))}
        <HotlineLink className="button">{t("callHotline")}</HotlineLink>
      </p>
    </article>
  );
}
