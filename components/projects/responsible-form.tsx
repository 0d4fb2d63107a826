import { getLocale, getTranslations } from "next-intl/server";
import type { ProjectListFilter } from "@/components/projects/search-params";
import { FilterSelects } from "@/components/ui/filter-selects";
import type { ResponsibleRole } from "@/domain/projects/record";
import { localePath } from "@/i18n/locales";

/** Names that occur, with how many projects each would show, and for how many of them it is only a sample. */
export type NameOptions = Record<ResponsibleRole, readonly { value: string; count: number; sampled: number }[]>;

export const roleParams = { "lead-post": "leadPost", department: "department", team: "team" } as const satisfies Record<
  ResponsibleRole,
  string
>;
const roles = ["lead-post", "department", "team"] as const;

function optionText(count: number, sampled: number): "option" | "optionSample" | "optionSomeSample" {
  if (sampled === 0) return "option";
  return sampled === count ? "optionSample" : "optionSomeSample";
}

type Props = { params: URLSearchParams; filter: ProjectListFilter; names: NameOptions };

/** "Mine": the projects that a post, a department or a team answers for. */
export async function ResponsibleForm({ params, filter, names }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("projectViews"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const selects = roles
    .map((role) => ({
      name: roleParams[role],
      label: terms(`dutyRole.${role}`),
      chosen: filter[roleParams[role]],
      options: names[role].map(({ value, count, sampled }) => ({
        value,
        count,
        label: t(optionText(count, sampled), { name: value, count, sampled }),
      })),
    }))
    .filter(({ chosen, options }) => chosen || options.length > 0);
  if (selects.length === 0) return null;
  return (
    <details open={selects.some(({ chosen }) => chosen)}>
      <summary className="tap-line">{t("whose")}</summary>
      <FilterSelects path={localePath(locale, "/projects")} params={params} selects={selects} />
      {selects.some(({ name }) => name === "department") ? <p className="small">{t("departmentHelp")}</p> : null}
    </details>
  );
}
