import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mayAnywhere } from "@/domain/accounts/decide";
import { isEditableNoun } from "@/domain/editing/record-forms";
import { openRecord } from "@/server/records/view";
import { admitted } from "../../../admitted";
import { EditRecord } from "../../edit-record";
import { type Asked, first, suggestionsOf } from "../../record-asked";
import { MissingRecord, RecordTrail } from "../../record-head";

type Props = { params: Promise<{ noun: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editingRecords"))("newRecord") };
}

/** The form of a record that is not there yet, with a code that nobody has. */
export default async function NewRecordPage({ params, searchParams }: Props) {
  const [{ noun }, asked] = await Promise.all([params, searchParams]);
  const official = await admitted("/console/records/[noun]/new", `/console/records/${noun}/new`);
  if (!isEditableNoun(noun)) return <MissingRecord />;
  if (!mayAnywhere(official.grants, "edit", noun)) forbidden();
  const t = await getTranslations();
  const view = await openRecord(official, noun, null, first(asked.attempt));
  return (
    <>
      <RecordTrail noun={noun} />
      <h1 className="page-title">{t("editingRecords.newOf", { noun: t(`console.noun.${noun}`) })}</h1>
      <EditRecord
        official={official}
        noun={noun}
        code={null}
        view={view}
        part={{ list: null, page: 1 }}
        suggestions={suggestionsOf(asked)}
      />
    </>
  );
}
