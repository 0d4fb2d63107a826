import { createInterface } from "node:readline";
import { createAccount } from "@/server/accounts/users";
import { actingAs } from "@/server/audit/acting";
import { disconnectDatabase } from "@/server/db/client";
import { openDatabase } from "@/server/db/open-database";

// What `npm run user:create` does, for one account a line, in one process: starting that costs more than the account.
const opened = await openDatabase("npm test");
for await (const line of createInterface({ input: process.stdin })) {
  await actingAs({ actor: "command-line" }, () => createAccount(JSON.parse(line), null, false));
  console.log("made");
}
await disconnectDatabase();
await opened.close();
