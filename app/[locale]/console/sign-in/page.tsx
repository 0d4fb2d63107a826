import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { localePath } from "@/i18n/locales";
import { currentOfficial } from "../admitted";
import { signIn } from "./actions";
import { wantedPage } from "./wanted-page";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("signIn") };
}

export default async function SignInPage({ searchParams }: Props) {
  const [t, locale, { next }] = await Promise.all([getTranslations("console"), getLocale(), searchParams]);
  if (await currentOfficial()) redirect(localePath(locale, wantedPage(next)));
  return (
    <>
      <h1 className="page-title">{t("signIn")}</h1>
      <p className="small">{t("forOfficials")}</p>
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
