import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { ensureClient } from "@/cli/client-generation";
import { EXIT_FAILED, EXIT_REFUSED, runCommandLine, UsageError } from "@/cli/command-line";
import { isRole, roles } from "@/domain/accounts/roles";
import { firstPassword } from "@/server/accounts/first-password";
import type { AccountFault, NewAccount } from "@/server/accounts/users";
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

/** What is wrong with an account, in a sentence that names the value. */
function sentenceOf(fault: AccountFault, { name, email, grants: [grant] }: NewAccount): string {
  const sentences: Record<AccountFault, string> = {
    name: `The name "${name}" has to have 1 to 60 characters.`,
    "e-mail": `"${email}" is no e-mail address.`,
    taken: `There is an account with the address ${email} already.`,
    region: `There is no region with the code "${grant?.region}".`,
    department: `No matter or project has the department "${grant?.department}".`,
    "password-short": "The password has to have at least twelve characters.",
    "password-long": "The password is too long.",
    "password-common": "The password consists of words that everybody tries first.",
    "password-personal": "The password contains the name or the address of its owner.",
  };
  return sentences[fault];
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
  const { listRegionChoices, regionNamesOf } = await import("@/server/regions/names");
  const { disconnectDatabase } = await import("@/server/db/client");
  const { knownDepartments } = await import("@/server/departments/known");
  const opened = await openDatabase("npm run user:create");
  try {
    const fault = await accountFault(account);
    if (fault) {
      console.error(`The account cannot be made. ${sentenceOf(fault, account)}`);
      if (fault === "department") console.error(`Departments are: ${(await knownDepartments()).join(", ")}.`);
      if (fault === "region") {
        const regions = await listRegionChoices();
        console.error(`Regions are:\n${regions.map(({ value, label }) => `  ${value}  ${label}`).join("\n")}`);
      }
      return EXIT_REFUSED;
    }
    await actingAs({ actor: "command-line" }, () => createAccount(account, null, !fromInput));
    const where = grant.region && (await regionNamesOf([grant.region])).get(grant.region);
    const limits = [where && `${where} (${grant.region})`, grant.department].filter(Boolean).join(", ") || "everywhere";
    console.log(`${name} <${email}> is ${grant.role}: ${limits}. Sign in at /console.`);
    if (!fromInput) console.log(`First password, shown only now, to be changed at once: ${password}`);
    return 0;
  } finally {
    await disconnectDatabase();
    await opened.close();
  }
}

await runCommandLine({ usage: USAGE, run });
