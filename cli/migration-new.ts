import { runCommand } from "@/cli/run-command";
import { newMigration } from "@/server/db/migrations";
import { openDatabase } from "@/server/db/open-database";

await runCommand(async () => {
  const name = process.argv[2];
  if (!name) throw new Error("Name the migration: npm run migration:new -- <name>");
  const database = await openDatabase("npm run migration:new");
  try {
    const migration = await newMigration(name, database.url);
    console.log(migration ? `Wrote prisma/migrations/${migration}.` : "The migrations already lead to prisma/schema.");
  } finally {
    await database.close();
  }
});
