import { BIOME, NEXT, runProgram, TYPESCRIPT, VITEST } from "@/cli/programs";

/** The formatting, the rules, and the direction of imports. */
export async function lint(): Promise<void> {
  await runProgram(BIOME, ["check", "."]);
}

/** The types of everything, those of the routes included. */
export async function checkTypes(): Promise<void> {
  await runProgram(NEXT, ["typegen"]);
  await runProgram(TYPESCRIPT, ["--noEmit"]);
}

/** One of the projects of vitest.config.ts. */
export async function runTests(project: "unit" | "integration", jsonReport?: string): Promise<void> {
  const report = jsonReport ? ["--reporter=default", "--reporter=json", `--outputFile.json=${jsonReport}`] : [];
  await runProgram(VITEST, ["run", "--project", project, ...report]);
}
