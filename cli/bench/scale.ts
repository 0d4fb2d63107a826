import path from "node:path";
import { type Figure, quantile } from "@/cli/bench/figure";
import { fillScale } from "@/cli/bench/scale-rows";
import { AT, FILE } from "@/cli/bench/search";
import { step } from "@/cli/steps";
import { temporaryFolder } from "@/cli/temporary-folder";
import { disconnectDatabase } from "@/server/db/client";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";
import { withConnection } from "@/server/imports/connection";
import { importDataset } from "@/server/imports/dataset";
import { readSearchCases, scoreSearch } from "@/server/search/search-cases";

const MATTERS = 200_000;
const POINTS = 1_000_000;

/**
 * How fast the search is inside the server among a province's rows, in milliseconds: the sample district and generated
 * rows beside it, in a database of its own that goes with the command.
 *
 * @param share of the full size, 0–1: what is quick to try.
 */
export async function measureScale(share: number): Promise<Figure[]> {
  process.env.DATA_DIR = path.join(temporaryFolder("scale"), "data");
  process.env.DATABASE_URL = "";
  const opened = await openDatabase("npm run bench");
  const [matters, points] = [Math.round(MATTERS * share), Math.round(POINTS * share)];
  try {
    await step("Migrate and import the sample district", async () => {
      await migrate(opened.url);
      await importDataset("data/nanchang");
    });
    await step(`Generate ${matters} matters and ${points} service points`, () =>
      withConnection((connection) => fillScale(connection, points, matters)),
    );
    const cases = readSearchCases(FILE);
    await step("Warm up", async () => void (await scoreSearch(cases, AT)));
    const score = await scoreSearch(cases, AT);
    const time = (share: number) => `${quantile(score.times, share).toFixed(1)} ms`;
    return [
      {
        name: "search at scale: p95 inside the server",
        ...({ value: quantile(score.times, 0.95), limit: 40, unit: "ms" } as const),
        detail: `${matters} matters, ${points} service points; p50 ${time(0.5)}, p99 ${time(0.99)}; first in ${(100 * score.top1).toFixed(0)} of 100`,
      },
    ];
  } finally {
    await disconnectDatabase();
    await opened.close();
  }
}
