import { getLocale, getTranslations } from "next-intl/server";
import { OutcomeList } from "@/components/imports/outcome-list";
import { Pagination } from "@/components/ui/pagination";
import type { RowIssue } from "@/domain/imports/row-issue";
import { localePath } from "@/i18n/locales";
import { fieldNamer, recordPath } from "@/server/imports/jobs/labels";
import { type JobView, outcomesOf, PER_PAGE } from "@/server/imports/jobs/view";
import type { RowsAsked } from "./rows-asked";

type Props = { job: JobView; asked: RowsAsked; say: (issue: RowIssue) => string; path: string };

/** One page of the rows that are asked for. */
export async function JobRows({ job, asked, say, path }: Props) {
  const [t, locale] = await Promise.all([getTranslations("importDesk"), getLocale()]);
  const nameOf = await fieldNamer(locale);
  const { rows, total } = await outcomesOf(job.id, asked, asked.page);
  const table = job.tables.find(({ order }) => order === asked.table);
  const target = table?.target ?? null;
  const hrefOf = (key: string | null) => {
    const record = job.applied && target && key && asked.became !== "removed" ? recordPath(target, key) : null;
    return record && localePath(locale, record);
  };
  return (
    <section className="section" id="rows">
      <h2 className="import-change">
        {t("rowsOf", { became: t(`became.${asked.became}`), name: table?.name ?? job.title })}
      </h2>
      <OutcomeList
        items={rows.map((row) => ({ ...row, href: asked.became === "rejected" ? null : hrefOf(row.key) }))}
        columnOf={(column) => nameOf(column, target)}
        say={say}
      />
      <Pagination
        path={path}
        params={new URLSearchParams({ rows: asked.became, table: String(asked.table) })}
        page={asked.page}
        pageSize={PER_PAGE}
        total={total}
      />
    </section>
  );
}
