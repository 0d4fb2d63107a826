import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PublicationList, type PublishedDraft } from "@/components/synonym-desk/publication-list";
import { Pagination } from "@/components/ui/pagination";
import { queryOf } from "@/domain/search/desk-compare";
import { localePath } from "@/i18n/locales";
import { accountNames } from "@/server/accounts/users";
import { type Publication, publications } from "@/server/search-desk/publications";
import { admitted } from "../../admitted";
import { mayPublish, type PageProps, pageGiven } from "../asked";
import { DeskPage } from "../desk-page";
import { undoSynonyms } from "../publish-actions";

const PER_PAGE = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

/** What was published, and how to take it back. */
export default async function PublicationsPage({ searchParams }: PageProps) {
  const official = await admitted("/console/synonyms/publications", "/console/synonyms/publications");
  const [t, locale, raw] = await Promise.all([getTranslations("synonymDesk"), getLocale(), searchParams]);
  const page = pageGiven(raw);
  const { items, total } = await publications({ limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const accounts = await accountNames(items.flatMap(({ publishedBy, undoneBy }) => [publishedBy, undoneBy ?? ""]));
  return (
    <DeskPage title={t("tab.publications")} tab="publications">
      <PublicationList
        publications={items.map(shownPublication)}
        accounts={accounts}
        undo={mayPublish(official) ? undoSynonyms : null}
      />
      <Pagination
        path={localePath(locale, "/console/synonyms/publications")}
        params={new URLSearchParams()}
        {...{ page, pageSize: PER_PAGE, total }}
      />
    </DeskPage>
  );
}

function shownPublication({ images, accepted, ...rest }: Publication): PublishedDraft {
  const reasons = accepted.map(({ case: of, reason }) => ({ query: queryOf(of), reason }));
  return { ...rest, accepted: reasons, rows: images.map(({ image, isOvertaken }) => ({ ...image, isOvertaken })) };
}
