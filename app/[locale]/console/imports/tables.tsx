import { getTranslations } from "next-intl/server";
import type { RoleGrant } from "@/domain/accounts/roles";
import { type Locale, localePath } from "@/i18n/locales";
import { tableNotes } from "@/server/exports/scoped";
import { targetLabel } from "@/server/imports/jobs/labels";

/** Of each table: an empty one to fill in, what stands there, and what its columns are. */
export async function Tables({ grants, locale }: { grants: readonly RoleGrant[]; locale: Locale }) {
  const t = await getTranslations("importDesk");
  const href = (what: string, target: string) =>
    `${localePath(locale, "/console/imports/table")}?${new URLSearchParams({ what, target })}`;
  return (
    <details>
      <summary className="tap-line">{t("tables")}</summary>
      <p className="small">{t("tablesHint")}</p>
      <ul className="rows">
        {tableNotes(grants).map(({ name, hasTemplate, mayExport, columns }) => {
          const label = targetLabel(name, locale);
          return (
            <li key={name}>
              <p className="import-counts">
                <strong>{label}</strong>
                {hasTemplate ? (
                  <a href={href("template", name)} download aria-label={t("templateNamed", { table: label })}>
                    {t("template")}
                  </a>
                ) : null}
                {mayExport ? (
                  <a href={href("data", name)} download aria-label={t("exportNamed", { table: label })}>
                    {t("export")}
                  </a>
                ) : null}
              </p>
              <details>
                <summary className="tap-line small">{t("columnsOf", { table: label })}</summary>
                <ul className="small" lang="zh-CN">
                  {columns.map(({ header, column, required, words }) => (
                    <li key={column} className="import-change">
                      {header === column ? header : `${header}（${column}）`}
                      {required ? ` · ${t("required")}` : ""}
                      {words.length > 0 ? ` · ${words.join(" / ")}` : ""}
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
