import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { temporaryFolder } from "@/cli/temporary-folder";

const folder = path.join(temporaryFolder("secret"), "data");
const taken = createServer();
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  port = (taken.address() as { port: number }).port;
});
afterAll(() => taken.close());

/** Starts the product as `npm start` does, on a port that is taken, so that a good secret goes no further either. */
function start(secret: string) {
  const loader = ["--conditions=react-server", "--import", "./cli/typescript.mjs", "cli/start.ts"];
  const settings = { CONSOLE_SECRET: secret, PORT: String(port), DATA_DIR: folder, DATABASE_URL: "" };
  return spawnSync(process.execPath, loader, { env: { ...process.env, ...settings }, encoding: "utf8" });
}

it("the product does not start with a placeholder for a secret, and does with a random one", () => {
  const refused = start("change-me-change-me-change-me-change-me");
  expect(refused.stderr).toMatch(/CONSOLE_SECRET.*placeholder/);
  expect(refused.status).toBe(1);
  expect(existsSync(folder)).toBe(false);

  const random = start(randomBytes(32).toString("base64url"));
  expect(random.stderr).not.toContain("CONSOLE_SECRET");
  expect(random.stderr).toContain(String(port));
  expect(existsSync(folder)).toBe(true);
});
