import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { targetNames } from "@/domain/imports/target-name";
import { sheetNames } from "@/importers/sheets";
import { targets } from "@/importers/target-list";

type Documented = { file: string; columns: Record<string, boolean> };

/** `| ↳ `windows` windows.csv | **service_point**, quality (…), … |` → name, file, column → required. */
function readLine(line: string): [string, Documented] {
  const [label = "", text = ""] = line.split(" | ");
  const [, name = "", file = ""] = /`([a-z-]+)` (\S+)/.exec(label) ?? [];
  const columns = text
    .replace(/\([^)]*\)/g, "")
    .replace("features with `properties`", "")
    .replace(/\. .*$/, "")
    .split(",")
    .map((column): [string, boolean] => [column.replace(/[`*|\s.]/g, ""), column.includes("**")]);
  return [name, { file, columns: Object.fromEntries(columns) }];
}

const lines = readFileSync("docs/data-format.md", "utf8").split("\n");
const contract = new Map(lines.filter((line) => /^\| ([↳＋] )?`[a-z-]+` \S+\.\w+ \|/.test(line)).map(readLine));

describe("docs/data-format.md says what the importers do", () => {
  it("of the targets and their order", () => expect([...contract.keys()]).toEqual([...targetNames]));

  it.each(targetNames)("of %s", (name) => {
    const { file, columns } = targets[name];
    const required = Object.entries(columns).map(([column, one]) => [column, one.required]);
    expect({ file, columns: Object.fromEntries(required) }).toEqual(contract.get(name));
  });
});

describe("docs/data-format.md says what sheets are called", () => {
  it.each(targetNames)("of %s", (name) => {
    const line = `| \`${name}\` | ${sheetNames[name].join(" · ")} |`;
    expect(lines.some((each) => each.includes(line))).toBe(true);
  });
});
