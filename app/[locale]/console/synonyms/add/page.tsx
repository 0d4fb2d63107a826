import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { TermChoices } from "@/components/synonym-desk/term-choices";
import { Word } from "@/components/synonym-desk/texts";
import { strengthNames, strengthOf, tidy } from "@/domain/search/desk-change";
import { localePath } from "@/i18n/locales";
import { suggestedTerms } from "@/server/search-desk/suggested-terms";
import { findSynonym } from "@/server/search-desk/synonym-list";
import { admitted } from "../../admitted";
import { addSynonym, changeSynonym } from "../actions";
import { given, type PageProps } from "../asked";
import { DeskPage } from "../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

/** One pair: a new one, or another strength for one that there is. */
export default async function AddSynonymPage({ searchParams }: PageProps) {
  await admitted("/console/synonyms/add", "/console/synonyms/list");
  const [t, raw] = await Promise.all([getTranslations("synonymDesk"), searchParams]);
  const [word, term] = [given(raw, "word"), given(raw, "term")];
  const known = term === "" ? null : await findSynonym(word, term);
  const choices = strengthNames.map((value) => ({ value, label: t(`strengths.${value}`) }));
  const reason = { name: "reason", label: t("reason"), hint: t("reasonHint") };
  const texts = { submit: t("addToDraft"), busy: t("busy") };
  const strength = { name: "strength", label: t("strength"), type: "select" } as const;
  if (known) {
    const now = strengthOf(known.weight);
    const title = t.rich("changeTitle", { word: () => <Word>{word}</Word>, term: () => <Word>{term}</Word> });
    return (
      <DeskPage title={title}>
        <p>{t("isNow", { strength: t(`strengths.${now}`), weight: known.weight })}</p>
        <FieldForm
          action={changeSynonym}
          hidden={{ word, term }}
          fields={[
            { ...strength, options: [...choices, { value: "remove", label: t("strengths.remove") }], value: now },
            reason,
          ]}
          {...texts}
        />
      </DeskPage>
    );
  }
  return (
    <DeskPage title={t("newTitle")}>
      {word === "" ? null : <Suggested word={word} term={term} />}
      <FieldForm
        action={addSynonym}
        fields={[
          { name: "word", label: t("word"), hint: t("wordHint"), value: tidy(word) },
          { name: "term", label: t("term"), hint: t("termHint"), value: tidy(term) },
          { ...strength, options: choices, value: "usually" },
          reason,
        ]}
        {...texts}
      />
    </DeskPage>
  );
}

/** What the word may stand for, by what is found most like it. */
async function Suggested({ word, term }: { word: string; term: string }) {
  const [suggested, locale] = await Promise.all([suggestedTerms(word), getLocale()]);
  const path = localePath(locale, "/console/synonyms/add");
  const choices = suggested.map((each) => ({
    ...each,
    href: `${path}?${new URLSearchParams({ word, term: each.term })}`,
    on: each.term === term,
  }));
  return <TermChoices choices={choices} />;
}
