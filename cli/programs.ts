import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endLater } from "@/cli/ending";

/** Programs of npm packages, by their files below node_modules. */
export const NEXT = "next/dist/bin/next";
export const PRISMA = "prisma/build/index.js";
export const TYPESCRIPT = "typescript/bin/tsc";
export const BIOME = "@biomejs/biome/bin/biome";
export const VITEST = "vitest/vitest.mjs";
export const PLAYWRIGHT = "@playwright/test/cli.js";

// Killed with -9 we cannot end our children. They notice by the closed channel and end in order.
// Children of theirs inherit this and must be left alone: their channel keeps them at work.
const ENDS_WITH_US = `data:text/javascript,${encodeURIComponent(
  `if (process.ppid === ${process.pid}) {
    process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
    process.channel.unref();
  }`,
)}`;

export interface ProgramOptions {
  /** Added to our own environment. */
  env?: Record<string, string>;
  /** Its output: shown as it comes, or kept for `output`. */
  show?: boolean;
}

export interface Program {
  process: ChildProcess;
  /** What it has written so far, when not shown. */
  output(): string;
  /** Its exit code, or 1 when a signal ended it. */
  done: Promise<number>;
}

/**
 * Starts a Node program of an installed package. It ends with this command, whichever way
 * that ends.
 *
 * @param file one of the constants above.
 * @param patience milliseconds until an order to end is enforced.
 * @throws Error with one sentence when the package is missing.
 */
export function startProgram(file: string, args: string[], options: ProgramOptions = {}, patience = 10_000): Program {
  const stdio: StdioOptions = options.show
    ? ["ignore", "inherit", "inherit", "ipc"]
    : ["ignore", "pipe", "pipe", "ipc"];
  const child = spawn(process.execPath, ["--import", ENDS_WITH_US, locate(file), ...args], {
    stdio,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...options.env },
    // Apart from the terminal's Ctrl-C: who ends when is decided in one place.
    detached: process.platform !== "win32",
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
  const forget = endLater({
    async gently() {
      child.kill("SIGTERM");
      const ended = done.then(() => true).catch(() => true);
      if (!(await Promise.race([ended, sleep(patience, false)]))) child.kill("SIGKILL");
    },
    atOnce: () => child.kill("SIGKILL"),
  });
  done.finally(forget).catch(() => undefined);
  return { process: child, output: () => Buffer.concat(chunks).toString("utf8"), done };
}

function locate(file: string): string {
  const found = path.resolve("node_modules", file);
  if (existsSync(found)) return found;
  throw new Error(`node_modules is incomplete (${file} is missing): run npm ci.`);
}

/**
 * Runs a program to its end.
 *
 * @throws Error that carries the program's output, when it fails.
 */
export async function runProgram(file: string, args: string[], options: ProgramOptions = {}): Promise<string> {
  const program = startProgram(file, args, options);
  const code = await program.done;
  if (code === 0) return program.output();
  throw new Error(program.output().trim() || `${file} ended with code ${code}.`);
}
