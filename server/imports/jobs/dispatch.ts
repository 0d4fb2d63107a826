import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { withConnection } from "@/server/imports/connection";
import { SILENCE_MS } from "@/server/imports/jobs/silence";

/** As `npm run import` is run: with little memory, and apart from the pages. */
const WORKER = [
  "--max-semi-space-size=4",
  "--conditions=react-server",
  "--import",
  "./cli/typescript.mjs",
  "cli/import-worker.ts",
];

// Next evaluates modules once for each of its layers; there is one worker.
const kept = globalThis as typeof globalThis & { districtImports?: { worker: ChildProcess | null; again: boolean } };
kept.districtImports ??= { worker: null, again: false };
const state = kept.districtImports;

/** Sees to it that somebody works on what waits: a process of its own that ends when nothing does. */
export function wakeWorker(): void {
  if (state.worker) {
    state.again = true;
    return;
  }
  state.again = false;
  const worker = spawn(process.execPath, WORKER, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  state.worker = worker;
  const stop = () => worker.kill("SIGTERM");
  process.once("exit", stop);
  const ended = () => {
    process.off("exit", stop);
    if (state.worker === worker) state.worker = null;
    if (state.again) wakeWorker();
  };
  worker.once("error", ended);
  worker.once("exit", ended);
}

const WAITING = `
  SELECT FROM import_jobs WHERE status = 'waiting'
    OR (status = 'running' AND heartbeat < clock_timestamp() - $1 * interval '1 millisecond') LIMIT 1`;

/** Wakes the worker where something waits, or lies where another worker has died: after a start, and now and then. */
async function wakeForWaiting(): Promise<void> {
  const { rowCount } = await withConnection((connection) => connection.query(WAITING, [SILENCE_MS]));
  if (rowCount) wakeWorker();
}

/** A database that is away is asked again; a worker that died is followed by another. */
const LOOK_MS = 15_000;

/** Imports that were under way when the server was stopped go on; keeps no process alive. */
export function keepImporting(): void {
  const look = () => void wakeForWaiting().catch(() => undefined);
  look();
  setInterval(look, LOOK_MS).unref();
}
