import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { verifySecondFactor } from "../actions";
import { wantedPage } from "../wanted-page";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("secondFactor") };
}

export default async function SecondFactorPage({ searchParams }: Props) {
  const [t, { next }] = await Promise.all([getTranslations("console"), searchParams]);
  return (
    <>
      <h1 className="page-title">{t("secondFactor")}</h1>
      <FieldForm
        action={verifySecondFactor}
        hidden={{ next: wantedPage(next) }}
        fields={[
          { name: "code", label: t("code"), hint: t("codeHint"), autoComplete: "one-time-code", inputMode: "text" },
        ]}
        submit={t("goOn")}
        busy={t("busy")}
      />
    </>
  );
}
