import { getTranslations } from "next-intl/server";
import { MappingFields } from "@/components/imports/mapping-fields";
import { targetNames } from "@/domain/imports/target-name";
import type { Locale } from "@/i18n/locales";
import { fieldNamer, targetLabel } from "@/server/imports/jobs/labels";
import { mappingView } from "@/server/imports/jobs/mapping-view";
import { namedOptions } from "@/server/imports/jobs/named-options";
import type { JobView } from "@/server/imports/jobs/view";
import { checkImport } from "../actions";

const ways = ["name", "columns", "remembered", "said"] as const;

/** What each table is and what its columns give, to be looked through and corrected. */
export async function JobMapping({ job, locale }: { job: JobView; locale: Locale }) {
  const [t, named, nameOf] = await Promise.all([
    getTranslations("importDesk"),
    namedOptions(job.tables.map(({ target }) => target)),
    fieldNamer(locale),
  ]);
  const targets = targetNames.map((value) => ({ value, label: targetLabel(value, locale) }));
  const suspicious = new Set(
    job.report?.tables.filter(({ positions }) => positions.length > 0).map(({ order }) => order) ?? [],
  );
  return (
    <section className="section">
      <h2>{t("columns")}</h2>
      <p>{t("columnsHint")}</p>
      <p className="small">{t("fewer")}</p>
      <form action={checkImport} className="import-form">
        <input type="hidden" name="job" value={job.id} />
        {job.tables.map((table) => (
          <MappingFields
            key={table.order}
            table={{
              order: table.order,
              name: table.name,
              target: table.target ?? "",
              why: ways.find((way) => way === table.why) ?? "none",
              acceptPositions: table.said.acceptPositions ?? false,
              mapping: mappingView(table, locale, named, nameOf),
            }}
            targets={targets}
            isSuspicious={suspicious.has(table.order)}
          />
        ))}
        <button type="submit" className="button button-primary">
          {t("check")}
        </button>
      </form>
    </section>
  );
}
