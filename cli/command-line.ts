import { actingAs } from "@/server/audit/acting";
import { codeOf, inOneSentence, Refused } from "@/server/backups/failure";

/** Scripts tell by these: something to decide or to correct, or something to mend. */
export const EXIT_REFUSED = 1;
export const EXIT_FAILED = 2;

/** A call that cannot be understood; the usage is shown below its sentence. */
export class UsageError extends Error {}

type CommandLine = {
  usage: string;
  /** What has not happened when the command is stopped; without it a signal ends the process at once. */
  stopped?: string;
  /** Does the work until the signal is aborted, and answers the exit code. */
  run(signal: AbortSignal): Promise<number>;
};

function isUsage(error: unknown): boolean {
  return error instanceof UsageError || codeOf(error)?.startsWith("ERR_PARSE_ARGS") === true;
}

/** Runs a command with arguments and sets the exit code. A failure is shown as its sentence; `DEBUG=1` shows all of it. */
export async function runCommandLine({ usage, stopped, run }: CommandLine): Promise<void> {
  const ending = new AbortController();
  if (stopped) {
    // What is unfinished is undone and the database ended in order; a second Ctrl-C ends at once.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.once(signal, () => ending.abort(new Error(`Stopped: ${stopped}`)));
    }
  }
  try {
    process.exitCode = await actingAs({ actor: "command-line" }, () => run(ending.signal));
  } catch (error) {
    console.error(process.env.DEBUG ? error : inOneSentence(error));
    if (isUsage(error)) console.error(`\n${usage}`);
    process.exitCode = error instanceof Refused ? EXIT_REFUSED : EXIT_FAILED;
  }
}
