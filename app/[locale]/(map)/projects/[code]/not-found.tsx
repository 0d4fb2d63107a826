import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/components/ui/missing-page";

export default async function ProjectNotFound() {
  const [t, errors] = await Promise.all([getTranslations("projects"), getTranslations("errors")]);
  const next = [
    { label: t("toList"), path: "/projects" },
    { label: errors("toMap"), path: "/" },
  ];
  return <MissingPage title={t("missing")} next={next} />;
}
