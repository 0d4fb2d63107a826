import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/components/ui/missing-page";

export default async function RegionNotFound() {
  const [t, errors] = await Promise.all([getTranslations("regions"), getTranslations("errors")]);
  return <MissingPage title={t("missing")} next={[{ label: errors("toMap"), path: "/" }]} />;
}
