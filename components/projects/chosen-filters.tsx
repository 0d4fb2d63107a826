import { X } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import type { ProjectListFilter } from "@/components/projects/search-params";
import { Icon } from "@/components/ui/icon";
import { queryWith } from "@/components/ui/list-query";
import { localePath } from "@/i18n/locales";

type Chosen = { name: string; label: string; rest?: string[]; lang?: string };
type Props = { params: URLSearchParams; filter: ProjectListFilter; region?: string };

/** Every condition that is on, each with the way to take it out; on paper as words. `region` is its name. */
export async function ChosenFilters({ params, filter, region }: Props) {
  const [t, terms, lights, locale] = await Promise.all([
    getTranslations("projectViews"),
    getTranslations("terms"),
    getTranslations("lights"),
    getLocale(),
  ]);
  const each = <T extends string>(name: string, values: readonly T[] | undefined, label: (value: T) => string) =>
    (values ?? []).map((value) => ({ name, label: label(value), rest: values?.filter((other) => other !== value) }));
  const one = (name: string, value: string | undefined, label = value): Chosen[] =>
    value && label ? [{ name, label, lang: "zh-CN" }] : [];
  const chosen: Chosen[] = [
    ...one("q", filter.q, t("words", { words: filter.q ?? "" })),
    ...each("light", filter.light, (light) => lights(`short.${light}`)),
    ...one("region", filter.region, region ?? filter.region),
    ...each("stage", filter.stage, (stage) => terms(`stage.${stage}`)),
    ...each("category", filter.category, (category) => terms(`category.${category}`)),
    ...each("batch", filter.batch, (batch) => t(`batchName.${batch}`)),
    ...one("leadPost", filter.leadPost),
    ...one("department", filter.department),
    ...one("team", filter.team),
  ];
  if (chosen.length === 0) return null;
  const path = localePath(locale, "/projects");
  return (
    <>
      <ul className="chips pt-2" aria-label={t("chosen")}>
        {chosen.map(({ name, label, rest = [], lang }) => (
          <li key={name + label}>
            <a
              className="chip chip-on"
              href={`${path}${queryWith(params, { [name]: rest.join(",") || null })}`}
              aria-label={t("remove", { name: label })}
            >
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
