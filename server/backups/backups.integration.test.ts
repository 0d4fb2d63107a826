import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { ACCOUNT } from "@/server/backups/account";
import { backUp } from "@/server/backups/backup";
import { everything, execute, inBackupFolder, inNewDatabase } from "@/server/backups/backup-fixture";
import { Refused, UnusableBackup } from "@/server/backups/failure";
import { verifyBackup } from "@/server/backups/read-file";
import { restore } from "@/server/backups/restore";
import { assertTarget } from "@/server/backups/write-file";
import { databaseUrl } from "@/server/db/environment";
import { migrate, schemaDifference } from "@/server/db/migrations";
import { importDataset } from "@/server/imports/dataset";
import { inScratchDatabase } from "@/server/imports/import-fixture";

inScratchDatabase();
const at = inBackupFolder();
let loaded: Awaited<ReturnType<typeof everything>>;
let bytes: Buffer;

beforeAll(async () => {
  await importDataset("data/nanchang");
  loaded = await everything();
  await backUp(at("district.backup"));
  bytes = await readFile(at("district.backup"));
});

async function restoreFrom(name: string, replace = false): Promise<void> {
  await restore(await verifyBackup(at(name)), { replace });
}

describe("a backup", () => {
  it("holds every row, says so, and is for its owner's eyes", async () => {
    const { header, rows } = await verifyBackup(at("district.backup"));
    expect(rows).toBeGreaterThan(20_000);
    const { [ACCOUNT]: entries, ...counts } = Object.fromEntries(header.tables.map(({ name, rows }) => [name, rows]));
    expect(counts).toEqual(
      Object.fromEntries(Object.entries(loaded.tables).map(([name, content]) => [name, content.rows])),
    );
    expect(entries).toBeGreaterThan(20);
    expect((await stat(at("district.backup"))).mode & 0o777).toBe(0o600);
  });

  it("refuses to replace a file unasked, and leaves no half of one", async () => {
    await expect(assertTarget(at("district.backup"), false)).rejects.toThrow(Refused);
    await expect(assertTarget(at("no/where"), false)).rejects.toThrow(/folder .* does not exist/);
    await expect(backUp(at("district.backup"))).rejects.toThrow(/exists already/);
    const signal = AbortSignal.abort(new Error("Stopped."));
    await expect(backUp(at("stopped"), { step: (_, work) => work().then(() => undefined), signal })).rejects.toThrow(
      "Stopped.",
    );
    expect(await readdir(path.dirname(at("x")))).toEqual(["district.backup"]);
    expect(await readFile(at("district.backup"))).toEqual(bytes);
  });

  it("needs something to back up", async () => {
    await inNewDatabase(() => expect(backUp(at("nothing"))).rejects.toThrow(/nothing to back up/));
  });
});

describe("restore", () => {
  it("brings everything back into a database without a table", async () => {
    await inNewDatabase(async () => {
      await restoreFrom("district.backup");
      expect(await everything()).toEqual(loaded);
      expect(await schemaDifference(databaseUrl())).toBeNull();
    });
  });

  it("brings everything back into a migrated, empty one, and into one whose tables were destroyed", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await restoreFrom("district.backup");
      await execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
      await restoreFrom("district.backup");
      expect(await everything()).toEqual(loaded);
    });
  });

  it("refuses a database with rows, unless it is to be replaced", async () => {
    await inNewDatabase(async () => {
      await migrate(databaseUrl());
      await execute("INSERT INTO indicators (code, name, topic, unit) VALUES ('x', 'x', 'x', 'x')");
      const before = await everything();
      await expect(restoreFrom("district.backup")).rejects.toThrow(Refused);
      expect(await everything()).toEqual(before);
      await restoreFrom("district.backup", true);
      expect(await everything()).toEqual(loaded);
    });
  });

  it("changes nothing when it is stopped half-way", async () => {
    const backup = await verifyBackup(at("district.backup"));
    const ending = new AbortController();
    const step = async (title: string, work: () => Promise<unknown>) => {
      await work();
      if (title.includes("matters")) ending.abort(new Error("Stopped."));
    };
    await expect(restore(backup, { replace: true, step, signal: ending.signal })).rejects.toThrow("Stopped.");
    expect(await everything()).toEqual(loaded);
  });

  it("changes nothing when the file changes after it was checked", async () => {
    await writeFile(at("changing"), bytes);
    const backup = await verifyBackup(at("changing"));
    const text = gunzipSync(bytes).toString("utf8");
    await writeFile(at("changing"), gzipSync(text.replace("红谷滩", "红谷难")));
    await expect(restore(backup, { replace: true })).rejects.toThrow(UnusableBackup);
    expect(await everything()).toEqual(loaded);
  });
});

describe("a file that is no sound backup", () => {
  const unpacked = () => gunzipSync(bytes).toString("utf8");
  const flipped = (position: number) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(position) ^ 0x10, position);
    return copy;
  };

  it.each<[string, () => string | Buffer, RegExp]>([
    ["empty", () => "", /cut off|not a backup/],
    ["text", () => "code,name\n", /not a backup/],
    ["another archive", () => gzipSync("code,name\n"), /not a backup/],
    ["a newer format", () => gzipSync(unpacked().replace('"version":1', '"version":2')), /newer format \(2\)/],
    ["cut off, packed", () => bytes.subarray(0, bytes.length / 2), /cut off/],
    ["cut off by one byte", () => bytes.subarray(0, -1), /cut off/],
    ["without its last line", () => gzipSync(unpacked().replace(/\n.*\n$/, "\n")), /cut off/],
    ["a line short", () => gzipSync(unpacked().replace(/\n.*\n/, "\n")), /damaged/],
    ["a letter changed", () => gzipSync(unpacked().replace("红谷滩", "红谷难")), /damaged/],
    [
      "a date changed in the first line",
      () => gzipSync(unpacked().replace(/"createdAt":"20/, '"createdAt":"21')),
      /damaged/,
    ],
    ["a line too many", () => gzipSync(`${unpacked()}{}\n`), /damaged/],
  ])("is told: %s", async (name, content, complaint) => {
    await writeFile(at(name), content());
    const attempt = restoreFrom(name, true);
    await expect(attempt).rejects.toThrow(UnusableBackup);
    await expect(attempt).rejects.toThrow(complaint);
    expect(await everything()).toEqual(loaded);
  });

  it("is told wherever a bit flips", async () => {
    // The ten bytes before are gzip's own: a date and a system that nobody reads.
    const positions = Array.from({ length: 40 }, (_, n) => 10 + Math.floor((n * (bytes.length - 11)) / 39));
    for (const position of positions) {
      await writeFile(at("flipped"), flipped(position));
      await expect(verifyBackup(at("flipped")), `byte ${position}`).rejects.toThrow(UnusableBackup);
    }
  });

  it("is told when it is missing or a folder", async () => {
    await expect(verifyBackup(at("absent"))).rejects.toThrow(/absent does not exist/);
    await expect(verifyBackup(path.dirname(at("x")))).rejects.toThrow(/not a file/);
  });
});
