import { getTranslations } from "next-intl/server";
import { type Locale, localePath } from "@/i18n/locales";
import { targetLabel } from "@/server/imports/jobs/labels";
import { confirmationsOf, type JobView } from "@/server/imports/jobs/view";
import { cancelImport, commitImport, undoImport } from "../actions";

const lists = {
  "service-points": "/nearby",
  offerings: "/nearby",
  matters: "/matters",
  bundles: "/bundles",
  facilities: "/facilities",
  projects: "/projects",
  observations: "/indicators",
  indicators: "/indicators",
} as const;

/** What can be done with an upload as it stands: write it, undo it, do it again, give it up. */
export async function JobActions({ job, locale }: { job: JobView; locale: Locale }) {
  const t = await getTranslations("importDesk");
  const id = <input type="hidden" name="job" value={job.id} />;
  const isBusy = job.status === "waiting" || job.status === "running";
  const mayCommit = job.may.commit && job.report !== null && job.report.refused === null;
  const isOpen = (job.report?.tables ?? []).some(
    ({ order, rejected }) => rejected > 0 && isAsked(job.tables.find((table) => table.order === order)),
  );
  const sum = (count: "new" | "changed" | "rejected" | "removed") =>
    (job.report?.tables ?? []).reduce((all, table) => all + table[count], 0);
  const written = sum("new") + sum("changed");
  const gone = Object.values(job.report?.gone ?? {}).reduce((sum, count) => sum + count, 0);
  const shown = job.applied ? (job.report?.tables.map(({ target }) => target) ?? []) : [];
  const seen = [...new Set(shown)].filter((target): target is keyof typeof lists => Object.hasOwn(lists, target));
  return (
    <div className="import-actions" id="do">
      {seen.length > 0 ? (
        <p className="import-counts">
          <span>{t("see")}</span>
          {seen.map((target) => (
            <a key={target} href={localePath(locale, lists[target])}>
              {targetLabel(target, locale)}
            </a>
          ))}
        </p>
      ) : null}
      {mayCommit ? (
        <form action={commitImport} className="import-actions">
          {id}
          {isOpen ? <p className="notice">{t("commitOpen")}</p> : null}
          {confirmationsOf(job).map((each) => (
            <label key={each} className="import-choice">
              <input type="checkbox" name={each} value="yes" required />
              {t(`confirm.${each}`, { gone, rejected: sum("rejected"), written })}
            </label>
          ))}
          <p className="small">
            {sum("rejected") > 0 ? t("commitPartly", { rejected: sum("rejected"), written }) : t("commitHint")}
          </p>
          <button type="submit" className={isOpen ? "button" : "button button-primary"}>
            {t("commit")}
          </button>
        </form>
      ) : null}
      {job.may.undo ? (
        <form action={undoImport} className="import-actions">
          {id}
          {job.applied ? <p className="small">{t("undoHint")}</p> : null}
          <button type="submit" className="button">
            {t(job.applied ? "undo" : "redo")}
          </button>
        </form>
      ) : null}
      {job.may.cancel && !job.cancelling && job.task !== "undo" ? (
        <form action={cancelImport}>
          {id}
          <button type="submit" className="button">
            {t(isBusy ? "cancel" : "discard")}
          </button>
        </form>
      ) : null}
    </div>
  );
}

/** Whether words of a table wait for somebody to say what they mean. */
function isAsked(table: JobView["tables"][number] | undefined): boolean {
  return Object.entries(table?.seen.unknown ?? {}).some(([column, values]) =>
    values.some((value) => !table?.said.words?.[column]?.[value]),
  );
}
