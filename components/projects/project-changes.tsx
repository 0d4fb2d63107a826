import { getLocale, getTranslations } from "next-intl/server";
import { ChangeLine } from "@/components/projects/change-line";
import { type HeadOfProject, ProjectHead } from "@/components/projects/project-head";
import { KeptParams } from "@/components/ui/kept-params";
import { travellingQuery } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import type { ProjectChange } from "@/domain/projects/changes";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

export const CHANGED_PER_PAGE = 30;

type Found = {
  items: { head: HeadOfProject; changes: ProjectChange[] }[];
  total: number;
  changes: number;
  derived: number;
  silent: number;
};
type Props = { found: Found; params: URLSearchParams; page: number; since: string; on: string };

/** 滚动: what changed since a day, by project. */
export async function ProjectChanges({ found, params, page, since, on }: Props) {
  const [t, locale] = await Promise.all([getTranslations("projectViews.changes"), getLocale()]);
  const path = localePath(locale, "/projects");
  const dates = { since: formatPeriod(since, locale), on: formatPeriod(on, locale) };
  return (
    <section className="section" aria-labelledby="changes">
      <h2 id="changes">{t("heading", dates)}</h2>
      <form action={path} className="no-print flex flex-wrap items-end gap-2 pb-2">
        <p>
          <label htmlFor="changes-since" className="small">
            {t("since")}
          </label>
          <input id="changes-since" name="since" type="date" className="field" defaultValue={since} max={on} required />
        </p>
        <KeptParams params={params} except={["since"]} />
        <button type="submit" className="button">
          {t("show")}
        </button>
      </form>
      <p role="status">
        {found.total > 0 ? t("found", { projects: found.total, changes: found.changes }) : t("none", dates)}
      </p>
      <p className="small">
        {found.derived > 0 ? `${t("derived", { count: found.derived })} ` : null}
        {found.total > 0 && found.silent > 0 ? `${t("silent", { count: found.silent })} ` : null}
        {t("datedOnly")}
      </p>
      <ul className="rows">
        {found.items.map(({ head, changes }) => (
          <li key={head.code} className="py-2">
            <ProjectHead head={head} search={travellingQuery(params)} isHeading />
            <ul>
              {changes.map((change, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two steps of a problem on one day differ in nothing else
                <ChangeLine key={index} change={change} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Pagination {...{ path, params, page }} pageSize={CHANGED_PER_PAGE} total={found.total} />
    </section>
  );
}
