import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { isEditableNoun } from "@/domain/editing/record-forms";
import { localePath } from "@/i18n/locales";
import { admitted } from "../../admitted";
import { MissingRecord } from "../record-head";

type Props = { params: Promise<{ noun: string }> };

/** Where somebody gets who cuts a record's code off its address: to the list of its noun. */
export default async function NounPage({ params }: Props) {
  const { noun } = await params;
  await admitted("/console/records/[noun]", `/console/records/${noun}`);
  // Synonyms are edited at a desk of their own.
  if (noun === "synonyms") redirect(localePath(await getLocale(), "/console/synonyms/list"));
  if (!isEditableNoun(noun)) return <MissingRecord />;
  redirect(localePath(await getLocale(), `/console/records?noun=${noun}`));
}
