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
<<<<<<< HEAD
  // A name that nothing has any more stays chosen until somebody takes it out.
  const optionsOf = (role: ResponsibleRole) => {
    const chosen = filter[roleParams[role]];
    const known = names[role];
    return chosen && !known.some(({ value }) => value === chosen)
      ? [{ value: chosen, count: 0, sampled: 0 }, ...known]
      : known;
  };
  const shown = roles.filter((role) => optionsOf(role).length > 0);
  if (shown.length === 0) return null;
=======
  const selects = roles
    .map((role) => ({
      name: roleParams[role],
      label: terms(`dutyRole.${role}`),
      chosen: filter[roleParams[role]],
      options: names[role],
    }))
    .filter(({ chosen, options }) => chosen || options.length > 0);
  if (selects.length === 0) return null;
>>>>>>> s5-b
  return (
    <details open={selects.some(({ chosen }) => chosen)}>
      <summary className="tap-line">{t("whose")}</summary>
<<<<<<< HEAD
      <form action={localePath(locale, "/projects")} className="responsible-form">
        {shown.map((role) => (
          <p key={role}>
            <label htmlFor={`projects-${role}`} className="small">
              {terms(`dutyRole.${role}`)}
            </label>
            <select
              id={`projects-${role}`}
              name={roleParams[role]}
              className="field"
              defaultValue={filter[roleParams[role]] ?? ""}
            >
              <option value="">{t("any")}</option>
              {optionsOf(role).map(({ value, count, sampled }) => (
                <option key={value} value={value} lang="zh-CN">
                  {t(optionText(count, sampled), { name: value, count, sampled })}
                </option>
              ))}
            </select>
          </p>
        ))}
        <KeptParams params={params} except={shown.map((role) => roleParams[role])} />
        <button type="submit" className="button">
          {t("apply")}
        </button>
      </form>
      {shown.includes("department") ? <p className="small">{t("departmentHelp")}</p> : null}
=======
      <FilterSelects path={localePath(locale, "/projects")} params={params} selects={selects} />
>>>>>>> s5-b
    </details>
  );
}
