import { getTranslations } from "next-intl/server";
import { listPaths } from "@/components/ui/list-paths";
import { MissingPage } from "@/components/ui/missing-page";

export default async function ServicePointNotFound() {
  const [t, errors] = await Promise.all([getTranslations("servicePoints"), getTranslations("errors")]);
  return (
    <MissingPage
      title={t("missing")}
      next={[
        { label: errors("toListOf.service-points"), path: listPaths["service-points"] },
        { label: errors("toMap"), path: "/" },
        { label: errors("toMatters"), path: "/matters" },
      ]}
    />
  );
}
