import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SynonymFilterForm } from "@/components/synonym-desk/synonym-filter-form";
import { SynonymRows } from "@/components/synonym-desk/synonym-rows";
import { Pagination } from "@/components/ui/pagination";
import { localePath } from "@/i18n/locales";
import { accountNames } from "@/server/accounts/users";
import { listSynonyms, sideOf } from "@/server/search-desk/synonym-list";
import { admitted } from "../../admitted";
import { given, mayEdit, mayExport, type PageProps, pageGiven } from "../asked";
import { DeskPage } from "../desk-page";

const PER_PAGE = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

/** Every pair that there is. */
export default async function SynonymListPage({ searchParams }: PageProps) {
  const official = await admitted("/console/synonyms/list", "/console/synonyms/list");
  const [t, locale, raw] = await Promise.all([getTranslations("synonymDesk"), getLocale(), searchParams]);
  const [filter, page] = [{ q: given(raw, "q"), in: sideOf(given(raw, "in")) }, pageGiven(raw)];
  const { items, total } = await listSynonyms(filter, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const accounts = await accountNames(items.flatMap(({ publishedBy }) => publishedBy ?? []));
  const path = localePath(locale, "/console/synonyms/list");
  return (
    <DeskPage title={t("tab.list")} tab="list">
      <SynonymFilterForm action={path} {...filter} />
      <p>{t("listText", { total })}</p>
      <p className="desk-links">
        {mayEdit(official) ? (
          <a className="tap-line" href={localePath(locale, "/console/synonyms/add")}>
            {t("addSynonym")}
          </a>
        ) : null}
        {mayExport(official) ? (
          <a className="tap-line" href={`${localePath(locale, "/console/synonyms/csv")}?what=synonyms`}>
            {t("synonymsCsv")}
          </a>
        ) : null}
      </p>
      <SynonymRows rows={items} accounts={accounts} mayEdit={mayEdit(official)} />
      <Pagination path={path} params={new URLSearchParams(filter)} {...{ page, pageSize: PER_PAGE, total }} />
    </DeskPage>
  );
}
