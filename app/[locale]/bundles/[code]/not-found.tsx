import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/components/ui/missing-page";

export default async function BundleNotFound() {
  const [t, errors] = await Promise.all([getTranslations("bundles"), getTranslations("errors")]);
  return (
    <MissingPage
      title={t("missing")}
      next={[
        { label: errors("toListOf.bundles"), path: "/bundles" },
        { label: errors("toMap"), path: "/" },
      ]}
    />
  );
}
