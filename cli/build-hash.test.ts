import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildHash, builtFrom } from "@/cli/build-hash";

let root: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "build-hash-"));
  write("package-lock.json", "{}");
  write("next.config.js", "export default {}");
  write("app/page.tsx", "page");
  write("prisma/schema/base.prisma", "model");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("builtFrom", () => {
  it("lists source, schema and configuration, and nothing else", () => {
    for (const other of ["README.md", "docs/a.md", "cli/start.ts", "app/page.test.tsx", ".env", "vitest.config.ts"]) {
      write(other, "x");
    }
    expect(builtFrom(root)).toEqual([
      "app/page.tsx",
      "next.config.js",
      "package-lock.json",
      "prisma/schema/base.prisma",
    ]);
  });
});

describe("buildHash", () => {
  it("stays the same while nothing changes", () => {
    const before = buildHash(root, { PORT: "3000" });
    write("app/page.tsx", "page");
    expect(buildHash(root, { PORT: "3001" })).toBe(before);
  });

  it.each<[string, () => void]>([
    ["an edited file", () => write("app/page.tsx", "other")],
    ["a new file", () => write("app/new.tsx", "")],
    [
      "a file that moved",
      () => {
        rmSync(path.join(root, "app/page.tsx"));
        write("app/[locale]/page.tsx", "page");
      },
    ],
    ["another dependency", () => write("package-lock.json", "{ }")],
  ])("changes with %s", (_, change) => {
    const before = buildHash(root, {});
    change();
    expect(buildHash(root, {})).not.toBe(before);
  });

  it("changes with a variable that is written into the build", () => {
    expect(buildHash(root, { NEXT_PUBLIC_NAME: "a" })).not.toBe(buildHash(root, { NEXT_PUBLIC_NAME: "b" }));
  });
});
