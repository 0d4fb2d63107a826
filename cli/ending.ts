import { setTimeout as sleep } from "node:timers/promises";
import { whenNpmEnds } from "@/cli/npm-parents";

const PATIENCE_MS = 5_000;

/** Something that was started and has to be ended. */
export interface Started {
  /** Ends it in order: work under way is finished. */
  gently(): Promise<void> | void;
  /** Ends it without waiting, for whoever presses Ctrl-C twice. */
  atOnce(): void;
}

const started = new Set<Started>();
let work: Promise<unknown> = Promise.resolve();
let ending = false;

/** Notes something to be ended with the command, the last one first. Answers how to forget it. */
export function endLater(thing: Started): () => void {
  started.add(thing);
  return () => started.delete(thing);
}

/** Whether the command is being ended; failures are then no news. */
export function isEnding(): boolean {
  return ending;
}

async function endStarted(): Promise<void> {
  for (const thing of [...started].reverse()) {
    started.delete(thing);
    await thing.gently();
  }
}

/** Ends everything that was started, then the process. */
export async function end(exitCode: number): Promise<never> {
  ending = true;
  await endStarted();
  // A server that was only just starting has been noted by the time its step is over.
  await Promise.race([work.catch(() => undefined), sleep(PATIENCE_MS)]);
  await endStarted();
  process.exit(exitCode);
}

function endAtOnce(): never {
  for (const thing of started) thing.atOnce();
  process.exit(1);
}

/**
 * Runs a command that starts things: ends them when it fails, and on Ctrl-C, SIGTERM, a
 * closed terminal or the end of npm (exit code 0; a second one forces). After `main` the process lives as
 * long as what it started.
 */
export async function runUntilEnded(main: () => Promise<void>): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => (ending ? endAtOnce() : void end(0)));
  }
  whenNpmEnds(() => ending || void end(0));
  work = main();
  try {
    await work;
  } catch (error) {
    // Ctrl-C ends the terminal's other programs too; the signal may be behind their failure.
    await sleep(50);
    if (ending) return;
    console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
    await end(1);
  }
}
