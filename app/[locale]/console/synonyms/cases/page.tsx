import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { CaseList } from "@/components/synonym-desk/case-list";
import { RecordChoice } from "@/components/synonym-desk/record-choice";
import { Word } from "@/components/synonym-desk/texts";
import { tidy } from "@/domain/search/desk-change";
import { isSearchGroup, searchGroups } from "@/domain/search/groups";
import { localePath } from "@/i18n/locales";
import { deskCases, namesOf, shippedCases } from "@/server/search-desk/cases";
import { findRecords } from "@/server/search-desk/found-records";
import { admitted } from "../../admitted";
import { addSearchCase, removeSearchCase } from "../actions";
import { given, mayEdit, type PageProps, type Raw } from "../asked";
import { DeskPage } from "../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

/** The desk's own cases, and a new one: first the record, then the query that should find it. */
export default async function CasesPage({ searchParams }: PageProps) {
  const official = await admitted("/console/synonyms/cases", "/console/synonyms/cases");
  const [t, raw, cases] = await Promise.all([getTranslations("synonymDesk"), searchParams, deskCases()]);
  const isEditor = mayEdit(official);
  return (
    <DeskPage title={t("tab.cases")} tab="cases">
      <p className="small">{t("casesText", { count: shippedCases().length })}</p>
      {isEditor ? (
        <section className="section">
          <h2>{t("addCase")}</h2>
          <NewCase raw={raw} />
        </section>
      ) : null}
      <CaseList cases={cases} remove={isEditor ? removeSearchCase : null} />
    </DeskPage>
  );
}

async function NewCase({ raw }: { raw: Raw }) {
  const [t, groupNames, locale] = await Promise.all([
    getTranslations("synonymDesk"),
    getTranslations("home.group"),
    getLocale(),
  ]);
  const [query, q, group, code] = [tidy(given(raw, "query")), given(raw, "q"), given(raw, "group"), given(raw, "code")];
  const path = localePath(locale, "/console/synonyms/cases");
  const to = (params: Record<string, string>) => `${path}?${new URLSearchParams({ query, ...params })}`;
  const name = isSearchGroup(group) ? [...(await namesOf([{ group, code }])).values()][0] : undefined;
  if (name === undefined) {
    const found = q === "" ? [] : await findRecords(q, searchGroups, new Date());
    const choices = found.map((each) => ({
      ...each,
      key: `${each.group}/${each.code}`,
      noun: groupNames(each.group),
      href: to({ group: each.group, code: each.code }),
    }));
    return <RecordChoice label={t("choose")} path={path} kept={{ query }} q={q} found={choices} />;
  }
  return (
    <>
      <p>
        {t.rich("chosen", { record: () => <Word>{name}</Word> })}{" "}
        <a className="tap-line" href={to({})}>
          {t("chooseOther")}
        </a>
      </p>
      <FieldForm
        action={addSearchCase}
        hidden={{ group, code }}
        fields={[{ name: "query", label: t("query"), value: query }]}
        submit={t("saveCase")}
        busy={t("busy")}
      />
    </>
  );
}
