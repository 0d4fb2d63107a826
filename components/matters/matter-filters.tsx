import { Search } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import type { MatterListFilter } from "@/components/matters/search-params";
import { ChipLinks } from "@/components/ui/chip-links";
import { Icon } from "@/components/ui/icon";
import { KeptParams } from "@/components/ui/kept-params";
import { queryWith } from "@/components/ui/list-query";
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
      <search>
        <form action={path} className="flex flex-wrap gap-2">
          <div className="min-w-0 flex-1 basis-56">
            <label htmlFor="matter-q" className="sr-only">
              {t("searchLabel")}
            </label>
            <input
              id="matter-q"
              name="q"
              type="search"
              className="field"
              defaultValue={filter.q}
              placeholder={t("searchPlaceholder")}
              maxLength={100}
              autoComplete="off"
              enterKeyHint="search"
            />
          </div>
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
          <KeptParams params={params} except={["q", "department"]} />
          <button type="submit" className="button button-primary">
            <Icon of={Search} size={18} />
            {t("search")}
          </button>
        </form>
      </search>
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
