import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { localePath } from "@/i18n/locales";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accessibility"))("title") };
}

const SECTIONS = {
  holds: ["standards", "list", "keyboard", "sight", "offline", "paper"],
  checked: ["pages", "whole", "journeys", "people"],
  lacks: ["marks", "names", "sign", "doors"],
  complain: ["report", "phone"],
} as const;

/** What holds for people who see, hear or move otherwise, what does not yet, and where to complain. */
export default async function AccessibilityPage() {
  const [t, locale] = await Promise.all([getTranslations("accessibility"), getLocale()]);
  const report = (chunks: React.ReactNode) => (
    <a className="underline" href={localePath(locale, "/reports/new?page=/accessibility")}>
      {chunks}
    </a>
  );
  return (
    <article>
      <h1 className="page-title">{t("title")}</h1>
      <p className="max-w-[38em]">{t("lead")}</p>
      {Object.entries(SECTIONS).map(([section, items]) => (
        <section key={section} className="section" aria-labelledby={section}>
          <h2 id={section}>{t(`${section as "holds"}.heading`)}</h2>
          <ul className="list-disc max-w-[38em] pl-5">
            {items.map((item) => (
              <li key={item} className="py-1">
                {t.rich(`${section}.${item}` as "complain.report", { report })}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
