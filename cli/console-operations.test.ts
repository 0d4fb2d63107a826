import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { operations } from "@/domain/accounts/operations";

const CONSOLE = "app/[locale]/console";
const files = readdirSync(CONSOLE, { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(CONSOLE, file));

const pages = files
  .filter((file) => /\/(page|route)\.tsx?$/.test(file))
  .map((file) => ({ file, operation: path.posix.dirname(file).replace("app/[locale]", "") }));

const actions = files
  .filter((file) => file.endsWith(".ts") && readFileSync(file, "utf8").startsWith('"use server"'))
  .flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^export const (\w+) = whileReachable\(/gm)].map(([, operation = ""]) => ({
      file,
      operation,
    })),
  );

/** The text of one exported function, to its closing brace. */
function bodyOf(file: string, name: string): string {
  return readFileSync(file, "utf8").match(new RegExp(`^export const ${name} = [\\s\\S]*?^}`, "m"))?.[0] ?? "";
}

describe("the console", () => {
  it("is found", () => {
    expect(pages.length).toBeGreaterThan(4);
    expect(actions.length).toBeGreaterThan(10);
  });

  it("has a row in the table for every page and every action, and no other", () => {
    const found = [...pages, ...actions].map(({ operation }) => operation).sort();
    expect(found).toEqual(Object.keys(operations).sort());
  });

  it.each(pages)("$operation asks for itself before it shows anything", ({ file, operation }) => {
    const asks = readFileSync(file, "utf8").includes(`admitted("${operation}"`);
    expect(asks).toBe(operations[operation as keyof typeof operations] !== "anyone");
  });

  it.each(actions)("$operation asks for itself before it does anything", ({ file, operation }) => {
    const asks = bodyOf(file, operation).includes(`admitted("${operation}"`);
    expect(asks).toBe(operations[operation as keyof typeof operations] !== "anyone");
  });

  it("has no action that would answer with nothing where the database goes away", () => {
    const bare = files.filter(
      (file) =>
        /^["']use server/.test(file.endsWith(".ts") ? readFileSync(file, "utf8") : "") &&
        /^export (async )?function|^export const \w+ = (?!whileReachable\()/m.test(readFileSync(file, "utf8")),
    );
    expect(bare).toEqual([]);
  });

  it("has no action outside files that begin with the directive", () => {
    const inline = files.filter(
      (file) => /\.tsx?$/.test(file) && /^\s+["']use server["']/m.test(readFileSync(file, "utf8")),
    );
    expect(inline).toEqual([]);
  });
});
