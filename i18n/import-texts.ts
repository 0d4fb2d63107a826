import { createTranslator } from "use-intl/core";
import type { FileFault } from "@/domain/imports/file-fault";
import type { PositionFinding } from "@/domain/imports/position-finding";
import type { RowIssue } from "@/domain/imports/row-issue";
import type { Locale } from "@/i18n/locales";
import type { messages } from "@/i18n/messages/zh";

type Translate = ReturnType<typeof createTranslator<typeof messages, "imports">>;

/** Every parameter that a complaint may have: an absent one is said as `none`, which the sentences know. */
const NONE = {
  spellings: "none",
  one: "none",
  other: "none",
  taken: "none",
  found: "none",
  expected: "none",
  first: "none",
  key: "none",
  stored: "none",
  longest: "none",
  values: "none",
  least: "none",
  target: "none",
  west: "none",
  east: "none",
  south: "none",
  north: "none",
  kilometres: "none",
  part: "none",
  stronger: "none",
  examples: "none",
  amount: "none",
};

/** The translator of imports in a locale. */
export async function importTranslator(locale: Locale): Promise<Translate> {
  const { messages } = await (locale === "zh" ? import("@/i18n/messages/zh") : import("@/i18n/messages/en"));
  return createTranslator({ locale, namespace: "imports", messages });
}

/** Why a row or file was refused, or what was noticed: 必须是不小于 0 的整数。 */
export function issueText({ code, params = {} }: RowIssue, t: Translate): string {
  if (params.taken !== undefined) return t("issue.overruled-column", { ...NONE, ...params });
  if (params.stronger !== undefined) return t("issue.weaker-column", { ...NONE, ...params });
  if (params.unused !== undefined) return t("issue.unused-mapping");
  return t(`issue.${code}`, { ...NONE, ...params });
}

/** What is suspicious about positions, with numbers. */
export function positionText(finding: PositionFinding, t: Translate): string {
  const { kind, rows, examples, metres, compared, suggestedCrs } = finding;
  const key = kind === "shifted" && suggestedCrs ? "shifted-crs" : kind;
  const shown = `${examples.join(", ")}${rows > examples.length ? ", …" : ""}`;
  const numbers = { rows, metres: metres ?? 0, compared: compared ?? 0, crs: suggestedCrs ?? "" };
  return t(`position.${key}`, { ...numbers, examples: shown });
}

type TranslateDesk = ReturnType<typeof createTranslator<typeof messages, "importDesk">>;

/** Why a file as a whole cannot be read: 文件已损坏，请重新另存为 .xlsx。 */
export function fileFaultText({ code, params }: FileFault, t: TranslateDesk): string {
  return t(`fileFault.${code}`, { limit: 0, row: 0, crs: "", names: "", one: "", other: "", ...params });
}
