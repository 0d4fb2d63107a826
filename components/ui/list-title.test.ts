import { expect, it, vi } from "vitest";
import { listTitle } from "@/components/ui/list-title";
import site from "@/i18n/messages/zh/site.json";

vi.mock("next-intl/server", () => ({
  getTranslations:
    async () =>
    (key: keyof typeof site, values: Record<string, string> = {}) =>
      Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), site[key] as string),
}));

it.each([
  [{}, "办事"],
  [{ chosen: [undefined, null, false, ""] as const }, "办事"],
  [{ q: "社保卡" }, "办事：“社保卡”"],
  [{ q: "卡", chosen: ["出生", undefined, "公安局"] }, "办事：“卡”、出生、公安局"],
])("says what is shown: %o", async (asked, title) => {
  expect(await listTitle("办事", asked)).toBe(title);
});
