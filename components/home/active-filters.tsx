import { getLocale, getTranslations } from "next-intl/server";
import { isElder } from "@/components/elder/display-mode";
import { ChosenFilters } from "@/components/ui/chosen-filters";
import { NO_LAYERS, readLayerNames } from "@/domain/map/layers";
import { splitList } from "@/domain/map/params";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Amenity } from "@/domain/service-points/amenities";
import { formatDated } from "@/i18n/clock";
import { localePath } from "@/i18n/locales";
import { withoutValue } from "./without-value";

type Props = { params: URLSearchParams; filter: PlaceFilter; region?: string; matter?: string };
type Active = { name: string; value: string; label: string; lang?: string };

/**
 * Conditions that no other control on the page shows as chosen, each with the way to take it out.
 * `region` and `matter` are their names, where they are known.
 */
export async function ActiveFilters({ params, filter, region, matter }: Props) {
  const [t, terms, locale, elder] = await Promise.all([
    getTranslations("home"),
    getTranslations("terms"),
    getLocale(),
    isElder(),
  ]);
  const active: Active[] = [];
  if (filter.region)
    active.push({ name: "region", value: filter.region, label: region ?? filter.region, lang: "zh-CN" });
  // The notice above speaks of a matter that is known.
  if (filter.matter && !matter) active.push({ name: "matter", value: filter.matter, label: filter.matter });
  // `open=now` has a chip of its own.
  if (filter.openAt && params.has("openAt")) {
    active.push({ name: "openAt", value: "", label: t("openAtTime", { time: formatDated(filter.openAt, locale) }) });
  }
  const layers = splitList(params.get("layers") ?? "");
  // 长辈版 asks for service points by itself: nobody there has chosen a layer.
  const isOfMode = elder && layers.join() === "service-points";
  if (!isOfMode && (layers.includes(NO_LAYERS) || readLayerNames(layers).length > 0))
    active.push({ name: "layers", value: "", label: t("someLayers") });
  for (const kind of filter.kind ?? []) {
    active.push({ name: "kind", value: kind, label: terms(`servicePointKind.${kind}`) });
  }
  for (const amenity of filter.amenity ?? []) {
    active.push({ name: "amenity", value: amenity, label: terms(`amenity.${amenity as Amenity}`) });
  }
  for (const stage of filter.stage ?? []) active.push({ name: "stage", value: stage, label: terms(`stage.${stage}`) });
  for (const category of filter.category ?? []) {
    active.push({ name: "category", value: category, label: terms(`category.${category}`) });
  }
  for (const name of ["leadPost", "department", "team"] as const) {
    const value = filter[name];
    if (value) active.push({ name, value: "", label: value, lang: "zh-CN" });
  }
  return (
    <ChosenFilters
      path={localePath(locale, "/")}
      chosen={active.map(({ name, value, label, lang }) => ({ label, lang, query: withoutValue(params, name, value) }))}
    />
  );
}
