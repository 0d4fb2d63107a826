import { getLocale, getTranslations } from "next-intl/server";
import { RememberTicks } from "@/components/plan/remember-ticks";
import { ChipLinks } from "@/components/ui/chip-links";
import { inChinese } from "@/components/ui/in-chinese";
import type { ChecklistItem } from "@/domain/plan/checklist";
import { planHref } from "@/domain/plan/search-params";
import { localePath } from "@/i18n/locales";

type Props = { items: ChecklistItem[]; cases: string[]; ruledOut: string[]; params: URLSearchParams; basket: string };

/** What to bring for everything together, to tick off; the boxes are the browser's own and work without a script. */
export async function TripChecklist({ items, cases, ruledOut, params, basket }: Props) {
  const [t, terms, matters, locale] = await Promise.all([
    getTranslations("plan"),
    getTranslations("terms"),
    getTranslations("matters"),
    getLocale(),
  ]);
  const toggled = (condition: string) =>
    (ruledOut.includes(condition) ? ruledOut.filter((each) => each !== condition) : [...ruledOut, condition]).join("|");
  const isUnpublished = items.some(
    ({ original, copies, necessity }) => original === null || copies === null || !necessity,
  );
  return (
    <section className="section trip-checklist" aria-labelledby="checklist">
      <h2 id="checklist">
        {t("checklist")} <span className="small font-normal">{t("checklistCount", { count: items.length })}</span>
      </h2>
      {items.length === 0 ? <p>{t("checklistEmpty")}</p> : <p className="small no-print">{t("checklistHelp")}</p>}
      {cases.length > 0 ? (
        <div className="no-print pt-2">
          <p className="small pb-1">{t("cases")}</p>
          <ChipLinks
            name={t("cases")}
            chips={cases.map((condition) => ({
              label: condition,
              lang: "zh-CN",
              href: `${localePath(locale, planHref(params, { not: toggled(condition) || null }))}#checklist`,
              on: !ruledOut.includes(condition),
            }))}
          />
        </div>
      ) : null}
      <ul className="rows" id="ticks">
        {items.map((item) => (
          <li key={item.name}>
            <label className="tick">
              <input type="checkbox" name={item.name} autoComplete="off" />
              <span>
                <span className="row-title" lang="zh-CN">
                  {item.name}
                </span>{" "}
                <span>
                  {[formText(item), item.necessity && terms(`necessity.${item.necessity}`)].filter(Boolean).join(" · ")}
                </span>
                <span className="row-line small">
                  {t("servesMatters", { count: item.matters.length })}{" "}
                  <span lang="zh-CN">{item.matters.map(({ name }) => name).join(matters("comma"))}</span>
                  {item.issuers.length > 0 ? (
                    <> · {t.rich("issuedBy", { issuer: item.issuers.join(matters("comma")), ...inChinese })}</>
                  ) : null}
                  {item.conditions.length > 0 ? (
                    <> · {t.rich("onlyIf", { condition: item.conditions.join(matters("comma")), ...inChinese })}</>
                  ) : null}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {items.length > 0 && isUnpublished ? <p className="small py-2">{t("unpublished")}</p> : null}
      <RememberTicks list="ticks" basket={basket} />
    </section>
  );

  function formText({ original, copies }: ChecklistItem): string | null {
    if (original === null) return copies ? t("quantity", { count: copies }) : null;
    if (original && copies) return t("originalAndCopies", { count: copies });
    return original ? t("original") : t("copiesOnly", { count: copies ?? 1 });
  }
}
