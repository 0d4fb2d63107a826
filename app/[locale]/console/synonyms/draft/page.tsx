import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DraftList } from "@/components/synonym-desk/draft-list";
import { localePath } from "@/i18n/locales";
import { accountNames } from "@/server/accounts/users";
import { draft } from "@/server/search-desk/draft";
import { leadingNowhere } from "@/server/search-desk/synonym-list";
import { admitted } from "../../admitted";
import { dropDrafted, refuseDrafted } from "../actions";
import { mayEdit, mayPublish } from "../asked";
import { DeskPage } from "../desk-page";
import { draftedRecords } from "../drafted-records";
import { DraftEvaluation } from "./draft-evaluation";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

/** What the desk would change, and what that does. */
export default async function DraftPage() {
  const official = await admitted("/console/synonyms/draft", "/console/synonyms/draft");
  const [t, locale, drafted] = await Promise.all([getTranslations("synonymDesk"), getLocale(), draft()]);
  const isEditor = mayEdit(official);
  return (
    <DeskPage title={t("tab.draft")} tab="draft">
      <p className="small">{t("draftText")}</p>
      {isEditor ? (
        <p className="desk-links">
          <a className="tap-line" href={localePath(locale, "/console/synonyms/add")}>
            {t("addSynonym")}
          </a>
          <a className="tap-line" href={localePath(locale, "/console/synonyms/alias")}>
            {t("addAlias")}
          </a>
        </p>
      ) : null}
      <DraftList
        drafted={drafted}
        records={await draftedRecords(drafted)}
        accounts={await accountNames(drafted.map(({ createdBy }) => createdBy))}
        nowhere={await leadingNowhere(drafted.flatMap(({ change }) => (change.kind === "add" ? [change.term] : [])))}
        drop={isEditor ? dropDrafted : mayPublish(official) ? refuseDrafted : null}
      />
      {drafted.length > 0 ? <DraftEvaluation mayAccept={isEditor} /> : null}
      {drafted.length > 0 && mayPublish(official) ? (
        <p className="pt-2">
          <a className="button button-primary" href={localePath(locale, "/console/synonyms/publish")}>
            {t("toPublish")}
          </a>
        </p>
      ) : null}
    </DeskPage>
  );
}
