import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { fileFaultCodes } from "@/domain/imports/file-fault";
import type { PositionFinding } from "@/domain/imports/position-finding";
import { issueCodes, type RowIssue } from "@/domain/imports/row-issue";
import { fileFaultText, importTranslator, issueText, positionText } from "@/i18n/import-texts";
import { locales } from "@/i18n/locales";

const issue = (code: RowIssue["code"], params?: RowIssue["params"]): RowIssue => ({
  row: 2,
  column: null,
  value: null,
  code,
  message: "",
  ...(params ? { params } : {}),
});

describe.each(locales)("in %s", (locale) => {
  it.each(issueCodes)("%s is a whole sentence without parameters", async (code) => {
    const text = issueText(issue(code), await importTranslator(locale));
    expect(text).toMatch(/[.。]$/);
    expect(text).not.toMatch(/[{}]|imports\./);
  });

  it("a finding has its numbers", async () => {
    const finding: PositionFinding = {
      kind: "shifted",
      rows: 7,
      compared: 9,
      metres: 604,
      suggestedCrs: "gcj02",
      examples: [2, 3],
    };
    const text = positionText(finding, await importTranslator(locale));
    for (const part of ["7", "9", "604", "--crs gcj02", "2, 3, …"]) expect(text).toContain(part);
  });
});

describe.each(locales)("a file that cannot be read, in %s", (locale) => {
  it.each(fileFaultCodes)("%s is a whole sentence", async (code) => {
    const { messages } = await (locale === "zh" ? import("@/i18n/messages/zh") : import("@/i18n/messages/en"));
    const t = createTranslator({ locale, namespace: "importDesk", messages });
    const text = fileFaultText({ code, params: { limit: 128, names: "项目" } }, t);
    expect(text).toMatch(/[.。]$/);
    expect(text).not.toMatch(/[{}]|importDesk\./);
  });
});

describe("parameters", () => {
  it.each<[RowIssue, string, string]>([
    [issue("unknown-value", { values: "a, b" }), "必须是以下之一：a, b。", "Must be one of a, b."],
    [issue("bad-number", { least: 0 }), "必须是不小于 0 的整数。", "Must be a whole number from 0 on."],
    [issue("unknown-column", { taken: "名" }), "已手工指定“名”", "'名' was said"],
  ])("%j", async (one, zh, en) => {
    expect(issueText(one, await importTranslator("zh"))).toContain(zh);
    expect(issueText(one, await importTranslator("en"))).toContain(en);
  });
});
