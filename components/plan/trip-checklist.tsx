import { getLocale, getTranslations } from "next-intl/server";
import { ChecklistRow } from "@/components/plan/checklist-row";
import { ChipLinks } from "@/components/ui/chip-links";
import { RememberTicks } from "@/components/ui/remember-ticks";
import { TicksKept } from "@/components/ui/ticks-kept";
import { type ChecklistItem, papersOfNobody } from "@/domain/plan/checklist";
import { planHref } from "@/domain/plan/search-params";
import { localePath } from "@/i18n/locales";

type Props = {
  items: ChecklistItem[];
  cases: string[];
  ruledOut: string[];
  params: URLSearchParams;
  /** Codes of matters that are not on the trip. */
  leftOut: ReadonlySet<string>;
};

/** What to bring for everything together, to tick off; the boxes are the browser's own and work without a script. */
export async function TripChecklist({ items, cases, ruledOut, params, leftOut }: Props) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const ofNobody = papersOfNobody(items);
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
      {items.length === 0 ? (
        <p>{t("checklistEmpty")}</p>
      ) : (
        <p className="small no-print">
          {t("checklistHelp")}
          <TicksKept />
        </p>
      )}
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
          <ChecklistRow key={item.name} {...{ item, leftOut }} isHolderOpen={ofNobody.has(item.name)} />
        ))}
      </ul>
      {items.length > 0 && isUnpublished ? <p className="small py-2">{t("unpublished")}</p> : null}
      <RememberTicks list="ticks" />
    </section>
  );
}
