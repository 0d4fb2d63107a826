import { runCommand } from "@/cli/run-command";
import { migrate } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";

await runCommand(async () => {
  const database = await openDatabase("npm run migrate");
  try {
    const applied = await migrate(database.url);
    console.log(applied.length ? `Applied ${applied.join(", ")}.` : "The database is up to date.");
  } finally {
    await database.close();
  }
});
