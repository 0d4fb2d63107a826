import { Search } from "lucide";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";

/** One box for everything. A plain form: works without JavaScript, keeps the position and the filters. */
export async function SearchBox({ action, q, params }: { action: string; q?: string; params: URLSearchParams }) {
  const t = await getTranslations("home");
  const kept = [...params].filter(([name]) => !["q", "more", "c", "z"].includes(name));
  return (
    <search>
      <form action={action} className="search-box">
        <label htmlFor="q" className="sr-only">
          {t("searchLabel")}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          className="field"
          defaultValue={q}
          placeholder={t("searchPlaceholder")}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
        />
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" className="button button-primary" aria-label={t("searchButton")}>
          <Icon of={Search} size={20} />
        </button>
      </form>
    </search>
  );
}
