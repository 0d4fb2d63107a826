import "@/components/console/publishing/publishing.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BatchForm } from "@/components/console/publishing/batch-form";
import { DeskFilterForm } from "@/components/console/publishing/desk-filter-form";
import { DeskList } from "@/components/console/publishing/desk-list";
import { mayAnywhere } from "@/domain/accounts/decide";
import { isPublishedNoun, publishedNouns } from "@/domain/publishing/nouns";
import { localePath } from "@/i18n/locales";
import { listDepartments } from "@/server/matters/queries";
import { type Desk, type DeskEntry, type DeskFilter, deskOf, findOnDesk } from "@/server/publishing/desk";
import { listRegionChoices, regionNamesOf } from "@/server/regions/names";
import { admitted } from "../admitted";
import { decideRecords } from "./actions";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publishingDesk"))("title") };
}

function filterOf(raw: Awaited<Props["searchParams"]>): DeskFilter {
  const text = (name: string) => {
    const value = raw[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 100) : undefined;
  };
  const noun = text("noun");
  return {
    ...(noun && isPublishedNoun(noun) ? { noun } : {}),
    ...(text("region") ? { region: text("region") } : {}),
    ...(text("department") ? { department: text("department") } : {}),
    ...(text("q") ? { q: text("q") } : {}),
  };
}

/** The queues with only what was searched for. */
function searched(desk: Desk, q: string): Desk {
  const words = q.toLowerCase();
  const kept = (entries: DeskEntry[]) =>
    entries.filter(({ name, code }) => [name, code].some((text) => text.toLowerCase().includes(words)));
  return {
    waiting: kept(desk.waiting),
    planned: kept(desk.planned),
    suspended: kept(desk.suspended),
    withdrawn: kept(desk.withdrawn),
    drafts: kept(desk.drafts),
  };
}

/** The publisher's desk: what waits, what is planned, what residents do not see as usual. */
export default async function PublishingPage({ searchParams }: Props) {
  const [official, filter] = [
    await admitted("/console/publishing", "/console/publishing"),
    filterOf(await searchParams),
  ];
  const [t, locale, whole, found, regions, departments] = await Promise.all([
    getTranslations("publishingDesk"),
    getLocale(),
    deskOf(official, filter, new Date()),
    filter.q ? findOnDesk(official, filter) : [],
    listRegionChoices(),
    listDepartments(),
  ]);
  const desk = filter.q ? searched(whole, filter.q) : whole;
  const regionNames = await regionNamesOf(
    [...Object.values(desk).flat(), ...found].map(({ belonging }) => belonging.region ?? null),
  );
  const theirs = (name: keyof typeof desk) => desk[name].some(({ isTheirs }) => isTheirs);
  const section = (name: keyof typeof desk, content?: ReactNode) => (
    <section className="section" id={name}>
      <h2>
        {t(`section.${name}`)} <span className="small">{desk[name].length}</span>
      </h2>
      {content}
      {desk[name].length === 0 ? <p className="small">{t(`none.${name}`)}</p> : null}
      {content || desk[name].length === 0 ? null : <DeskList records={desk[name]} regionNames={regionNames} />}
    </section>
  );
  const mayPublish = publishedNouns.some((noun) => mayAnywhere(official.grants, "publish", noun));
  const maySubmit = publishedNouns.some((noun) => mayAnywhere(official.grants, "submit", noun));
  // It stays when its last record has gone, and with it what became of that.
  const batch = (name: keyof typeof desk) => ({ action: decideRecords, busy: t("busy"), isEmpty: !theirs(name) });
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <p>
        <a className="tap-line" href={localePath(locale, "/console/publishing/policy")}>
          {t("policy.title")}
        </a>
      </p>
      <DeskFilterForm
        action={localePath(locale, "/console/publishing")}
        filter={filter}
        regions={regions}
        departments={departments.map(({ department }) => department)}
      />
      {filter.q ? (
        <section className="section">
          <h2>
            {t("section.found")} <span className="small">{found.length}</span>
          </h2>
          {found.length === 0 ? <p>{t("none.found")}</p> : <DeskList records={found} regionNames={regionNames} />}
        </section>
      ) : null}
      {section(
        "waiting",
        mayPublish && (
          <BatchForm
            {...batch("waiting")}
            buttons={[
              { value: "publish", label: t("batch.publish") },
              { value: "return", label: t("batch.return") },
            ]}
            reason={t("batch.reason")}
          >
            <DeskList records={desk.waiting} regionNames={regionNames} ticked />
          </BatchForm>
        ),
      )}
      {section("planned")}
      {section("suspended")}
      {section("withdrawn")}
      {section(
        "drafts",
        maySubmit && (
          <BatchForm {...batch("drafts")} buttons={[{ value: "submit", label: t("batch.submit") }]}>
            <DeskList records={desk.drafts} regionNames={regionNames} ticked />
          </BatchForm>
        ),
      )}
    </>
  );
}
