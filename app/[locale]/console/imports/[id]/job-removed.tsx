import { getTranslations } from "next-intl/server";
import { targetNames } from "@/domain/imports/target-name";
import { type Locale, localePath } from "@/i18n/locales";
import { recordPath, targetLabel } from "@/server/imports/jobs/labels";
import { removedBy } from "@/server/imports/jobs/removed";
import type { JobView } from "@/server/imports/jobs/view";

const SHOWN = 50;

/** What an upload takes away, or has taken away, by name: before anybody confirms it. */
export async function JobRemoved({ job, path, locale }: { job: JobView; path: string; locale: Locale }) {
  const removed = await removedBy(job.id, SHOWN + 1);
  if (removed.length === 0) return null;
  const t = await getTranslations("importDesk");
  const shown = removed.slice(0, SHOWN);
  return (
    <section className="section" id="removed">
      <h2>{t(job.applied ? "removedDone" : "removed")}</h2>
      {targetNames.map((name) => {
        const records = shown.filter(({ target }) => target === name);
        if (records.length === 0) return null;
        return (
          <div key={name} className="import-table">
            <h3>{targetLabel(name, locale)}</h3>
            <ul>
              {records.map((record) => {
                const page = job.applied ? null : recordPath(name, record.key);
                return (
                  <li key={record.key} className="import-change" lang="zh-CN">
                    {page ? <a href={localePath(locale, page)}>{record.name ?? record.key}</a> : record.name}{" "}
                    <span className="small">{record.key}</span>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      {removed.length > SHOWN ? <p>{t("removedMore", { count: SHOWN })}</p> : null}
      <a className="tap-line" href={`${path}/removed`} download>
        {t("removedFile")}
      </a>
    </section>
  );
}
