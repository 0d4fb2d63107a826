import { mkdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { ensureBuild, noteServing } from "@/cli/build";
import { generateClient, isGenerated } from "@/cli/client-generation";
import { end, endLater, isEnding, runUntilEnded } from "@/cli/ending";
import { loadSample, wantsSample } from "@/cli/sample-dataset";
import { step } from "@/cli/steps";
import { assertPortIsFree, startWebServer } from "@/cli/web-server";
import { applicationUrl } from "@/server/db/application-role";
import { takeDataFolder } from "@/server/db/data-folder-lock";
import { startEmbeddedPostgres } from "@/server/db/embedded-postgres";
import { databaseUrl, environment, setDatabaseUrl } from "@/server/db/environment";
import { migrate } from "@/server/db/migrations";
import { prepareApplicationRole } from "@/server/db/prepare-application-role";

const isDevelopment = process.argv.includes("--dev");
const command = isDevelopment ? "npm run dev" : "npm start";

const SERVED_AS_OWNER =
  "Warning: the user in DATABASE_URL owns the tables and may not make another one to serve pages as: the account of what was done is kept from being rewritten by its triggers alone. README says how to give APPLICATION_DATABASE_URL.";

function takeFolder(folder: string): void {
  const taken = takeDataFolder(folder, command);
  if (typeof taken === "function") {
    endLater({ gently: taken, atOnce: taken });
    return;
  }
  throw new Error(
    `The data folder ${folder} is in use by ${taken.purpose} (process ${taken.pid}): stop that one, or give another DATA_DIR and PORT.`,
  );
}

async function startDatabase(dataDir: string, port?: number): Promise<string> {
  const server = await startEmbeddedPostgres({ dataDir, port, report: (sentence) => console.error(sentence) });
  endLater({ gently: server.stop, atOnce: server.abort });
  setDatabaseUrl(server.url);
  const listening = new URL(server.url).port;
  return server.folder.startsWith(dataDir) ? `port ${listening}` : `port ${listening}, data in ${server.folder}`;
}

await runUntilEnded(async () => {
  const { DATA_DIR, DATABASE_URL, DB_PORT, PORT, SAMPLE } = environment();
  mkdirSync(DATA_DIR, { recursive: true });
  const dataDir = realpathSync(path.resolve(DATA_DIR));
  takeFolder(dataDir);
  await assertPortIsFree(PORT);

  if (!isGenerated()) await step("Generate the database client", generateClient);
  if (!DATABASE_URL) await step("Start PostgreSQL", () => startDatabase(dataDir, DB_PORT));
  const owner = databaseUrl();
  const application = DATABASE_URL ? await prepareApplicationRole(owner) : applicationUrl(owner);
  await step("Migrate the database", async () => {
    const applied = await migrate(owner);
    return applied.length ? `${applied.length} applied` : "up to date";
  });
  if (SAMPLE === "on" && (await wantsSample(owner, dataDir))) {
    await step("Load the sample district", () => loadSample(dataDir));
  }
  if (application) setDatabaseUrl(application);
  else console.error(SERVED_AS_OWNER);
  if (!isDevelopment) {
    await step("Build the product", async () => ((await ensureBuild()) ? undefined : "up to date"));
    noteServing();
  }
  await step("Start the web server", async () => {
    const server = await startWebServer(isDevelopment ? "dev" : "start", PORT);
    void server.done.then((code) => {
      if (isEnding()) return;
      console.error(`The web server ended by itself with code ${code}; the database is stopped too.`);
      void end(code || 1);
    });
  });
  console.log(`Ready: http://localhost:${PORT}`);
});
