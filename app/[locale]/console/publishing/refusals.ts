import { getTranslations } from "next-intl/server";
import type { DeskRefusal } from "@/domain/publishing/desk";
import { nounWords } from "@/i18n/audit-values";
import { refusalText, rulesText } from "@/i18n/publishing-texts";

/**
 * Why something is refused, in words.
 *
 * @param isHere whether the page that says so has the box to tick for what is left unfixed.
 */
export async function refusalsText(refusals: readonly DeskRefusal[], isHere = false): Promise<string> {
  const [t, lifecycle, console] = await Promise.all([
    getTranslations("publishingDesk"),
    getTranslations("publishing"),
    getTranslations("console"),
  ]);
  const recordWords = (record: string) => {
    const [target = "", ...key] = record.split(" ");
    return `${nounWords(target, console)} ${key.join(" ").replaceAll("\u001f", " ")}`;
  };
  return refusals
    .map((refusal) => {
      if ("action" in refusal) return refusalText(refusal, lifecycle);
      if (refusal.code === "obstructed") {
        return t("refusal.obstructed", { records: refusal.records.slice(0, 5).map(recordWords).join(t("comma")) });
      }
      if (refusal.code === "unfixed") {
        return t(isHere ? "refusal.unfixedHere" : "refusal.unfixed", { rules: rulesText(refusal.rules, lifecycle) });
      }
      return t(`refusal.${refusal.code}`);
    })
    .join(t("semicolon"));
}
