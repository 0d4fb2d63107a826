import { getLocale, getTranslations } from "next-intl/server";
import { attributeText } from "@/components/ui/attribute-text";
import type { Fact } from "@/components/ui/fact-list";

/** The attributes of a record as facts, in the order reported; one that has no name yet keeps its code. */
export async function attributeFacts(attributes: Record<string, string>): Promise<Fact[]> {
  const [t, locale] = await Promise.all([getTranslations("terms.attribute"), getLocale()]);
  return Object.entries(attributes).map(([name, value]) => {
    const key = name as Parameters<typeof t.has>[0];
    return { name: t.has(key) ? t(key) : name, value: attributeText(name, value, locale) };
  });
}
