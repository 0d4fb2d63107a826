import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { PRISMA, runProgram } from "@/cli/programs";

const SCHEMA_DIR = "prisma/schema";
const RESULT = "prisma/generated/client.ts";

function changed(file: string): number {
  return statSync(file).mtimeMs;
}

/** Whether the generated client is younger than the schema and the installed Prisma. */
export function isGenerated(): boolean {
  if (!existsSync(RESULT)) return false;
  const schema = readdirSync(SCHEMA_DIR).map((name) => path.join(SCHEMA_DIR, name));
  const sources = [...schema, SCHEMA_DIR, "node_modules/prisma/package.json"];
  return sources.every((file) => existsSync(file) && changed(file) <= changed(RESULT));
}

/** Generates the database client from prisma/schema. Nothing is downloaded. */
export async function generateClient(): Promise<void> {
  // The command insists that some engine exists, and does not run it.
  const env = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  await runProgram(PRISMA, ["generate"], { env });
}

/** For commands that may come before the first start: loads nothing itself, so that what follows finds the client. */
export async function ensureClient(): Promise<void> {
  if (!isGenerated()) await generateClient();
}
