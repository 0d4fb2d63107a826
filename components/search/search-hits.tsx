import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import type { SearchAnswer } from "@/domain/api/search";
import { localePath } from "@/i18n/locales";

const groups = ["matters", "servicePoints", "facilities", "projects", "regions"] as const;

/** What the words found, group by group, best first; and what to do when they found nothing. */
export async function SearchHits({ hits, q }: { hits: SearchAnswer; q: string }) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const found = groups.filter((group) => hits[group].length > 0);
  const count = groups.reduce((sum, group) => sum + hits[group].length, 0);
  return (
    <section className="section" aria-labelledby="hits">
      <h2 id="hits" role="status">
        {count > 0 ? t("hits", { q, count }) : t("noHits", { q })}
      </h2>
      {count === 0 ? (
        <p>
          {t("noHitsHelp")} <Link href={localePath(locale, "/matters")}>{t("browseTopics")}</Link> ·{" "}
          <a href="tel:079112345">{t("askHotline")}</a>
        </p>
      ) : null}
      {found.map((group) => (
        <div key={group}>
          <h3 className="small mt-2">{t(`group.${group}`)}</h3>
          <ul className="rows">
            {hits[group].map((hit) => (
              <li key={hit.code}>
                <Link href={localePath(locale, hit.url)} className="row-link" prefetch={false}>
                  <span className="row-title" lang="zh-CN">
                    {hit.name}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
