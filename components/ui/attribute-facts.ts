import { getLocale, getTranslations } from "next-intl/server";
import { attributeText } from "@/components/ui/attribute-text";
import type { Fact } from "@/components/ui/fact-list";

/** The attributes of a record as facts, in the order reported; one that has no name yet keeps its code. */
export async function attributeFacts(attributes: Record<string, string>): Promise<Fact[]> {
  const [t, units, locale] = await Promise.all([
    getTranslations("terms.attribute"),
    getTranslations("terms.attributeCount"),
    getLocale(),
  ]);
  return Object.entries(attributes).map(([name, value]) => {
    const key = name as Parameters<typeof t.has>[0];
    const text = attributeText(name, value, locale);
    const counted = units.has(name as "beds") && /^\d+$/.test(value);
    return { name: t.has(key) ? t(key) : name, value: counted ? units(name as "beds", { count: text }) : text };
  });
}
