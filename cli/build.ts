import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildHash } from "@/cli/build-hash";
import { endLater, isEnding } from "@/cli/ending";
import { NEXT, runProgram } from "@/cli/programs";
import { type Holder, holderOf, takeDataFolder } from "@/server/db/data-folder-lock";

/**
 * Where this folder's notes are: outside the build folder, which each build empties, and under the folder's own name,
 * because they travel along when node_modules is copied, and would speak of a server in another folder.
 */
export function notesFolder(root: string): string {
  const name = createHash("sha256").update(realpathSync(root)).digest("hex").slice(0, 16);
  return path.join(root, "node_modules/.cache/district-service-map", name);
}

function buildFolder(): string {
  return process.env.BUILD_DIR ?? ".next";
}

function hashNow(): string {
  return buildHash(process.cwd(), process.env);
}

function isCurrent(): boolean {
  try {
    const hash = readFileSync(path.join(buildFolder(), "source-hash"), "utf8");
    return existsSync(path.join(buildFolder(), "BUILD_ID")) && hash === hashNow();
  } catch {
    return false;
  }
}

function servingFolder(pid: number): string {
  return path.join(notesFolder(process.cwd()), path.basename(buildFolder()), `serving-${pid}`);
}

/** A living process that serves the present build, if any; notes of dead ones are removed. */
function findServer(): Holder | null {
  const folder = path.dirname(servingFolder(0));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((name) => name.startsWith("serving-"))) {
    const holder = holderOf(path.join(folder, name));
    if (holder) return holder;
    rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  return null;
}

async function build(): Promise<void> {
  const server = findServer();
  if (server) {
    throw new Error(
      `The source has changed since the build that process ${server.pid} serves from this folder: stop that one first.`,
    );
  }
  // Taken before: what is edited while the build runs belongs to the next one.
  const hash = hashNow();
  await runProgram(NEXT, ["build"], { env: { NODE_ENV: "production" } });
  // Loaded for this alone: most starts find their build.
  const { buildOffline } = await import("@/cli/offline/build");
  await buildOffline(buildFolder(), hash);
  writeFileSync(path.join(buildFolder(), "source-hash"), hash);
}

/**
 * Makes the production build unless the present one is current. Copies of the product that
 * run from one project folder share it; of two that start at the same time, one builds.
 *
 * @returns whether there was something to build.
 * @throws Error with the build's output when it fails.
 */
export async function ensureBuild(): Promise<boolean> {
  while (!isCurrent()) {
    const release = takeDataFolder(path.join(notesFolder(process.cwd()), "build"), "next build");
    if (typeof release !== "function") {
      if (isEnding()) throw new Error("The command is being ended.");
      await sleep(500);
      continue;
    }
    const forget = endLater({ gently: release, atOnce: release });
    try {
      if (!isCurrent()) await build();
    } finally {
      release();
      forget();
    }
    return true;
  }
  return false;
}

/** Notes that this process serves the present build, until it ends. */
export function noteServing(): void {
  const folder = servingFolder(process.pid);
  takeDataFolder(folder, "npm start");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  endLater({ gently: remove, atOnce: remove });
}
