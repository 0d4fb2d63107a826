import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLine, isAlive, processIdentity } from "@/server/db/process-identity";

/** What a PostgreSQL server writes into its data directory about itself. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads the text of a postmaster.pid; null when it is not (yet) whole enough to name a process. */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split("\n").map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 1 ? { pid, port: port || 0, ready: lines[7] === "ready" } : null;
}

/** The server that a data directory names, dead or alive; null when it names none. */
export function readPostmaster(folder: string): Postmaster | null {
  try {
    return parsePostmaster(readFileSync(path.join(folder, "postmaster.pid"), "utf8"));
  } catch {
    return null;
  }
}

export type LockState = "free" | "dead" | "another program" | "ours";

/**
 * What a data directory's lock is worth.
 *
 * @param folder absolute path of the data directory, as the server was given it.
 * @param look tells whether a process lives and with what command line (null: hidden).
 */
export function judgeLock(postmaster: Postmaster | null, folder: string, look = { isAlive, commandLine }): LockState {
  if (!postmaster) return "free";
  if (!look.isAlive(postmaster.pid)) return "dead";
  const command = look.commandLine(postmaster.pid);
  // Windows tells the program only. Hidden: better to leave a server alone than its lock.
  const isOurs = command === null || (command.includes("postgres") && command.includes(folder));
  return isOurs || command?.startsWith('"postgres.exe"') ? "ours" : "another program";
}

/** Ends a server: committed work is kept, sessions are cut. Answers once the process is gone. */
export async function endPostmaster(pid: number): Promise<void> {
  // Busy machines hand out a number again within the hour; a stranger must not get our signals.
  const identity = processIdentity(pid);
  const lives = () => identity !== null && processIdentity(pid) === identity;
  // PostgreSQL's fast shutdown, its immediate one, and the end of patience.
  const attempts = [
    ["SIGINT", 10_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const;
  for (const [signal, patience] of attempts) {
    try {
      if (lives()) process.kill(pid, signal);
    } catch {
      return; // Gone in between.
    }
    const deadline = Date.now() + patience;
    while (lives() && Date.now() < deadline) await sleep(20);
  }
}

/**
 * Frees a data directory whose starter was killed: a server that lives on is ended, a lock
 * whose process number belongs to another program by now is removed. The lock of a dead
 * server stays: PostgreSQL removes it itself, after making sure that none of its
 * sessions is left.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const postmaster = readPostmaster(folder);
  const state = judgeLock(postmaster, folder);
  if (state === "ours" && postmaster) await endPostmaster(postmaster.pid);
  if (state === "another program") rmSync(path.join(folder, "postmaster.pid"), { force: true });
}
