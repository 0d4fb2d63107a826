import "@/components/console/publishing/publishing.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/console/publishing/button-form";
import { PolicyForms } from "@/components/console/publishing/policy-forms";
import { PolicyTable } from "@/components/console/publishing/policy-table";
import { ruleNumbers } from "@/domain/publishing/gate/finding";
import { type DatedSeverity, presetSeverities, severities, severityOn } from "@/domain/publishing/gate/policy";
import { recordKinds } from "@/domain/publishing/gate/record";
import { shanghaiTime } from "@/domain/time/shanghai";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { mayDecidePolicy } from "@/server/publishing/decide-policy";
import { gatePolicy } from "@/server/publishing/policy";
import { admitted } from "../../admitted";
import { loadGatePolicy, setGateRule } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publishingDesk"))("policy.title") };
}

/** What each rule of the publish gate does in this district, since when, and how to change it. */
export default async function GatePolicyPage() {
  const official = await admitted("/console/publishing/policy", "/console/publishing/policy");
  const [t, terms, locale, policy] = await Promise.all([
    getTranslations("publishingDesk"),
    getTranslations("publishing"),
    getLocale(),
    gatePolicy(),
  ]);
  const today = shanghaiTime(new Date()).isoDate;
  const kinds = recordKinds.filter((records) => mayDecidePolicy(official, records));
  const rules = kinds.flatMap((records) =>
    ruleNumbers
      .filter((rule) => presetSeverities[records][rule])
      .map((rule) => ({
        value: `${records} ${rule}`,
        label: `${terms(`records.${records}`)} ${rule}. ${terms(`rule.${rule}`)}`,
        now: severityOn(policy, { records, rule, on: today }),
      })),
  );
  const change = (row: DatedSeverity, does: "revoke" | "restore") => {
    const { records, rule, severity, validFrom } = row;
    const day = { date: formatPeriod(validFrom, locale), severity: terms(`severity.${severity}`) };
    return (
      <ButtonForm
        action={setGateRule}
        hidden={{ rule: `${records} ${rule}`, severity, validFrom, ...(does === "revoke" ? { revoke: "1" } : {}) }}
        label={t(`policy.${does}`, day)}
        busy={t("busy")}
      />
    );
  };
  return (
    <>
      <h1 className="page-title">{t("policy.title")}</h1>
      <p className="small">{t("policy.about")}</p>
      <p className="desk-counts">
        <a className="tap-line" href={localePath(locale, "/console/publishing")}>
          {t("back")}
        </a>
        <a className="tap-line" href={localePath(locale, "/console/publishing/policy/csv")}>
          {t("policy.download")}
        </a>
      </p>
      {recordKinds.map((records) => (
        <section key={records} className="section">
          <h2>{terms(`records.${records}`)}</h2>
          <PolicyTable
            records={records}
            policy={policy}
            today={today}
            change={kinds.includes(records) ? change : null}
          />
        </section>
      ))}
      {rules.length > 0 ? (
        <PolicyForms
          setRule={setGateRule}
          loadFile={loadGatePolicy}
          rules={rules}
          severities={severities.map((value) => ({ value, label: terms(`severity.${value}`) }))}
          today={today}
          texts={{
            change: t("policy.change"),
            rule: t("policy.rule"),
            severity: t("policy.severity"),
            choose: t("policy.choose"),
            from: t("policy.from"),
            fromHint: t("policy.fromHint"),
            save: t("policy.save"),
            load: t("policy.load"),
            file: t("policy.file"),
            fileHint: t("policy.fileHint"),
            busy: t("busy"),
          }}
        />
      ) : (
        <p className="notice">{t("policy.onlyDistrict")}</p>
      )}
    </>
  );
}
