import { Clock, LocateFixed } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { SearchFacets } from "@/domain/api/search";
import { localePath } from "@/i18n/locales";

type Props = { facets: SearchFacets; params: URLSearchParams };

/** What was understood of a query besides names, said in words, and how to undo it. */
export async function FacetNotes({ facets, params }: Props) {
  const [t, locale] = await Promise.all([getTranslations("home"), getLocale()]);
  const isOff = params.get("facets") === "off";
  const without = new URLSearchParams(params);
  if (isOff) without.delete("facets");
  else without.set("facets", "off");
  const back = new URLSearchParams({ back: `${params}` });
  return (
    <>
      {facets.hours ? (
        <p className="facet">
          <Icon of={Clock} size={18} />
          {isOff ? null : (
            <span>{t.rich("onlyOpen", { said: () => <span lang="zh-CN">{facets.hours?.said}</span> })}</span>
          )}
          <a className="tap-line" href={localePath(locale, `/?${without}`)}>
            {isOff ? t.rich("onlyOpen", { said: () => <span lang="zh-CN">{facets.hours?.said}</span> }) : t("allHours")}
          </a>
        </p>
      ) : null}
      {facets.near ? (
        <p className="facet">
          <Icon of={LocateFixed} size={18} />
          {params.get("near") ? (
            t("sortedNear")
          ) : (
            <>
              <span>{t("nearUnknown")}</span>
              <a className="tap-line" href={localePath(locale, `/nearby?${back}`)}>
                {t("pickCommunity")}
              </a>
            </>
          )}
        </p>
      ) : null}
    </>
  );
}
