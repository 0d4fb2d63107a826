import { getTranslations } from "next-intl/server";
import { MissingPage } from "@/components/ui/missing-page";

export default async function MatterNotFound() {
  const [t, errors] = await Promise.all([getTranslations("matters"), getTranslations("errors")]);
  return (
    <MissingPage
      title={t("missing")}
      next={[
        { label: errors("toMatters"), path: "/matters" },
        { label: errors("toMap"), path: "/" },
      ]}
    />
  );
}
