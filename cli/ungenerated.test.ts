import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Manifest = { scripts: Record<string, string> };
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

const commands = [...new Set(Object.values(scripts).flatMap((script) => script.match(/cli\/[\w-]+\.ts/g) ?? []))];

/** The file behind an import of ours; null for packages. */
function fileOf(specifier: string): string | null {
  if (!specifier.startsWith("@/")) return null;
  const path = specifier.slice(2);
  return (
    [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => /\.\w+$/.test(file) && existsSync(file)) ??
    path
  );
}

/** What a module loads before its first line runs: types are gone by then, and `import()` comes later. */
function loaded(file: string): string[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, "utf8");
  const specifiers = [...text.matchAll(/^(?:import|export)\s(?!type\s)(?:[^;'"]*?\sfrom\s)?"([^"]+)"/gm)];
  return specifiers.flatMap(([, specifier = ""]) => fileOf(specifier) ?? []);
}

function wayToGenerated(command: string): string[] | null {
  const from = new Map<string, string | null>([[command, null]]);
  for (const file of from.keys()) {
    if (file.startsWith("prisma/generated")) {
      const way: string[] = [];
      for (let at: string | null = file; at !== null; at = from.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const next of loaded(file)) if (!from.has(next)) from.set(next, file);
  }
  return null;
}

describe("on a machine where the product has never been started", () => {
  it("there are commands", () => expect(commands.length).toBeGreaterThan(8));

  it.each(commands)("%s begins without the generated client", (command) => {
    expect(wayToGenerated(command)).toBeNull();
  });
});
