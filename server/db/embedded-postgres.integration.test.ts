import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSettings } from "@/server/db/embedded-cluster";
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from "@/server/db/embedded-postgres";
import { readPostmaster } from "@/server/db/postmaster";
import { isAlive } from "@/server/db/process-identity";

let folders: string[];
let servers: EmbeddedPostgres[];

beforeEach(() => {
  folders = [];
  servers = [];
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "embedded-")));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, throwAway: true, ...options });
  servers.push(server);
  return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query({ text: sql, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

async function askUntilItAnswers(url: string, sql: string): Promise<unknown> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await ask(url, sql).catch(() => null);
    if (answer !== null) return answer;
    await sleep(100);
  }
  throw new Error("no answer");
}

describe("startEmbeddedPostgres", () => {
  it("serves UTF-8 and UTC on 127.0.0.1 to a user without special rights", async () => {
    const { url } = await start(newFolder());
    expect(await ask(url, "show server_encoding")).toBe("UTF8");
    expect(await ask(url, "show timezone")).toBe("UTC");
    expect(await ask(url, "select length('红谷滩区政务服务中心')")).toBe(10);
    expect(await ask(url, "show listen_addresses")).toBe("127.0.0.1");
    expect(await ask(url, "select rolsuper from pg_roles where rolname = current_user")).toBe(false);
  });

  it("keeps its password to its owner, and checks it", async () => {
    const folder = newFolder();
    const { url } = await start(folder);
    expect(statSync(path.join(folder, "postgres.json")).mode & 0o777).toBe(0o600);
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("keeps data, password and port across a stop", async () => {
    const folder = newFolder();
    const first = await start(folder);
    await ask(first.url, "create table kept as select 42 as answer");
    await first.stop();
    expect(readPostmaster(path.join(folder, "postgres"))).toBeNull();
    const second = await start(folder);
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "select answer from kept")).toBe(42);
  });

  it("ends the server that a killed start left behind, and loses nothing", async () => {
    const folder = newFolder();
    const orphan = await start(folder);
    await ask(orphan.url, "create table kept as select 42 as answer");
    const heir = await start(folder);
    expect(heir.pid()).not.toBe(orphan.pid());
    expect(await ask(heir.url, "select answer from kept")).toBe(42);
  });

  it.each([
    ["a dead server", 999_999],
    ["another program", process.pid],
  ])("starts over the lock of %s", async (_, pid) => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const lock = path.join(folder, "postgres", "postmaster.pid");
    writeFileSync(lock, `${pid}\n${path.join(folder, "postgres")}\n1\n1\n\n127.0.0.1\n 1 1\nready   \n`);
    const server = await start(folder);
    expect(await ask(server.url, "select 1")).toBe(1);
  });

  it("starts again after kill -9, on the same port, with everything that was committed", async () => {
    const reports: string[] = [];
    const server = await start(newFolder(), { throwAway: false, report: (sentence) => reports.push(sentence) });
    await ask(server.url, "create table kept as select 42 as answer");
    const killed = server.pid();
    process.kill(killed ?? Number.NaN, "SIGKILL");
    expect(await askUntilItAnswers(server.url, "select answer from kept")).toBe(42);
    expect(server.pid()).not.toBe(killed);
    expect(reports[0]).toBe("PostgreSQL ended unexpectedly (SIGKILL); starting it again.");
  });

  it("does not start again once it was stopped", async () => {
    const folder = newFolder();
    const server = await start(folder);
    await server.stop();
    await sleep(500);
    expect(isAlive(server.pid() ?? Number.NaN)).toBe(false);
    expect(existsSync(path.join(folder, "postgres", "postmaster.pid"))).toBe(false);
  });

  it("moves with its folder", async () => {
    const folder = newFolder();
    const server = await start(folder);
    await ask(server.url, "create table kept as select 42 as answer");
    await server.stop();
    const elsewhere = `${folder}-elsewhere`;
    renameSync(folder, elsewhere);
    folders.push(elsewhere);
    expect(await ask((await start(elsewhere)).url, "select answer from kept")).toBe(42);
  });

  it("runs twice side by side", async () => {
    const [one, other] = await Promise.all([start(newFolder()), start(newFolder())]);
    expect(one.url).not.toBe(other.url);
    expect(await Promise.all([ask(one.url, "select 1"), ask(other.url, "select 2")])).toEqual([1, 2]);
  });

  it("moves to another port when its own was taken meanwhile, unless told which", async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    const port = readSettings(folder)?.port ?? Number.NaN;
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));
    try {
      await expect(start(folder, { port })).rejects.toThrow(`Port ${port} (DB_PORT) is taken by another program`);
      const moved = await start(folder);
      expect(new URL(moved.url).port).not.toBe(`${port}`);
    } finally {
      squatter.close();
    }
  });

  it("says in one sentence why it does not start", async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    writeFileSync(path.join(folder, "postgres", "postgresql.auto.conf"), "shared_buffers = 'plenty'\n");
    await expect(start(folder)).rejects.toThrow(/^PostgreSQL did not start: .*(shared_buffers|configuration file)/);
    expect(readFileSync(path.join(folder, "postgres.log"), "utf8")).toContain("shared_buffers");
  });
});
