import { ClipboardList, MapPin } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { CardActions } from "@/components/elder/card-actions";
import { isElder } from "@/components/elder/display-mode";
import { BasketToggle } from "@/components/plan/basket-toggle";
import { Marked } from "@/components/search/marked";
import { Icon } from "@/components/ui/icon";
import { inChinese } from "@/components/ui/in-chinese";
import { travellingQuery } from "@/components/ui/list-query";
import { NameHelp } from "@/components/ui/name-help";
import type { SearchFacets, SearchHit } from "@/domain/api/search";
import type { Gloss } from "@/domain/matters/gloss";
import type { SearchGroup } from "@/domain/search/groups";
import { isInLetters } from "@/domain/search/lexicon";
import { localePath } from "@/i18n/locales";

type Props = { hit: SearchHit; group: SearchGroup; facets: SearchFacets; params: URLSearchParams; gloss: Gloss };

/** One hit: its name, why it is here with what matched marked, and for a matter where to go and what to bring. */
export async function HitRow({ hit, group, facets, params, gloss }: Props) {
  const [t, locale, elder] = await Promise.all([getTranslations("home"), getLocale(), isElder()]);
  const href = localePath(locale, hit.url) + travellingQuery(params);
  const isMatter = group === "matters";
  return (
    <li>
      <div className="place-row">
        <a href={href} className="row-link">
          <span className="row-title">
            <Marked text={hit.name} marks={hit.alias ? [] : hit.marks} />
          </span>
          <NameHelp name={hit.name} about={isMatter ? gloss(hit.name) : null} />
        </a>
        {isMatter && facets.materials ? (
          <a href={`${href}#materials`} className="where-link">
            <Icon of={ClipboardList} size={18} />
            <span aria-hidden>{t("materialsOf")}</span>
            <span className="sr-only">{t.rich("materialsNamed", { name: hit.name, ...inChinese })}</span>
          </a>
        ) : null}
        {isMatter && !hit.onlyAt ? (
          <a href={whereLink(hit.code, facets, params, localePath(locale, "/"))} className="where-link">
            <Icon of={MapPin} size={18} />
            <span aria-hidden>{t("where")}</span>
            <span className="sr-only">{t.rich("whereNamed", { name: hit.name, ...inChinese })}</span>
          </a>
        ) : null}
        {isMatter ? (
          <BasketToggle code={hit.code} name={hit.name} path={localePath(locale, "/")} params={params} besideMap />
        ) : null}
      </div>
      <p className={isMatter ? "small hit-why beside-toggle" : "small hit-why"}>
        <Why hit={hit} />
        {hit.onlyAt ? <> · {t.rich("handledBy", { who: hit.onlyAt, ...inChinese })}</> : null}
      </p>
      {elder && (group === "servicePoints" || group === "facilities") ? (
        <CardActions name={hit.name} href={href} />
      ) : null}
    </li>
  );
}

async function Why({ hit: { why, alias, marks, synonym } }: { hit: SearchHit }) {
  const t = await getTranslations("home.why");
  const also = alias ? t.rich("alias", { alias: () => <Marked text={alias} marks={marks} /> }) : null;
  if (why === "alias" && also) return also;
  const reason =
    why === "synonym" && synonym
      ? t.rich("synonym", {
          word: () => <span lang={isInLetters(synonym.word) ? "en" : "zh-CN"}>{synonym.word}</span>,
          term: () => <span lang="zh-CN">{synonym.term}</span>,
        })
      : why === "synonym" || why === "alias"
        ? t("words")
        : t(why);
  return also ? (
    <>
      {reason} · {also}
    </>
  ) : (
    reason
  );
}

/** The start page with the places for a matter: nearest to where the person said they are, open when they want to come. */
function whereLink(matter: string, { hours }: SearchFacets, params: URLSearchParams, path: string): string {
  const next = new URLSearchParams([...params].filter(([name]) => name === "near" || name === "place"));
  next.set("matter", matter);
  if (hours && params.get("facets") !== "off") next.set("openAt", hours.openAt);
  return `${path}?${next}`;
}
