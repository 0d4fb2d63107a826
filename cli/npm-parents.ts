import { commandLine, isAlive, parentOf } from "@/server/db/process-identity";

const LOOK_EVERY_MS = 250;

/** npm, and the shell it runs scripts with, where the shell has not made way for us. */
function npmAbove(): number[] {
  if (!process.env.npm_lifecycle_event) return [];
  const parent = process.ppid;
  const isShell = /^(\S*\/)?(sh|dash|ash|bash|zsh) -c /.test(commandLine(parent) ?? "");
  const grandparent = isShell ? parentOf(parent) : null;
  return grandparent ? [parent, grandparent] : [parent];
}

/**
 * Hears when npm is ended. Its shell does not pass a signal on to us, so that `kill` on
 * `npm start` would leave the product running without anybody who could end it.
 */
export function whenNpmEnds(act: () => void): void {
  const above = npmAbove();
  if (above.length === 0) return;
  const timer = setInterval(() => {
    if (above.every(isAlive) && process.ppid === above[0]) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  timer.unref();
}
