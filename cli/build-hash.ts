import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDERS = [
  "app",
  "components",
  "server",
  "domain",
  "i18n",
  "importers",
  "offline",
  "cli/offline",
  "public",
  "prisma/schema",
];
const ROOT_FILE = /\.(ts|js|mjs|json|css)$/;
const NOT_BUILT = /\.test\.tsx?$|\.pmtiles$|^\.|^(vitest|playwright|biome)\b|^next-env\.d\.ts$|\.tsbuildinfo$/;
/** Variables that Next writes into the build. */
const BAKED_IN = /^NEXT_PUBLIC_/;

function filesBelow(root: string, folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    if (NOT_BUILT.test(entry.name)) continue;
    const file = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(root, file));
    else found.push(file);
  }
  return found;
}

/** The files that a build is made from, relative to the project folder, in a stable order. */
export function builtFrom(root: string): string[] {
  const present = readdirSync(root, { withFileTypes: true });
  const folders = FOLDERS.filter((folder) => existsSync(path.join(root, folder)));
  const files = present.filter((entry) => entry.isFile() && ROOT_FILE.test(entry.name) && !NOT_BUILT.test(entry.name));
  return [...files.map((entry) => entry.name), ...folders.flatMap((folder) => filesBelow(root, folder))].sort();
}

/**
 * One short text that changes whenever a new build would.
 *
 * @param root the project folder.
 * @param variables the environment that the build would see.
 */
export function buildHash(root: string, variables: Record<string, string | undefined>): string {
  const hash = createHash("sha256");
  for (const file of builtFrom(root)) {
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  for (const name of Object.keys(variables)
    .filter((name) => BAKED_IN.test(name))
    .sort()) {
    hash.update(`${name}=${variables[name]}\0`);
  }
  return hash
    .update(process.versions.node.split(".")[0] ?? "")
    .digest("hex")
    .slice(0, 32);
}
