import { getLocale, getTranslations } from "next-intl/server";
import type { EditableNoun } from "@/domain/editing/record-forms";
import { localePath } from "@/i18n/locales";

/** The way back to the list. */
export async function RecordTrail({ noun }: { noun: EditableNoun }) {
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return (
    <p>
      <a className="tap-line" href={localePath(locale, `/console/records?noun=${noun}`)}>
        {t("editingRecords.allRecords", { noun: t(`console.noun.${noun}`) })}
      </a>
    </p>
  );
}

/** What a code leads to that nobody knows, or that is a draft of others. */
export async function MissingRecord() {
  const [t, locale] = await Promise.all([getTranslations("editingRecords"), getLocale()]);
  return (
    <>
      <h1 className="page-title">{t("noSuchRecord")}</h1>
      <p className="py-2">{t("noSuchRecordText")}</p>
      <p>
        <a className="tap-line" href={localePath(locale, "/console/records")}>
          {t("title")}
        </a>
      </p>
    </>
  );
}
