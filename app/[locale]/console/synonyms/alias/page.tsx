import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { RecordChoice } from "@/components/synonym-desk/record-choice";
import { Word } from "@/components/synonym-desk/texts";
import { aliasNouns, tidy } from "@/domain/search/desk-change";
import { localePath } from "@/i18n/locales";
import { database } from "@/server/db/client";
import { aliasRecord } from "@/server/search-desk/alias-records";
import { findRecords } from "@/server/search-desk/found-records";
import { admitted } from "../../admitted";
import { addAlias, removeAlias } from "../actions";
import { given, type PageProps } from "../asked";
import { DeskPage } from "../desk-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("synonymDesk"))("title") };
}

const groups = ["matters", "servicePoints"] as const;
const nounOf = { matters: "matters", servicePoints: "service-points" } as const;

/** First the record, then its other name. */
export default async function AliasPage({ searchParams }: PageProps) {
  await admitted("/console/synonyms/alias", "/console/synonyms/draft");
  const [t, groupNames, locale, raw] = [
    await getTranslations("synonymDesk"),
    await getTranslations("home.group"),
    await getLocale(),
    await searchParams,
  ];
  const [alias, q, code] = [tidy(given(raw, "alias")), given(raw, "q"), given(raw, "code")];
  const noun = aliasNouns.find((each) => each === given(raw, "noun"));
  const record = noun && code ? await aliasRecord(database(), noun, code) : null;
  const path = localePath(locale, "/console/synonyms/alias");
  const to = (params: Record<string, string>) => `${path}?${new URLSearchParams({ alias, ...params })}`;
  if (!record) {
    const found = q === "" ? [] : await findRecords(q, groups, new Date());
    return (
      <DeskPage title={t("aliasTitle")}>
        <RecordChoice
          label={t("chooseAlias")}
          path={path}
          kept={{ alias }}
          q={q}
          found={found.map((each) => ({
            ...each,
            key: `${each.group}/${each.code}`,
            noun: groupNames(each.group),
            href: to({ noun: nounOf[each.group], code: each.code }),
          }))}
        />
      </DeskPage>
    );
  }
  const hidden = { noun: record.noun, code: record.code };
  const reason = { name: "reason", label: t("reason"), hint: t("reasonHint") };
  const { aliases } = record;
  return (
    <DeskPage title={t("aliasTitle")}>
      <p>
        {t.rich("chosen", { record: () => <Word>{record.names[0] ?? record.code}</Word> })}{" "}
        <a className="tap-line" href={to({})}>
          {t("chooseOther")}
        </a>
      </p>
      <p className="small">
        {aliases.length === 0
          ? t("noAliases")
          : t.rich("aliasesNow", { names: () => <span lang="zh-CN">{aliases.join(t("comma"))}</span> })}
      </p>
      <section className="section">
        <h2>{t("addAlias")}</h2>
        <FieldForm
          action={addAlias}
          hidden={hidden}
          fields={[{ name: "alias", label: t("alias"), hint: t("aliasHint"), value: alias }, reason]}
          submit={t("addToDraft")}
          busy={t("busy")}
        />
      </section>
      {aliases.length > 0 ? (
        <section className="section">
          <h2>{t("removeAlias")}</h2>
          <FieldForm
            action={removeAlias}
            hidden={hidden}
            fields={[
              {
                ...{ name: "alias", label: t("whichAlias"), type: "select" },
                options: aliases.map((name) => ({ value: name, label: name })),
              },
              reason,
            ]}
            submit={t("addToDraft")}
            busy={t("busy")}
          />
        </section>
      ) : null}
    </DeskPage>
  );
}
