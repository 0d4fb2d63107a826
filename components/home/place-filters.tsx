import { SlidersHorizontal } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { PlaceFilter } from "@/domain/map/place-filter";
import type { Amenity } from "@/domain/service-points/amenities";
import { servicePointKindSchema, servicePointLevelSchema } from "@/domain/service-points/service-point";
import { localePath } from "@/i18n/locales";

type Props = { params: URLSearchParams; filter: PlaceFilter; amenities: Amenity[] };

/** Hours and level as links one tap away; kind and amenities in a form that works without a script. */
export async function PlaceFilters({ params, filter, amenities }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("home"), getTranslations("terms"), getLocale()]);
  const link = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete("more");
    if (params.get(name) === value) next.delete(name);
    else next.set(name, value);
    // One answer to "when": a time that somebody named gives way.
    if (name === "open") next.delete("openAt");
    const search = next.toString();
    return localePath(locale, search ? `/?${search}` : "/");
  };
  const more = (filter.kind?.length ?? 0) + (filter.amenity?.length ?? 0);
  const kept = [...params].filter(([name]) => !["kind", "amenity", "more"].includes(name));
  return (
    <div className="filters">
      <ul className="chips">
        <li>
          <a
            className="chip"
            href={link("open", "now")}
            aria-current={filter.openAt && !params.has("openAt") ? "true" : undefined}
          >
            {t("openNow")}
          </a>
        </li>
        <li>
          <a className="chip" href={link("open", "after-work")} aria-current={filter.afterWork ? "true" : undefined}>
            {t("afterWork")}
          </a>
        </li>
        {servicePointLevelSchema.options.map((level) => (
          <li key={level}>
            <a
              className="chip"
              href={link("level", level)}
              aria-current={filter.level?.includes(level) ? "true" : undefined}
            >
              {terms(`level.${level}`)}
            </a>
          </li>
        ))}
      </ul>
      <details open={more > 0}>
        <summary className="tap-line gap-1">
          <Icon of={SlidersHorizontal} size={16} />
          {more > 0 ? t("moreFiltersOn", { count: more }) : t("moreFilters")}
        </summary>
        <form action={localePath(locale, "/")} className="filter-form">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <fieldset>
            <legend className="small">{t("kind")}</legend>
            {servicePointKindSchema.options.map((kind) => (
              <label key={kind} className="check">
                <input type="checkbox" name="kind" value={kind} defaultChecked={filter.kind?.includes(kind)} />
                {terms(`servicePointKind.${kind}`)}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend className="small">{t("amenities")}</legend>
            {amenities.map((amenity) => (
              <label key={amenity} className="check">
                <input
                  type="checkbox"
                  name="amenity"
                  value={amenity}
                  defaultChecked={filter.amenity?.includes(amenity)}
                />
                {terms(`amenity.${amenity}`)}
              </label>
            ))}
          </fieldset>
          <button type="submit" className="button">
            {t("applyFilters")}
          </button>
        </form>
      </details>
    </div>
  );
}
