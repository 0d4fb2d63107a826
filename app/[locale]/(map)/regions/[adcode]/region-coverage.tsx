import { getLocale, getTranslations } from "next-intl/server";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import type { Region } from "@/domain/regions/region";
import { localePath } from "@/i18n/locales";

/** From a region to the circle around its seat and, where it has communities, to their coverage. */
export async function RegionCoverage({ region, params }: { region: Region; params: URLSearchParams }) {
  const [t, locale] = await Promise.all([getTranslations("regions"), getLocale()]);
  const { code, name, level, position } = region;
  const kept = new URLSearchParams(travellingQuery(params));
  const near = position && { near: position.coordinates.join(","), place: name };
  return (
    <p className="no-print flex flex-wrap gap-x-5">
      {near ? (
        <a className="tap-line" href={localePath(locale, "/circle") + queryWith(kept, near)}>
          {t("circle")}
        </a>
      ) : null}
      {level === "district" || level === "township" ? (
        <a className="tap-line" href={`${localePath(locale, "/coverage")}?${new URLSearchParams({ region: code })}`}>
          {t("coverage")}
        </a>
      ) : null}
    </p>
  );
}
