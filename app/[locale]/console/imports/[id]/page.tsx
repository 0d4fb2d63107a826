import "@/components/imports/imports.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Busy } from "@/components/imports/busy";
import { Plan } from "@/components/imports/plan";
import { localePath } from "@/i18n/locales";
import { fieldNamer, targetLabel } from "@/server/imports/jobs/labels";
import { jobView } from "@/server/imports/jobs/view";
import { admitted } from "../../admitted";
import { stageKey } from "../stage";
import { JobActions } from "./job-actions";
import { JobFault } from "./job-fault";
import { JobMapping } from "./job-mapping";
import { JobRemoved } from "./job-removed";
import { JobRows } from "./job-rows";
import { issueSpeaker, rowsAsked } from "./rows-asked";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("importDesk"))("title") };
}

/** One upload: what its columns mean, what it would do, what it did, and the way back. */
export default async function ImportPage({ params, searchParams }: Props) {
  const official = await admitted("/console/imports/[id]", "/console/imports");
  const [{ id }, raw, t, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations("importDesk"),
    getLocale(),
  ]);
  const job = await jobView(official, id);
  const home = localePath(locale, "/console/imports");
  if (!job) return <Missing home={home} />;
  const asked = rowsAsked(raw);
  const isBusy = job.status === "waiting" || job.status === "running";
  const stage = t(`stage.${stageKey(job)}`);
  const [say, nameOf] = await Promise.all([issueSpeaker(locale), fieldNamer(locale)]);
  const path = `${home}/${id}`;
  const files = new Set(job.tables.map(({ file }) => file)).size;
  return (
    <>
      <p>
        <a className="tap-line" href={home}>
          {t("back")}
        </a>
      </p>
      <h1 className="page-title import-change">{files > 1 ? t("titleOfMany", { count: files }) : job.title}</h1>
      {files > 1 ? <p className="small import-change">{job.title}</p> : null}
      {isBusy ? (
        <Busy path={path} stage={stage} progress={job.progress} cancelling={job.cancelling} />
      ) : (
        <p role="status" className="import-done">
          <strong>{stage}</strong>
        </p>
      )}
      {raw.fault === "not-now" || raw.fault === "unconfirmed" ? (
        <p role="alert" className="notice notice-fault">
          {t(raw.fault === "not-now" ? "notNow" : "unconfirmed")}
        </p>
      ) : null}
      {job.fault && !isBusy ? <JobFault fault={job.fault} locale={locale} /> : null}
      {job.report && !isBusy ? (
        <section className="section">
          <h2>{t(job.task === "check" ? "plan" : "written")}</h2>
          <Plan
            report={job.report}
            listed={asked?.became === "rejected" ? asked.table : null}
            texts={{
              nameOf: (order) => job.tables.find((table) => table.order === order)?.name ?? "",
              targetOf: (target) => targetLabel(target, locale),
              rowsHref: (table, became) => `${path}?rows=${became}&table=${table}#rows`,
              columnOf: (target, column) => nameOf(column, target),
              rejectsHref: (table) => `${path}/rejects?table=${table}`,
              say,
            }}
          />
        </section>
      ) : null}
      {job.report && !isBusy ? <JobRemoved job={job} path={path} locale={locale} /> : null}
      <JobActions job={job} locale={locale} />
      {asked && !isBusy ? <JobRows job={job} asked={asked} say={say} path={path} /> : null}
      {job.may.check && job.tables.length > 0 ? <JobMapping job={job} locale={locale} /> : null}
    </>
  );
}

async function Missing({ home }: { home: string }) {
  const t = await getTranslations("importDesk");
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <p>{t("notYours")}</p>
      <p>
        <a className="tap-line" href={home}>
          {t("back")}
        </a>
      </p>
    </>
  );
}
