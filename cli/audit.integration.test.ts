import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { execute, inBackupFolder } from "@/server/backups/backup-fixture";
import { databaseUrl } from "@/server/db/environment";
import { inScratchDatabase } from "@/server/imports/import-fixture";

inScratchDatabase();
const at = inBackupFolder();

const PROGRAM = ["--conditions=react-server", "--import", "./cli/typescript.mjs", "cli/audit.ts"];

function audit(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: databaseUrl() };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...PROGRAM, ...args], { env, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("npm run audit", () => {
  it("verifies, exports, and tells what was tampered with by its exit code", async () => {
    const sound = audit("verify");
    expect(sound).toMatchObject({ status: 0, stderr: "" });
    const [, hash = ""] = /^1 entry is sound\.\nFirst: ([0-9a-f]{64})\nLast: {2}\1\n$/.exec(sound.stdout) ?? [];
    expect(hash).toHaveLength(64);
    expect(audit("verify", "--holds", hash)).toMatchObject({ status: 0, stderr: "" });
    expect(audit("verify", "--holds", "f".repeat(64))).toMatchObject({ status: 1 });

    expect(audit("export", at("audit.csv"), "--from", "2026-01-01", "--actor", "system")).toMatchObject({
      status: 0,
      stdout: `${at("audit.csv")}: 1 entry\n`,
    });
    expect((await readFile(at("audit.csv"), "utf8")).split("\r\n")[1]).toMatch(/^1,.*,system,migrate,database,/);
    expect(audit("export", at("audit.csv"))).toMatchObject({ status: 1 });

    await execute(
      `ALTER TABLE audit_entries DISABLE TRIGGER ALL; UPDATE audit_entries SET actor = 'user:1' WHERE id = 1`,
    );
    const broken = audit("verify", "--holds", hash);
    expect(broken).toMatchObject({ status: 1, stdout: "" });
    expect(broken.stderr).toMatch(/^Entry 1 is broken: what it says is not what was written\.\n\{\n {2}"id": "1",/);
    expect(broken.stderr).toContain(`No sound entry has the hash ${hash}`);
    await execute("DELETE FROM audit_entries");
    expect(audit("verify")).toMatchObject({ status: 1, stderr: expect.stringContaining("The account is empty") });
  }, 120_000);

  it.each([
    [[], /Say verify, or export and a file/],
    [["export", "x.csv", "--action", "all"], /--action: /],
    [["export", "x.csv", "--actor", "root"], /--actor: /],
  ])("explains itself after %j", (args, complaint) => {
    const refused = audit(...args);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(complaint);
    expect(refused.stderr).toContain("Usage:");
  });
});
