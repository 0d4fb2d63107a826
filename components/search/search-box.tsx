import { Search } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { isElder } from "@/components/elder/display-mode";
import { SearchField } from "@/components/search/search-field";
import { Icon } from "@/components/ui/icon";
import { travellingQuery } from "@/components/ui/list-query";
import { searchGroups } from "@/domain/search/groups";

/** What belongs to the search before; a new one starts afresh. */
const dropped = ["q", "after", "facets", "more", "c", "z"];

/** One box for everything. A plain form: works without JavaScript, keeps the position and the filters. */
export async function SearchBox({ action, q, params }: { action: string; q?: string; params: URLSearchParams }) {
  const [t, locale, elder] = await Promise.all([getTranslations("home"), getLocale(), isElder()]);
  const kept = [...params].filter(([name]) => !dropped.includes(name));
  const group = Object.fromEntries(searchGroups.map((name) => [name, t(`group.${name}`)])) as Record<
    (typeof searchGroups)[number],
    string
  >;
  return (
    <search>
      <form action={action} className="search-box">
        <label htmlFor="q" className="sr-only">
          {t("searchLabel")}
        </label>
        <SearchField
          q={q}
          locale={locale}
          search={travellingQuery(params)}
          labels={{
            placeholder: t("searchPlaceholder"),
            suggestions: t("suggestions"),
            found: t.raw("suggestionsFound"),
            byKind: t.raw("byKindShort"),
            group,
          }}
        />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* What was asked before: two wordings of one wish show the keepers of the synonyms what is missing. */}
        {q ? <input type="hidden" name="after" value={q} /> : null}
        <button type="submit" className="button button-primary" aria-label={t("searchButton")}>
          <Icon of={Search} size={20} />
          {elder ? t("searchButton") : null}
        </button>
        {elder ? <span className="voice-input" data-voice-input /> : null}
      </form>
    </search>
  );
}
