import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { localePath } from "@/i18n/locales";
import { signOnFaults } from "@/server/accounts/single-sign-on/journey";
import { providerSignOut } from "@/server/accounts/single-sign-on/provider";
import { singleSignOn } from "@/server/accounts/single-sign-on/settings";
import { currentOfficial } from "../admitted";
import { signIn, startSingleSignOn } from "./actions";
import { wantedPage } from "./wanted-page";

type Props = { searchParams: Promise<Record<"next" | "fault" | "left", string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("signIn") };
}

/** A cookie that lets nobody in any more says that somebody was in. */
async function hasOldSession(): Promise<boolean> {
  return (await cookies()).getAll().some(({ name }) => name.endsWith("console.session_token"));
}

export default async function SignInPage({ searchParams }: Props) {
  const [t, locale, { next, fault, left }] = await Promise.all([getTranslations("console"), getLocale(), searchParams]);
  if (await currentOfficial()) redirect(localePath(locale, wantedPage(next)));
  const provider = singleSignOn();
  const failure = signOnFaults.find((each) => each === fault);
  const elsewhere = left === "provider" ? await providerSignOut() : null;
  return (
    <>
      <h1 className="page-title">{t("signIn")}</h1>
      <p className="small">{t("forOfficials")}</p>
      {next && (await hasOldSession()) ? <p className="notice">{t("sessionEnded")}</p> : null}
      {elsewhere ? (
        <p className="notice" role="status">
          {t("stillSignedIn")} <a href={elsewhere}>{t("signOutThere")}</a>
        </p>
      ) : null}
      {provider && failure ? (
        <p className="notice notice-fault" role="alert">
          {t(`signOnFault.${failure}`)}
        </p>
      ) : null}
      {provider ? (
        <section className="section">
          <FieldForm
            action={startSingleSignOn}
            hidden={{ next: wantedPage(next) }}
            fields={[]}
            submit={provider.label ? t("signInWith", { provider: provider.label }) : t("singleSignOn")}
            busy={t("busy")}
          />
          <p className="small">{t("orByPassword")}</p>
        </section>
      ) : null}
      <FieldForm
        action={signIn}
        hidden={{ next: wantedPage(next) }}
        fields={[
          { name: "email", label: t("email"), type: "email", autoComplete: "username" },
          { name: "password", label: t("password"), type: "password", autoComplete: "current-password" },
        ]}
        submit={t("signIn")}
        busy={t("busy")}
      />
      <p className="small">{t("forgotten")}</p>
    </>
  );
}
