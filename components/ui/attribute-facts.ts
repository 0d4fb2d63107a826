import { getLocale, getTranslations } from "next-intl/server";
import { attributeText } from "@/components/ui/attribute-text";
import type { Fact } from "@/components/ui/fact-list";

type Attribute = { name: string; value: string | null };

/** The attributes of a record as facts, in the order reported. */
export async function attributeFacts(attributes: Record<string, string>): Promise<Fact[]> {
  return factsOf(Object.entries(attributes).map(([name, value]) => ({ name, value })));
}

/** Attributes as facts, null where nobody says; one that has no name yet keeps its code. */
export async function factsOf(attributes: readonly Attribute[]): Promise<Fact[]> {
  const [t, units, locale] = await Promise.all([
    getTranslations("terms.attribute"),
    getTranslations("terms.attributeCount"),
    getLocale(),
  ]);
  return attributes.map(({ name, value }) => {
    const key = name as Parameters<typeof t.has>[0];
    const label = t.has(key) ? t(key) : name;
    if (value === null) return { name: label, value };
    const text = attributeText(name, value, locale);
    const counted = units.has(name as "beds") && /^\d+$/.test(value);
    return { name: label, value: counted ? units(name as "beds", { count: text }) : text };
  });
}
