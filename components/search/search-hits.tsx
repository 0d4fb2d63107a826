import { MapPin } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { HotlineLink } from "@/components/site/hotline-link";
import { Icon } from "@/components/ui/icon";
import { travellingQuery } from "@/components/ui/list-query";
import type { SearchAnswer } from "@/domain/api/search";
import { localePath } from "@/i18n/locales";

const groups = ["matters", "servicePoints", "facilities", "projects", "regions"] as const;

type Props = { hits: SearchAnswer; count: number; q: string; params: URLSearchParams };

/**
 * What the words found, group by group, best first; and what to do when they found nothing.
 * `count` includes what is listed elsewhere on the page.
 */
export async function SearchHits({ hits, count, q, params }: Props) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const found = groups.filter((group) => hits[group].length > 0);
  return (
    <section className="section" aria-labelledby="hits">
      <h2 id="hits" role="status">
        {count > 0 ? t("hits", { q, count }) : t("noHits", { q })}
      </h2>
      {count === 0 ? (
        <p>
          {t("noHitsHelp")} <a href={localePath(locale, "/matters")}>{t("browseTopics")}</a> ·{" "}
          <HotlineLink>{t("askHotline")}</HotlineLink>
        </p>
      ) : null}
      {found.map((group) => (
        <div key={group}>
          <h3 className="small mt-2">{t(`group.${group}`)}</h3>
          <ul className="rows">
            {hits[group].map((hit) => (
              <li key={hit.code} className="place-row">
                <a href={localePath(locale, hit.url) + travellingQuery(params)} className="row-link">
                  <span className="row-title" lang="zh-CN">
                    {hit.name}
                  </span>{" "}
                  {hit.alias ? (
                    <span className="small" lang="zh-CN">
                      {hit.alias}
                    </span>
                  ) : null}
                </a>
                {group === "matters" ? (
                  <a
                    href={whereLink(hit.code, params, localePath(locale, "/"))}
                    className="where-link"
                    aria-label={t("whereNamed", { name: hit.name })}
                  >
                    <Icon of={MapPin} size={18} />
                    {t("where")}
                  </a>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The start page with the places that handle a matter, nearest to where the person already said they are. */
function whereLink(matter: string, params: URLSearchParams, path: string): string {
  const next = new URLSearchParams([...params].filter(([name]) => name === "near" || name === "place"));
  next.set("matter", matter);
  return `${path}?${next}`;
}
