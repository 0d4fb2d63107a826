import { getLocale, getTranslations } from "next-intl/server";
import type { Coverage } from "@/domain/coverage/coverage";
import { localePath } from "@/i18n/locales";

type Props = Pick<Coverage, "sites" | "servicePoints">;

/** Where one more place each would help most, with whom it would help, and how sure it is that nothing does better. */
export async function NewSites({ sites: { items, total, bound }, servicePoints: { withoutPosition } }: Props) {
  const [t, errors, locale] = await Promise.all([getTranslations("coverage"), getTranslations("errors"), getLocale()]);
  return (
    <section className="section" aria-labelledby="sites">
      <h2 id="sites">{t("sites")}</h2>
      {items.length === 0 ? (
        <p>{withoutPosition > 0 ? t("sitesUnknown", { count: withoutPosition }) : t("sitesNone")}</p>
      ) : (
        <>
          <p className="small">{t("sitesHelp")}</p>
          <ol className="rows">
            {items.map(({ code, name, newly, names }, index) => (
              <li key={code} className="py-2">
                <span className="trip-place">
                  <span className="trip-number" aria-hidden>
                    {index + 1}
                  </span>
                  <span>
                    <a className="row-title" lang="zh-CN" href={localePath(locale, `/regions/${code}`)}>
                      {name}
                    </a>{" "}
                    {t("siteNewly", { count: newly })}
                    <span className="row-line small" lang="zh-CN">
                      {names.join(errors("listComma"))}
                    </span>
                  </span>
                </span>
              </li>
            ))}
          </ol>
          <p>{total === bound ? t("sitesTotal", { total }) : t("sitesBound", { total, bound })}</p>
        </>
      )}
    </section>
  );
}
