import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { ReportForm } from "@/components/reports/report-form";
import { SubjectName } from "@/components/reports/subject-name";
import { asksWhat, pathOfSubject, type Subject, subjectOfPath } from "@/domain/reports/kinds";
import { isLocale, localePath } from "@/i18n/locales";
import { findSubject, type KnownSubject } from "@/server/reports/subjects";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const WHOLE_SITE: Subject = { noun: "pages", code: "/" };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("newTitle"), robots: { index: false } };
}

/** The page somebody comes from, without its locale; the browser tells it of our own pages. */
function pathBefore(referer: string | null): string {
  const pathname = referer && URL.canParse(referer) ? new URL(referer).pathname : "/";
  const [, first = "", ...rest] = pathname.split("/");
  return isLocale(first) ? `/${rest.join("/")}` : pathname;
}

async function subjectAsked(path: string): Promise<Subject & KnownSubject> {
  const subject = path.startsWith("/reports/") ? WHOLE_SITE : (subjectOfPath(path) ?? WHOLE_SITE);
  const found = await findSubject(subject);
  return found ? { ...subject, ...found } : { ...WHOLE_SITE, name: "/", region: "" };
}

/** For pages without a form of their own: what is wrong with the page somebody just looked at. */
export default async function NewReportPage({ searchParams }: Props) {
  const [t, locale, asked, { page }] = await Promise.all([
    getTranslations("reports"),
    getLocale(),
    headers(),
    searchParams,
  ]);
  const subject = await subjectAsked(typeof page === "string" ? page : pathBefore(asked.get("referer")));
  return (
    <>
      <h1 className="page-title">{t("newTitle")}</h1>
      <p className="py-2">
        {t("aboutPage")}{" "}
        <a className="tap-line" href={localePath(locale, pathOfSubject(subject))}>
          <SubjectName noun={subject.noun} name={subject.name} />
        </a>
      </p>
      <ReportForm noun={subject.noun} code={subject.code} asks={asksWhat(subject)} />
      {asksWhat(subject) ? null : <p className="small">{t("correctHint")}</p>}
    </>
  );
}
