import { X } from "lucide";
import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import type { ChosenFilter } from "@/components/ui/list-filter";

type Props = {
  path: string;
  chosen: readonly ChosenFilter[];
};

/** Every condition that is on, each with the way to take it out; on paper as words. */
export async function ChosenFilters({ path, chosen }: Props) {
  if (chosen.length === 0) return null;
  const t = await getTranslations("lists");
  return (
    <>
      <ul className="chips py-1" aria-label={t("chosen")}>
        {chosen.map(({ label, query, lang }) => (
          <li key={query + label}>
            <a className="chip chip-on" href={`${path}${query}`} aria-label={t("remove", { name: label })}>
              <span lang={lang}>{label}</span>
              <Icon of={X} size={16} />
            </a>
          </li>
        ))}
      </ul>
      <p className="print-only small">
        {t("chosen")} · {chosen.map(({ label }) => label).join(" · ")}
      </p>
    </>
  );
}
