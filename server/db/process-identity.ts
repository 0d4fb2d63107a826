import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether a process of this number runs, under whatever user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but under another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function ask(command: string, args: string[]): string | null {
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || null;
  } catch {
    return null;
  }
}

/** Linux's facts about a process, from its state on; null when it is gone. */
function statFields(pid: number): string[] | null {
  try {
    // The program's name before them, in brackets, may hold blanks and brackets.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? null;
  } catch {
    return null;
  }
}

/**
 * What tells a process from a later one that was given the same number: its start. Null
 * when no such process runs. Equal answers mean the same process, also across reboots.
 */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform === "win32") return `${pid}`;
  if (process.platform !== "linux") return ask("ps", ["-o", "lstart=", "-p", `${pid}`]);
  const fields = statFields(pid);
  const started = fields?.[19];
  // "Z": dead, but its parent has not asked for the exit code yet.
  return started && fields?.[0] !== "Z"
    ? `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${started}`
    : null;
}

/** The number of a process's parent; null when it is gone. */
export function parentOf(pid: number): number | null {
  if (process.platform === "win32") return null;
  const answer = process.platform === "linux" ? statFields(pid)?.[1] : ask("ps", ["-o", "ppid=", "-p", `${pid}`]);
  return answer ? Number(answer) : null;
}

/** The command line a process was started with; null when it is gone or hidden. */
export function commandLine(pid: number): string | null {
  if (process.platform === "win32") return ask("tasklist", ["/fi", `PID eq ${pid}`, "/fo", "csv", "/nh"]);
  if (process.platform !== "linux") return ask("ps", ["-o", "command=", "-p", `${pid}`]);
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
  } catch {
    return null;
  }
}
