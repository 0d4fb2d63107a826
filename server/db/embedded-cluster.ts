import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { environmentForPrograms } from "@/server/db/environment";
import {
  type Binaries,
  canReach,
  chooseUser,
  giveTo,
  locateBinaries,
  makeFolder,
  type RunAs,
  SYSTEM_DIR,
} from "@/server/db/postgres-binaries";

const MAJOR_VERSION = "18";
/** The superuser: makes the product's user and database, and nothing else. */
export const SUPERUSER = "postgres";

const settingsSchema = z.object({
  password: z.string(),
  folder: z.string().optional(),
  port: z.number().optional(),
});

/** What a data folder remembers about its server. */
export interface ClusterSettings {
  /** Of the superuser and of the product's own user. */
  password: string;
  /** Absolute path of PostgreSQL's data directory. */
  folder: string;
  /** TCP port on 127.0.0.1, remembered so that connection strings stay valid. */
  port?: number;
}

/** Everything needed to start the server of one data folder. */
export interface Cluster extends ClusterSettings {
  binaries: Binaries;
  runAs: RunAs;
}

function settingsFile(dataDir: string): string {
  return path.join(dataDir, "postgres.json");
}

function usualFolder(dataDir: string): string {
  return path.join(dataDir, "postgres");
}

/** What a data folder remembers about its server; null when it has none yet. */
export function readSettings(dataDir: string): ClusterSettings | null {
  if (!existsSync(settingsFile(dataDir))) return null;
  const settings = settingsSchema.parse(JSON.parse(readFileSync(settingsFile(dataDir), "utf8")));
  return { ...settings, folder: settings.folder ?? usualFolder(dataDir) };
}

/** Remembers a server's settings, readable by the product's user alone. */
export function writeSettings(dataDir: string, { password, folder, port }: ClusterSettings): void {
  const file = settingsFile(dataDir);
  // The usual place goes without saying, so that the project folder can be moved.
  const settings = { password, port, ...(folder === usualFolder(dataDir) ? {} : { folder }) };
  // Written aside first: a full disk must not cost the password.
  writeFileSync(`${file}.new`, JSON.stringify(settings, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The connection string of the product's database on its embedded server. */
export function embeddedUrl({ password, port }: ClusterSettings, user = "district", name = "district"): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${name}`;
}

/** Inside the data folder when PostgreSQL's user can get there, else at a place of root's. */
function chooseFolder(dataDir: string, runAs: RunAs): string {
  if (canReach(dataDir, runAs)) return usualFolder(dataDir);
  return path.join(SYSTEM_DIR, `data-${randomBytes(8).toString("hex")}`);
}

function initialise({ binaries, runAs, folder, password }: Cluster, throwAway: boolean): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished, runAs, 0o700);
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(passwordFile, runAs);
  const options = [
    `--pgdata=${unfinished}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    // Built in since PostgreSQL 17: UTF-8 on machines without any locale installed.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    ...(throwAway ? ["--no-sync"] : []),
  ];
  const outcome = spawnSync(binaries.initdb, options, {
    ...runAs,
    cwd: path.dirname(binaries.initdb),
    encoding: "utf8",
    env: environmentForPrograms(),
  });
  rmSync(passwordFile, { force: true });
  if (outcome.status !== 0) {
    const reason = outcome.error?.message ?? outcome.stderr.trim().split("\n").at(-1);
    throw new Error(`PostgreSQL could not set up its data in ${folder}: ${reason}`);
  }
  // Only a whole cluster gets the name, so an interrupted first start leaves nothing half done.
  renameSync(unfinished, folder);
}

function assertUsable(folder: string): void {
  const uid = process.getuid?.();
  const owner = statSync(folder).uid;
  if (uid !== undefined && uid !== 0 && uid !== owner) {
    throw new Error(
      `The database in ${folder} belongs to another user (number ${owner}), as after a start by root: start as that user, as root, or with another DATA_DIR.`,
    );
  }
}

function assertVersion(folder: string): void {
  const version = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR_VERSION) return;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${version}, this is ${MAJOR_VERSION}: back it up with the earlier release, then restore.`,
  );
}

/**
 * Finds or makes the database cluster of a data folder.
 *
 * @param dataDir absolute path of an existing folder.
 * @param throwAway for tests: what is made need not survive a power cut.
 * @throws Error with one sentence: another user's data, another version's, or no room.
 */
export function openCluster(dataDir: string, throwAway = false): Cluster {
  const known = readSettings(dataDir);
  if (!known && existsSync(usualFolder(dataDir))) {
    throw new Error(
      `The password of the database in ${usualFolder(dataDir)} is lost: put ${settingsFile(dataDir)} back.`,
    );
  }
  const runAs = chooseUser(known?.folder ?? usualFolder(dataDir));
  const binaries = locateBinaries(runAs);
  const folder = known?.folder ?? chooseFolder(dataDir, runAs);
  const settings = known ?? { folder, password: randomBytes(24).toString("hex") };
  const cluster = { ...settings, binaries, runAs };
  if (!known) writeSettings(dataDir, settings);
  mkdirSync(path.dirname(folder), { recursive: true });
  if (!existsSync(folder)) initialise(cluster, throwAway);
  assertUsable(folder);
  assertVersion(folder);
  return cluster;
}
