import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { applicationPassword, applicationRole } from "@/server/db/application-role";
import { type Cluster, embeddedUrl, openCluster, SUPERUSER, writeSettings } from "@/server/db/embedded-cluster";
import { environmentForPrograms } from "@/server/db/environment";
import { tryPort } from "@/server/db/free-port";
import { clearLeftovers, endPostmaster, readPostmaster } from "@/server/db/postmaster";
import { scramSecret } from "@/server/db/scram";

const HOST = "127.0.0.1";
const LOG_LIMIT_BYTES = 10_000_000;
/** Crash recovery after a power cut may replay much; the server says "starting" meanwhile. */
const START_LIMIT_MS = 120_000;
const BACKOFF_MS = [100, 250, 500, 1_000, 2_000, 5_000];

export interface EmbeddedOptions {
  /** Absolute path of an existing folder that the caller has taken (data-folder-lock.ts). */
  dataDir: string;
  /** TCP port; without it a free one is chosen and remembered. */
  port?: number;
  /** For tests: nothing of value, so nothing is flushed to disk. */
  throwAway?: boolean;
  /** Hears, in one sentence each, what happens while the server runs. */
  report?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  /** Connection string of the product's database, owned by a user without special rights. */
  url: string;
  /** Absolute path of PostgreSQL's data directory. */
  folder: string;
  /** Number of the server's present process. */
  pid(): number | undefined;
  /** Ends the server; work under way is cut, committed work is kept. */
  stop(): Promise<void>;
  /** Ends the server without waiting; it replays its log at the next start. */
  abort(): void;
}

function openLog(file: string): number {
  try {
    if (statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // No log yet.
  }
  return openSync(file, "a", 0o600);
}

function launch(cluster: Cluster, options: EmbeddedOptions, log: number): ChildProcess {
  const settings = {
    port: `${cluster.port}`,
    listen_addresses: HOST,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.throwAway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(cluster.binaries.postgres, ["-D", cluster.folder, ...flags], {
    ...cluster.runAs,
    cwd: cluster.folder,
    env: environmentForPrograms(),
    stdio: ["ignore", log, log],
    // A session of its own: Ctrl-C in the terminal must reach the web server first.
    detached: process.platform !== "win32",
  });
}

function lastComplaint(logFile: string, from: number): string {
  const lines = readFileSync(logFile).subarray(from).toString("utf8").trim().split("\n");
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? "no reason given";
}

/** Starts the server and waits until it takes connections; answers null on success, else why it ended. */
async function launchUntilReady(cluster: Cluster, options: EmbeddedOptions) {
  const logFile = path.join(options.dataDir, "postgres.log");
  const log = openLog(logFile);
  const from = statSync(logFile).size;
  const child = launch(cluster, options, log);
  closeSync(log);
  let failure: string | null = null;
  child.once("error", (error) => {
    failure = error.message;
  });
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (failure !== null || child.exitCode !== null || child.signalCode !== null) break;
    const postmaster = readPostmaster(cluster.folder);
    if (postmaster?.pid === child.pid && postmaster?.ready) return { child, failure: null };
    await sleep(20);
  }
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) await endPostmaster(child.pid);
  return { child, failure: failure ?? lastComplaint(logFile, from) };
}

async function choosePort(cluster: Cluster, options: EmbeddedOptions): Promise<number> {
  const wanted = options.port ?? cluster.port;
  if (wanted !== undefined && (await tryPort(wanted, HOST)) !== null) return wanted;
  if (options.port !== undefined) {
    throw new Error(
      `Port ${options.port} (DB_PORT) is taken by another program: choose another, or leave DB_PORT out.`,
    );
  }
  const free = await tryPort(0, HOST);
  if (free === null) throw new Error(`No free TCP port on ${HOST}.`);
  return free;
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: embeddedUrl(cluster, SUPERUSER, "postgres") });
  await client.connect();
  try {
    const { rowCount: users } = await client.query("select from pg_roles where rolname = 'district'");
    // The password is ours, hexadecimal. Databases: for tests and for writing migrations.
    if (!users) await client.query(`create role district login createdb password '${cluster.password}'`);
    const application = applicationRole("district");
    const { rowCount: applications } = await client.query("select from pg_roles where rolname = $1", [application]);
    if (!applications) {
      const secret = scramSecret(applicationPassword(cluster.password));
      await client.query(`create role ${application} login password '${secret}'`);
    }
    const { rowCount: databases } = await client.query("select from pg_database where datname = 'district'");
    if (!databases) await client.query("create database district owner district");
  } finally {
    await client.end();
  }
}

/**
 * Starts the PostgreSQL that npm installed on the data of a folder, making them at first,
 * and restarts it should it die. Needs no root and runs under root; ends what an earlier,
 * killed start left running.
 *
 * @throws Error with one sentence when it cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const cluster = openCluster(options.dataDir, options.throwAway);
  await clearLeftovers(cluster.folder);
  cluster.port = await choosePort(cluster, options);
  writeSettings(options.dataDir, cluster);
  const first = await launchWithRetries(cluster, options, BACKOFF_MS.length);
  let current = first;
  let stopping = false;
  let restarting: Promise<void> | undefined;

  const watch = (child: ChildProcess) => {
    child.once("exit", (code, signal) => {
      if (stopping) return;
      options.report?.(`PostgreSQL ended unexpectedly (${signal ?? `code ${code}`}); starting it again.`);
      restarting = restart();
    });
  };
  const restart = async () => {
    for (let attempt = 0; !stopping; attempt += 1) {
      await sleep(BACKOFF_MS[Math.min(attempt, BACKOFF_MS.length - 1)]);
      if (stopping) return;
      const { child, failure } = await launchUntilReady(cluster, options);
      if (failure === null) {
        current = child;
        watch(child);
        options.report?.("PostgreSQL is back.");
        return;
      }
      options.report?.(`PostgreSQL did not start: ${failure}`);
    }
  };

  watch(first);
  await ensureDatabase(cluster);
  return {
    url: embeddedUrl(cluster),
    folder: cluster.folder,
    pid: () => current.pid,
    async stop() {
      stopping = true;
      await restarting;
      if (current.pid !== undefined && current.exitCode === null && current.signalCode === null) {
        await endPostmaster(current.pid);
      }
    },
    abort() {
      stopping = true;
      current.kill("SIGQUIT");
    },
  };
}

/** The last sessions of a killed server may need a moment to notice; until then its data are locked. */
async function launchWithRetries(cluster: Cluster, options: EmbeddedOptions, attempts: number): Promise<ChildProcess> {
  const { child, failure } = await launchUntilReady(cluster, options);
  if (failure === null) return child;
  const isPassing = /shared memory block|lock file|being accessed/.test(failure);
  if (!isPassing || attempts === 0) throw new Error(`PostgreSQL did not start: ${failure}`);
  await sleep(BACKOFF_MS[BACKOFF_MS.length - attempts]);
  return launchWithRetries(cluster, options, attempts - 1);
}
