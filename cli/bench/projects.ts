import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Figure, quantile } from "@/cli/bench/figure";
import { fillProjects, REPORTED_UNTIL } from "@/cli/bench/project-rows";
import { step } from "@/cli/steps";
import { temporaryFolder } from "@/cli/temporary-folder";
import { lightColours } from "@/domain/projects/light/light";
import { addDays, shanghaiInstant } from "@/domain/time/shanghai";
import { disconnectDatabase } from "@/server/db/client";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";
import { withConnection } from "@/server/imports/connection";
import { importDataset } from "@/server/imports/dataset";
import { clustered } from "@/server/map/clustered";
import { findMarks } from "@/server/map/queries";
import { lightsOn } from "@/server/projects/lights";
import { countProjects, findProjects } from "@/server/projects/queries";

const PROJECTS = 5_000;
const RUNS = 40;
const NOON = 12 * 60;
const at = shanghaiInstant(REPORTED_UNTIL, NOON);
const onlyProjects = { nouns: ["projects" as const], litAt: at };
const page = { limit: 20, offset: 0 };
/** What a phone sees of the district, and how close. */
const WINDOW: [number, number, number, number] = [115.75, 28.55, 115.9, 28.75];
const ZOOM = 12;

const ms = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The slowest but one in twenty, after first runs that do not count. */
async function figure(name: string, work: (run: number) => Promise<unknown>, limit = 60): Promise<Figure> {
  for (let run = 0; run < 6; run++) await work(run);
  const times: number[] = [];
  for (let run = 6; run < 6 + RUNS; run++) times.push(await ms(() => work(run)));
  const detail = `p50 ${quantile(times, 0.5).toFixed(1)} ms`;
  return { name: `${name}: p95`, value: quantile(times, 0.95), limit, unit: "ms", detail };
}

const daysBefore = (days: number): Date => shanghaiInstant(addDays(REPORTED_UNTIL, -days), NOON);
/** Days that the slider goes to and fro between. */
const slid = (run: number): Date => daysBefore(30 * (1 + (run % 6)));

/**
 * How fast the war map is inside the server with a city's projects, each with its milestones and a year of progress,
 * in a database of its own that goes with the command.
 */
export async function measureProjects(): Promise<Figure[]> {
  process.env.DATA_DIR = path.join(temporaryFolder("projects"), "data");
  process.env.DATABASE_URL = "";
  const opened = await openDatabase("npm run bench");
  try {
    await step("Migrate and import the sample district", async () => {
      await migrate(opened.url);
      await importDataset("data/nanchang");
    });
    // With the connection open: what is cold are the histories, not the database.
    await lightsOn(at);
    await step(`Generate ${PROJECTS} projects`, () =>
      withConnection((connection) => fillProjects(connection, PROJECTS)),
    );
    return await measure();
  } finally {
    await disconnectDatabase();
    await opened.close();
  }
}

async function measure(): Promise<Figure[]> {
  const cold = await ms(() => lightsOn(at));
  const book = await lightsOn(at);
  const lit = lightColours.map((colour) => {
    const count = [...book.byCode.values()].filter((light) => light.colour === colour).length;
    return `${count} ${colour}`;
  });
  const figures: Figure[] = [
    { name: "lights, histories not read yet", value: cold, limit: 2000, unit: "ms", detail: lit.join(", ") },
    await figure("lights of a day", () => lightsOn(at)),
    // Computed from the histories in memory: once for each day, however many ask for it.
    await figure("lights of a day nobody has asked for", (run) => lightsOn(daysBefore(run)), 300),
    await figure("list by light", () => findProjects(onlyProjects, page, "light")),
    await figure("list of red lights", () => findProjects({ ...onlyProjects, light: ["red"] }, page, "name")),
    await figure("list of a department's red lights", () =>
      findProjects({ ...onlyProjects, light: ["red"], department: "部门3" }, page, "light"),
    ),
    await figure("counts beside the filters", () => countProjects(onlyProjects)),
    await figure("map with lights", () => findMarks(onlyProjects, at)),
    await figure("map of a window, in clusters", async () => {
      const { features } = await findMarks({ ...onlyProjects, bbox: WINDOW }, at);
      return clustered(features, WINDOW, ZOOM);
    }),
    await figure("map on another day", (run) => findMarks({ ...onlyProjects, litAt: slid(run) }, slid(run))),
    await figure("list on another day", (run) => findProjects({ ...onlyProjects, litAt: slid(run) }, page, "light")),
  ];
  const { features } = await findMarks(onlyProjects, at);
  const bytes = (answer: unknown) => gzipSync(JSON.stringify(answer)).length / 1024;
  const whole = `all marks at once ${bytes(features).toFixed(0)} KB`;
  const inClusters = bytes(clustered(features, undefined, ZOOM));
  return [...figures, { name: "map data in clusters", value: inClusters, limit: 40, unit: "KB", detail: whole }];
}
