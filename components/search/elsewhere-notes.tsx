import { getLocale, getTranslations } from "next-intl/server";
import { NameSearch } from "@/components/service-points/navigate-menu";
import { inChinese } from "@/components/ui/in-chinese";
import { withTravelling } from "@/components/ui/list-query";
import { askedByName, elsewhereOf } from "@/domain/search/elsewhere";
import { localePath } from "@/i18n/locales";

/** Of what was searched and is no record of this map: that it is not, who handles it, and how a map app finds it. */
export async function ElsewhereNotes({ q, params }: { q: string; params: URLSearchParams }) {
  const [t, locale] = await Promise.all([getTranslations("elsewhere"), getLocale()]);
  return elsewhereOf(q).map((each) => (
    <div key={each} className="notice my-2">
      <p>
        {t.rich(each, inChinese)}
        {each === "toilet" ? (
          <>
            {" "}
            <a className="tap-line" href={localePath(locale, withTravelling("/?amenity=toilet", params))}>
              {t("pointsWithToilet")}
            </a>
          </>
        ) : null}
      </p>
      <NameSearch name={askedByName[each]} />
    </div>
  ));
}
