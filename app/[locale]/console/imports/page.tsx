import "@/components/imports/imports.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { UploadForm } from "@/components/imports/upload-form";
import { Pagination } from "@/components/ui/pagination";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import { LARGEST_UPLOAD, LARGEST_UPLOADED_FILE, MOST_FILES, uploadFaults } from "@/domain/imports/upload-rules";
import { formatMoment } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { accountNames } from "@/server/accounts/users";
import { listJobs, PER_PAGE } from "@/server/imports/jobs/view";
import { admitted } from "../admitted";
import { EmptyDistrict } from "./empty-district";
import { stageKey } from "./stage";
import { Tables } from "./tables";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const EVERYWHERE = { region: null, department: null };
const MEGABYTE = 1024 * 1024;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("importDesk"))("title") };
}

/** Where files are uploaded, and what became of those before. */
export default async function ImportsPage({ searchParams }: Props) {
  const official = await admitted("/console/imports", "/console/imports");
  const [t, locale, raw] = await Promise.all([getTranslations("importDesk"), getLocale(), searchParams]);
  const text = (name: string) => (typeof raw[name] === "string" ? raw[name] : "");
  const page = Math.max(1, Math.trunc(Number(text("page"))) || 1);
  const { jobs, total } = await listJobs(official, page);
  const names = await accountNames(jobs.map(({ account }) => account));
  const mayBegin = decide(official.grants, "import", "district", EVERYWHERE).allowed;
  const fault = uploadFaults.find((each) => each === text("fault"));
  const limits = { limit: LARGEST_UPLOADED_FILE / MEGABYTE, all: LARGEST_UPLOAD / MEGABYTE, count: MOST_FILES };
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <p>{t("intro")}</p>
      {fault ? (
        <p role="alert" className="notice notice-fault">
          {t(`uploadFault.${fault}`, { ...limits, file: text("file").slice(0, 120) })}
        </p>
      ) : null}
      {mayBegin ? (
        <EmptyDistrict answer={text("emptied")} against={text("against").slice(0, 400)} locale={locale} />
      ) : null}
      {mayAnywhere(official.grants, "import", "imports") ? (
        <section className="section">
          <h2>{t("upload")}</h2>
          {/* With the locale in every language: the body must not go through proxy.ts. */}
          <UploadForm action={`/${locale}/console/imports/upload`} mayReplace={mayBegin} />
          <Tables grants={official.grants} locale={locale} />
        </section>
      ) : null}
      <section className="section">
        <h2>{t("jobs")}</h2>
        {jobs.length === 0 ? <p>{t("noJobs")}</p> : null}
        <ul className="rows">
          {jobs.map((job) => (
            <li key={job.id} className="import-change">
              <a className="tap-line" href={localePath(locale, `/console/imports/${job.id}`)}>
                {job.title}
              </a>{" "}
              <span className="tag">{t(`stage.${stageKey(job)}`)}</span>
              <span className="row-line small pb-2">
                {t("jobLine", {
                  at: formatMoment(job.createdAt, locale),
                  who: names.get(job.account) ?? job.account,
                })}
              </span>
            </li>
          ))}
        </ul>
        <Pagination
          path={localePath(locale, "/console/imports")}
          params={new URLSearchParams()}
          page={page}
          pageSize={PER_PAGE}
          total={total}
        />
      </section>
    </>
  );
}
