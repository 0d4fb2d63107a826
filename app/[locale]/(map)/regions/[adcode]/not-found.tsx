import { getTranslations } from "next-intl/server";
import { listPaths } from "@/components/ui/list-paths";
import { MissingPage } from "@/components/ui/missing-page";

export default async function RegionNotFound() {
  const [t, errors] = await Promise.all([getTranslations("regions"), getTranslations("errors")]);
  const next = [
    { label: errors("toListOf.regions"), path: listPaths.regions },
    { label: errors("toMap"), path: "/" },
  ];
  return <MissingPage title={t("missing")} next={next} />;
}
