import type { RowIssue } from "@/domain/imports/row-issue";
import { targetNameSchema } from "@/domain/imports/target-name";
import { importTranslator, issueText } from "@/i18n/import-texts";
import type { Locale } from "@/i18n/locales";
import { fieldNamer, targetLabel } from "@/server/imports/jobs/labels";
import { type ShownOutcome, shownOutcomes } from "@/server/imports/jobs/view";

export type RowsAsked = { table: number; became: ShownOutcome; page: number };

/** Which rows the address asks for; null where none. */
export function rowsAsked(raw: Record<string, string | string[] | undefined>): RowsAsked | null {
  const became = shownOutcomes.find((each) => each === raw.rows);
  const whole = (value: unknown, otherwise: number) => {
    const number = Math.trunc(Number(value ?? otherwise));
    return Number.isSafeInteger(number) ? number : otherwise;
  };
  if (!became) return null;
  return {
    became,
    table: Math.min(whole(raw.table, 0), 10_000),
    page: Math.min(Math.max(1, whole(raw.page, 1)), 100_000),
  };
}

/** Puts complaints into the words of a language, with what tables and fields are called there. */
export async function issueSpeaker(locale: Locale): Promise<(issue: RowIssue) => string> {
  const [t, nameOf] = await Promise.all([importTranslator(locale), fieldNamer(locale)]);
  return (issue) => {
    if (locale === "en") return issue.message;
    const { target, key } = issue.params ?? {};
    const named = targetNameSchema.safeParse(target).data;
    const params = {
      ...issue.params,
      ...(named ? { target: targetLabel(named, locale) } : {}),
      ...(typeof key === "string"
        ? {
            key: key
              .split(", ")
              .map((column) => nameOf(column))
              .join("、"),
          }
        : {}),
    };
    return issueText({ ...issue, params }, t);
  };
}
