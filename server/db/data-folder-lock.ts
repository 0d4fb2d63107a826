import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { processIdentity } from "@/server/db/process-identity";

const FILE = "in-use";

/** The process that holds a data folder. */
export interface Holder {
  pid: number;
  identity: string;
  /** What it does with the folder, for people: "npm start". */
  purpose: string;
}

/** Reads a lock file's text; null when it is not one (cut off by a full disk, say). */
export function parseHolder(text: string): Holder | null {
  const [pid = "", identity, purpose] = text.split("\n");
  return /^\d+$/.test(pid) && identity && purpose ? { pid: Number(pid), identity, purpose } : null;
}

/**
 * Whether the process in a lock file is the one that wrote it. A dead one, and another
 * program that was given the same number since, hold nothing.
 */
export function holds(holder: Holder, identityOf: (pid: number) => string | null = processIdentity): boolean {
  return identityOf(holder.pid) === holder.identity;
}

function readHolder(file: string): Holder | null {
  try {
    return parseHolder(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** The living process that holds a data folder, or null. */
export function holderOf(dataDir: string): Holder | null {
  const holder = readHolder(path.join(dataDir, FILE));
  return holder && holds(holder) ? holder : null;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

/** Moves a dead process's lock out of the way, and back should a living one have just replaced it. */
function removeStale(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return;
    throw error;
  }
  const moved = readHolder(aside);
  if (moved && holds(moved)) linkSync(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Takes a data folder for this process, creating it when needed; a lock left by a process
 * that was killed is removed.
 *
 * @returns the release, or the living process that has the folder.
 */
export function takeDataFolder(dataDir: string, purpose: string): (() => void) | Holder {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const file = path.join(dataDir, FILE);
  const own = path.join(dataDir, `${FILE}.${process.pid}`);
  writeFileSync(own, `${process.pid}\n${processIdentity(process.pid)}\n${purpose}\n`);
  try {
    for (;;) {
      try {
        // A link appears whole and only once, however many try at the same time.
        linkSync(own, file);
        return () => {
          if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true });
        };
      } catch (error) {
        if (!hasCode(error, "EEXIST")) throw error;
      }
      const holder = holderOf(dataDir);
      if (holder) return holder;
      removeStale(file, `${own}.stale`);
    }
  } finally {
    rmSync(own, { force: true });
  }
}
