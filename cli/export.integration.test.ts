import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

it("npm run export refuses where there is no database, and makes none", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "export-"));
  const at = (name: string) => path.join(folder, name);
  const node = ["--conditions=react-server", "--import", "./cli/typescript.mjs", "cli/export.ts", "all", at("out")];
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: at("nowhere"), NODE_OPTIONS: "" };
  const { status, stderr } = spawnSync(process.execPath, node, { env, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("There is no database in")]);
  expect([existsSync(at("nowhere")), existsSync(at("out"))]).toEqual([false, false]);
  rmSync(folder, { recursive: true });
});
