import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RenewBackupCodes } from "@/components/console/backup-codes";
import { FieldForm } from "@/components/console/field-form";
import { SecondFactorSetup } from "@/components/console/second-factor-setup";
import { SessionList } from "@/components/console/session-list";
import { SingleSignOnSection } from "@/components/console/single-sign-on-section";
import { lacksSecondFactor } from "@/server/accounts/official";
import { sessionsOf } from "@/server/accounts/sessions";
import { signOnFaults } from "@/server/accounts/single-sign-on/journey";
import { isLinked } from "@/server/accounts/single-sign-on/links";
import { singleSignOn } from "@/server/accounts/single-sign-on/settings";
import { getAccount } from "@/server/accounts/users";
import { admitted, requestHeaders } from "../admitted";
import {
  changePassword,
  dropSecondFactor,
  endOtherSessions,
  endSession,
  linkSingleSignOn,
  setUpSecondFactor,
  unlinkSingleSignOn,
} from "./actions";

type Props = { searchParams: Promise<{ fault?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("account") };
}

/** Password, second factor and sessions of whoever is here. */
export default async function AccountPage({ searchParams }: Props) {
  const official = await admitted("/console/account", "/console/account");
  const [{ fault }, provider] = [await searchParams, singleSignOn()];
  const [t, account, sessions] = await Promise.all([
    getTranslations("console"),
    getAccount(official.id),
    sessionsOf(await requestHeaders(), official.session),
  ]);
  const hasPassword = account?.hasPassword ?? false;
  const password = { type: "password", autoComplete: "current-password" } as const;
  const codesTexts = {
    backup: t("backupCodes"),
    copyCodes: t("copyCodes"),
    copied: t("copied"),
    copyFailed: t("copyFailed"),
    print: t("print"),
  };
  return (
    <>
      <h1 className="page-title">{t("account")}</h1>
      <p className="small">
        {official.name} · {official.email}
      </p>
      {hasPassword ? (
        <section className="section" id="password">
          <h2>{t("changePassword")}</h2>
          {official.mustChangePassword ? <p className="notice">{t("mustChangePassword")}</p> : null}
          <FieldForm
            action={changePassword}
            fields={[
              { name: "current", label: t("currentPassword"), ...password },
              {
                name: "password",
                label: t("newPassword"),
                hint: t("passwordHint"),
                type: "password",
                autoComplete: "new-password",
                reveal: t("showPassword"),
              },
            ]}
            submit={t("changePassword")}
            busy={t("busy")}
          />
        </section>
      ) : null}
      {official.mustChangePassword ? null : (
        <section className="section" id="second-factor">
          <h2>{t("secondFactor")}</h2>
          {lacksSecondFactor(official) ? <p className="notice">{t("secondFactorRequired")}</p> : null}
          {account?.hasSecondFactor ? (
            <>
              <p>{t("secondFactorOn")}</p>
              <FieldForm
                action={dropSecondFactor}
                fields={hasPassword ? [{ name: "password", label: t("password"), ...password }] : []}
                submit={t("dropSecondFactor")}
                busy={t("busy")}
              />
              <RenewBackupCodes
                setUp={setUpSecondFactor}
                asksPassword={hasPassword}
                texts={{
                  ...codesTexts,
                  password: t("password"),
                  renew: t("renewCodes"),
                  renewHint: t("renewCodesHint"),
                  busy: t("busy"),
                }}
              />
            </>
          ) : (
            <SecondFactorSetup
              setUp={setUpSecondFactor}
              asksPassword={hasPassword}
              texts={{
                ...codesTexts,
                password: t("password"),
                start: t("setUpSecondFactor"),
                scan: t("scan"),
                secret: t("secret"),
                openHere: t("openAuthenticator"),
                copySecret: t("copySecret"),
                code: t("sixDigits"),
                confirm: t("confirmSecondFactor"),
                busy: t("busy"),
              }}
            />
          )}
        </section>
      )}
      {provider ? (
        <SingleSignOnSection
          label={provider.label}
          isLinked={await isLinked(official.id, provider.issuer)}
          fault={signOnFaults.find((each) => each === fault) ?? null}
          link={linkSingleSignOn}
          unlink={unlinkSingleSignOn}
        />
      ) : null}
      <section className="section">
        <h2>{t("sessions")}</h2>
        <SessionList sessions={sessions} end={endSession} endOthers={endOtherSessions} />
      </section>
    </>
  );
}
