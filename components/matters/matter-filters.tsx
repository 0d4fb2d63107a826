import { getLocale, getTranslations } from "next-intl/server";
import type { MatterListFilter } from "@/components/matters/search-params";
import { ChipLinks } from "@/components/ui/chip-links";
import { queryWith } from "@/components/ui/list-query";
import { SearchForm } from "@/components/ui/search-form";
import { audienceSchema } from "@/domain/matters/matter";
import { servicePointLevelSchema } from "@/domain/service-points/service-point";
import { localePath } from "@/i18n/locales";

type Props = {
  params: URLSearchParams;
  filter: MatterListFilter;
  departments: { department: string; count: number }[];
};

/** Words and department in a form; the rest one tap away. All of it works without a script. */
export async function MatterFilters({ params, filter, departments }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("matters"), getTranslations("terms"), getLocale()]);
  const path = localePath(locale, "/matters");
  const chip = (label: string, name: string, value: string, on: boolean) => ({
    label,
    href: `${path}${queryWith(params, { [name]: on ? null : value })}`,
    on,
  });
  return (
    <div className="no-print space-y-2 pt-3">
      <SearchForm
        {...{ path, params }}
        q={filter.q}
        label={t("searchLabel")}
        placeholder={t("searchPlaceholder")}
        button={t("search")}
        fields={["department"]}
      >
        <div className="min-w-0 flex-1 basis-40 sm:flex-none">
          <label htmlFor="matter-department" className="sr-only">
            {t("department")}
          </label>
          <select id="matter-department" name="department" className="field" defaultValue={filter.department ?? ""}>
            <option value="">{t("anyDepartment")}</option>
            {departments.map(({ department, count }) => (
              <option key={department} value={department} lang="zh-CN">
                {t("departmentCount", { department, count })}
              </option>
            ))}
          </select>
        </div>
      </SearchForm>
      <ChipLinks
        name={t("filters")}
        chips={[
          ...audienceSchema.options.map((audience) =>
            chip(terms(`audience.${audience}`), "audience", audience, filter.audience === audience),
          ),
          chip(t("nearHome"), "nearHome", "true", filter.nearHome === true),
          chip(t("delegated"), "delegated", "true", filter.delegated === true),
          ...servicePointLevelSchema.options.map((level) =>
            chip(
              t("atLevel", { level: terms(`level.${level}`) }),
              "level",
              level,
              filter.level?.includes(level) === true,
            ),
          ),
        ]}
      />
    </div>
  );
}
