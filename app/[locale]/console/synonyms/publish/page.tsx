import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { CaseFigures } from "@/components/synonym-desk/case-figures";
import { DraftList } from "@/components/synonym-desk/draft-list";
import { localePath } from "@/i18n/locales";
import { accountNames } from "@/server/accounts/users";
import { draft } from "@/server/search-desk/draft";
import { acceptances, currentEvaluation } from "@/server/search-desk/evaluations";
import { publishFault } from "@/server/search-desk/publish";
import { leadingNowhere } from "@/server/search-desk/synonym-list";
import { admitted } from "../../admitted";
import { DeskPage } from "../desk-page";
import { draftedRecords } from "../drafted-records";
import { publishSynonyms } from "../publish-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

/** The last look before the draft is what the search uses. */
export default async function PublishPage() {
  await admitted("/console/synonyms/publish", "/console/synonyms/publish");
  const [t, locale, drafted, evaluation, accepted] = await Promise.all([
    getTranslations("synonymDesk"),
    getLocale(),
    draft(),
    currentEvaluation(),
    acceptances(),
  ]);
  const fault = publishFault(drafted, evaluation?.comparison ?? null, accepted);
  return (
    <DeskPage title={t("publishTitle")}>
      <p>{t("publishText")}</p>
      <DraftList
        drafted={drafted}
        records={await draftedRecords(drafted)}
        accounts={await accountNames(drafted.map(({ createdBy }) => createdBy))}
        nowhere={await leadingNowhere(drafted.flatMap(({ change }) => (change.kind === "add" ? [change.term] : [])))}
        drop={null}
      />
      {evaluation && drafted.length > 0 ? <CaseFigures {...evaluation.comparison.figures} /> : null}
      {fault ? (
        <p className="notice notice-fault">{t(`publishFault.${fault}`)}</p>
      ) : (
        <FieldForm
          action={publishSynonyms}
          fields={[]}
          submit={t("publish", { count: drafted.length })}
          busy={t("busy")}
        />
      )}
      <p className="pt-2">
        <a className="tap-line" href={localePath(locale, "/console/synonyms/draft")}>
          {t("tab.draft")}
        </a>
      </p>
    </DeskPage>
  );
}
