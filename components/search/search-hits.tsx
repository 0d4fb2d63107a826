import { Shapes } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { CardActions } from "@/components/elder/card-actions";
import { isElder } from "@/components/elder/display-mode";
import { BasketBar } from "@/components/plan/basket-bar";
import { ElsewhereNotes } from "@/components/search/elsewhere-notes";
import { FacetNotes } from "@/components/search/facet-notes";
import { HitRow } from "@/components/search/hit-row";
import { HotlineLink } from "@/components/site/hotline-link";
import { Icon } from "@/components/ui/icon";
import { travellingQuery, withTravelling } from "@/components/ui/list-query";
import { NameHelp } from "@/components/ui/name-help";
import type { SearchAnswer, SearchKind } from "@/domain/api/search";
import type { Gloss } from "@/domain/matters/gloss";
import type { ServicePointSummary } from "@/domain/service-points/service-point";
import { localePath } from "@/i18n/locales";

type Props = {
  hits: SearchAnswer;
  count: number;
  q: string;
  params: URLSearchParams;
  gloss: Gloss;
  /** Where to ask in person when nothing was found, nearest first. */
  instead: ServicePointSummary[];
};

/**
 * What the words found, the best group first; what was left out of them; and what to do when they found nothing.
 * `count` includes what is listed elsewhere on the page.
 */
export async function SearchHits({ hits, count, q, params, gloss, instead }: Props) {
  const t = await getTranslations("home");
  const shown = Math.max(count, hits.kind?.count ?? 0);
  const found = hits.order.filter((group) => hits[group].length > 0);
  return (
    <section className="section" aria-labelledby="hits">
      <h2 id="hits">
        <span role="status">{shown > 0 ? t("hits", { q, count: shown }) : t("noHits", { q })}</span>
      </h2>
      {hits.relaxed ? (
        <p className="notice">
          {t.rich("relaxed", { q: () => q, shared: () => <span lang="zh-CN">{hits.relaxed}</span> })}
        </p>
      ) : null}
      {hits.kind ? <KindLine kind={hits.kind} params={params} /> : null}
      <FacetNotes facets={hits.facets} params={params} />
      <ElsewhereNotes {...{ q, params }} />
      {found.map((group) => (
        <div key={group}>
          <h3 className="small mt-2">{t(`group.${group}`)}</h3>
          <ul className="rows">
            {hits[group].map((hit) => (
              <HitRow key={hit.code} {...{ hit, group, params, gloss }} facets={hits.facets} />
            ))}
          </ul>
        </div>
      ))}
      {shown === 0 || hits.relaxed ? <NothingFits {...{ params, instead }} /> : null}
      <BasketBar params={params} />
    </section>
  );
}

/** All places of the kind that was asked for, on the map and in its lists: 按种类看：学校，11 所. */
async function KindLine({ kind, params }: { kind: SearchKind; params: URLSearchParams }) {
  const [t, terms, locale] = await Promise.all([getTranslations("home"), getTranslations("terms"), getLocale()]);
  const name =
    kind.group === "facilities" ? terms(`facilityKind.${kind.kind}`) : terms(`servicePointKind.${kind.kind}`);
  return (
    <p className="facet">
      <Icon of={Shapes} size={18} />
      <a className="tap-line" href={localePath(locale, withTravelling(kind.url, params))}>
        {t("byKind", { kind: name, count: kind.count })}
      </a>
    </p>
  );
}

/** Other ways to an answer: the themes, the hotline, and the places nearby. */
async function NothingFits({ params, instead }: Pick<Props, "params" | "instead">) {
  const [t, locale, elder] = await Promise.all([getTranslations("home"), getLocale(), isElder()]);
  return (
    <>
      <p>
        {t("noHitsHelp")} <a href={localePath(locale, "/matters")}>{t("browseTopics")}</a> ·{" "}
        <HotlineLink>{t("askHotline")}</HotlineLink>
      </p>
      {instead.length > 0 ? (
        <>
          <h3 className="small mt-2">{params.get("near") ? t("nearestInstead") : t("hallInstead")}</h3>
          <ul className="rows">
            {instead.map(({ code, name, phones }) => {
              const href = localePath(locale, `/service-points/${code}`) + travellingQuery(params);
              return (
                <li key={code}>
                  <a href={href} className="row-link" lang="zh-CN">
                    {name}
                    <NameHelp name={name} />
                  </a>
                  {elder ? <CardActions name={name} phone={phones[0]?.number} href={href} /> : null}
                </li>
              );
            })}
          </ul>
        </>
      ) : null}
    </>
  );
}
