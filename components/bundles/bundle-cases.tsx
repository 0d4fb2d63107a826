import { getLocale, getTranslations } from "next-intl/server";
import { ChipLinks } from "@/components/ui/chip-links";
import { queryWith } from "@/components/ui/list-query";
import type { Bundle, BundleMatter } from "@/domain/bundles/bundle";
import { localePath } from "@/i18n/locales";

/** The cases that ask for more matters; each is a link that counts its matters in or out. */
export async function BundleCases({ bundle, params }: { bundle: Bundle; params: URLSearchParams }) {
  const optional = bundle.matters.filter((matter) => matter.optional);
  if (optional.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("bundles"), getLocale()]);
  const path = localePath(locale, `/bundles/${bundle.code}`);
  const labelOf = ({ condition, name }: BundleMatter) => condition ?? name;
  const chosen = optional.filter(({ asked }) => asked).map(({ code }) => code);
  const chips = [...new Set(optional.map(labelOf))].map((label) => {
    const matters = optional.filter((matter) => labelOf(matter) === label);
    const codes = matters.map(({ code }) => code);
    const on = matters.every(({ asked }) => asked);
    const next = on ? chosen.filter((code) => !codes.includes(code)) : [...new Set([...chosen, ...codes])];
    return { label, lang: "zh-CN", href: `${path}${queryWith(params, { with: next.join(",") || null })}#cases`, on };
  });
  return (
    <section className="section no-print" aria-labelledby="cases">
      <h2 id="cases">{t("cases")}</h2>
      <ChipLinks name={t("cases")} chips={chips} />
      <p className="small pt-2">{t("casesHelp")}</p>
    </section>
  );
}
