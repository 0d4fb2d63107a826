import "server-only";
import { createTranslator } from "use-intl/core";
import type { Finding } from "@/domain/projects/light/light";
import { findingText } from "@/i18n/light-texts";
import { messages } from "@/i18n/messages/zh";

let chinese: Parameters<typeof findingText>[1] | undefined;

/** Findings in the language of the data, for answers without a page around them. */
export function findingTexts(findings: readonly Finding[]): string[] {
  chinese ??= createTranslator({ locale: "zh", namespace: "lights", messages });
  const t = chinese;
  return findings.map((finding) => findingText(finding, t, "zh"));
}
