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

type Run = {
  jsonReport?: string;
  /** Which part of the files, as 1/2 and 2/2. */
  shard?: string;
};

/** One of the projects of vitest.config.ts, or a part of it. */
export async function runTests(project: "unit" | "integration", { jsonReport, shard }: Run = {}): Promise<void> {
  const report = jsonReport ? ["--reporter=default", "--reporter=json", `--outputFile.json=${jsonReport}`] : [];
  await runProgram(VITEST, ["run", "--project", project, ...(shard ? [`--shard=${shard}`] : []), ...report]);
}

/** All parts side by side, each to its end; the integration tests of each have a database server of their own. */
export async function runParts(project: "unit" | "integration", jsonReports: readonly string[]): Promise<void> {
  await allToTheEnd(
    jsonReports.map((jsonReport, index) =>
      runTests(project, { jsonReport, shard: `${index + 1}/${jsonReports.length}` }),
    ),
  );
}

/** Waits for all of them, however they end. @throws what those that failed have said, one after the other. */
export async function allToTheEnd(runs: readonly Promise<void>[]): Promise<void> {
  const ends = await Promise.allSettled(runs);
  const reasons = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  if (reasons.length === 0) return;
  throw new Error(reasons.map((reason) => (reason instanceof Error ? reason.message : String(reason))).join("\n"));
}
