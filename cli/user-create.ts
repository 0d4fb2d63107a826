import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { ensureClient } from "@/cli/client-generation";
import { EXIT_FAILED, EXIT_REFUSED, runCommandLine, UsageError } from "@/cli/command-line";
import { isRole, roles } from "@/domain/accounts/roles";
import { firstPassword } from "@/server/accounts/first-password";
import { actingAs } from "@/server/audit/acting";
import { openDatabase } from "@/server/db/open-database";

const USAGE = `Usage:
  npm run user:create -- --email <address> --role <role> [--name <name>] [--region <code>] [--department <name>]

Makes an account for the console: the first administrator, and others. A first password is made and shown once, and
has to be changed when it is first used.

Options:
  --role          ${roles.join(", ")}
  --region        limits the role to a region and what lies in it; without it everywhere
  --department    limits the role to a department of some matter or project; without it all of them
  --password-stdin  reads a password from standard input instead, which then stays

The product may run meanwhile.
Exit code: 0 made, ${EXIT_REFUSED} the account cannot be made, ${EXIT_FAILED} something else went wrong.`;

function readArguments() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      name: { type: "string" },
      role: { type: "string" },
      region: { type: "string" },
      department: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  const { email = "", role = "", name = email.split("@")[0] ?? "" } = values;
  if (values.help) return null;
  if (!email) throw new UsageError("Give an e-mail address.");
  if (!isRole(role)) throw new UsageError(`Give a role: ${roles.join(", ")}.`);
  const grant = { role, region: values.region ?? null, department: values.department ?? null };
  return { email, name, grant, fromInput: values["password-stdin"] };
}

async function run(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.log(USAGE);
    return 0;
  }
  const { email, name, grant, fromInput } = given;
  const password = fromInput ? (await text(process.stdin)).replace(/\r?\n$/, "") : firstPassword();
  const account = { email, name, password, grants: [grant] };
  await ensureClient();
  const { accountFault, createAccount } = await import("@/server/accounts/users");
  const { disconnectDatabase } = await import("@/server/db/client");
  const { knownDepartments } = await import("@/server/departments/known");
  const opened = await openDatabase("npm run user:create");
  try {
    const fault = await accountFault(account);
    if (fault) {
      console.error(`The account cannot be made: ${fault}.`);
      if (fault === "department") console.error(`Departments are: ${(await knownDepartments()).join(", ")}.`);
      return EXIT_REFUSED;
    }
    await actingAs({ actor: "command-line" }, () => createAccount(account, null, !fromInput));
    console.log(`${email} is ${grant.role}. Sign in at /console.`);
    if (!fromInput) console.log(`First password, shown only now, to be changed at once: ${password}`);
    return 0;
  } finally {
    await disconnectDatabase();
    await opened.close();
  }
}

await runCommandLine({ usage: USAGE, run });
