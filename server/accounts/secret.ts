import "server-only";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { environment } from "@/server/db/environment";

const FILE = "console-secret";

/**
 * What sessions are signed and second factors encrypted with: `CONSOLE_SECRET`, or without it one that this
 * installation makes for itself in its data folder, readable by nobody else.
 */
export function consoleSecret(): string {
  const { CONSOLE_SECRET, DATA_DIR } = environment();
  if (CONSOLE_SECRET) return CONSOLE_SECRET;
  const file = path.join(path.resolve(DATA_DIR), FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8");
}
