import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { messages as en } from "@/i18n/messages/en";
import { messages as zh } from "@/i18n/messages/zh";

const files = ["server", "app"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => path.posix.join(folder, file)),
);

/** What is handed to the account, as far as it is written out: to the bracket that closes the call. */
function calls(text: string): string[] {
  return [...text.matchAll(/\b(?:recordAudit|recordNow|recordAlone)\(/g)].map(({ index, 0: { length } }) => {
    let depth = 1;
    let end = index + length;
    for (; end < text.length && depth > 0; end++) depth += text[end] === "(" ? 1 : text[end] === ")" ? -1 : 0;
    return text.slice(index, end);
  });
}

const told = files.flatMap((file) => calls(readFileSync(file, "utf8")));
const all = (pattern: RegExp) => [...new Set(told.flatMap((call) => [...call.matchAll(pattern)].map(([, of]) => of)))];
const fields = [
  ...new Set(
    all(/(?:before|after): \{([^{}]*)\}/g).flatMap((inner = "") =>
      inner.split(",").flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []),
    ),
  ),
];

describe.each([
  ["zh", zh.console],
  ["en", en.console],
])("what is written into the account, in %s", (_, { noun, audited, auditLabel }) => {
  it("is found", () => expect([told.length, fields.length].map((count) => count > 15)).toEqual([true, true]));
  it.each(all(/\bnoun: "([a-z-]+)"/g))("the noun %s", (name = "") => expect(noun).toHaveProperty([name]));
  it.each(all(/\baction: "([a-z-]+)"/g))("the action %s", (name = "") => expect(audited).toHaveProperty([name]));
  it.each(fields)("the field %s", (name) => expect(auditLabel).toHaveProperty([name]));
});
