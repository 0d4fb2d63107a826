import { getTranslations } from "next-intl/server";
import { listPaths } from "@/components/ui/list-paths";
import { MissingPage } from "@/components/ui/missing-page";

export default async function FacilityNotFound() {
  const [t, errors] = await Promise.all([getTranslations("facilities"), getTranslations("errors")]);
  const next = [
    { label: errors("toListOf.facilities"), path: listPaths.facilities },
    { label: errors("toMap"), path: "/" },
  ];
  return <MissingPage title={t("missing")} next={next} />;
}
