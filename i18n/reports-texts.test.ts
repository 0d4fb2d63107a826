import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { kindsOf, reportedNouns } from "@/domain/reports/kinds";
import { messages as en } from "./messages/en";
import { messages as zh } from "./messages/zh";

const fail = (error: Error) => {
  throw error;
};

describe.each([
  ["zh", zh],
  ["en", en],
] as const)("the kinds of report in %s", (locale, messages) => {
  const t = createTranslator({ locale, messages, namespace: "reports", onError: fail });
  it.each(reportedNouns)("have a word each for %s", (noun) => {
    const words = kindsOf(noun).map((kind) => t(`kind.${kind}`, { noun }));
    expect(new Set(words).size).toBe(words.length);
  });
});
