import { getTranslations } from "next-intl/server";
import { inChinese } from "@/components/ui/in-chinese";

/** The site's name as plain text, for titles. */
export async function siteName(): Promise<string> {
  return (await getTranslations("site")).markup("name", { zh: (chunks) => chunks });
}

/** The site's name on a page, the Chinese in it marked as such. */
export async function SiteName() {
  return (await getTranslations("site")).rich("name", inChinese);
}
