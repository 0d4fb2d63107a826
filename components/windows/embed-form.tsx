import { getLocale, getTranslations } from "next-intl/server";
import type { PlaceFilter } from "@/domain/map/place-filter";
import { servicePointKindSchema, servicePointLevelSchema } from "@/domain/service-points/service-point";
import { type EmbedTheme, embedThemes } from "@/domain/windows/embed";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: PlaceFilter;
  theme: EmbedTheme;
  /** The code that was typed and that no matter has. */
  unknownMatter?: string;
};

/** What the map on another site shows from the start, as a form that works without a script. */
export async function EmbedForm({ params, filter, theme, unknownMatter }: Props) {
  const [t, home, terms, locale] = await Promise.all([
    getTranslations("windows"),
    getTranslations("home"),
    getTranslations("terms"),
    getLocale(),
  ]);
  return (
    <form action={localePath(locale, "/embed/about")} className="filter-form">
      <fieldset>
        <legend className="small">{t("level")}</legend>
        {servicePointLevelSchema.options.map((level) => (
          <label key={level} className="check">
            <input type="checkbox" name="level" value={level} defaultChecked={filter.level?.includes(level)} />
            {terms(`level.${level}`)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="small">{home("kind")}</legend>
        {servicePointKindSchema.options.map((kind) => (
          <label key={kind} className="check">
            <input type="checkbox" name="kind" value={kind} defaultChecked={filter.kind?.includes(kind)} />
            {terms(`servicePointKind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <label className="block py-2">
        <span className="small block">{t("matterCode")}</span>
        <input
          className="field"
          name="matter"
          defaultValue={unknownMatter ?? filter.matter ?? ""}
          aria-invalid={unknownMatter ? true : undefined}
          aria-describedby={unknownMatter ? "unknown-matter" : undefined}
        />
      </label>
      {unknownMatter ? (
        <p id="unknown-matter" role="alert" className="notice mb-2">
          {t("unknownMatter", { code: unknownMatter })}
        </p>
      ) : null}
      <label className="check">
        <input type="checkbox" name="open" value="now" defaultChecked={params.get("open") === "now"} />
        {home("openNow")}
      </label>
      <fieldset>
        <legend className="small">{t("theme")}</legend>
        {embedThemes.map((each) => (
          <label key={each} className="check">
            <input type="radio" name="theme" value={each} defaultChecked={each === theme} />
            {t(`themes.${each}`)}
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button">
        {t("makeSnippet")}
      </button>
    </form>
  );
}
