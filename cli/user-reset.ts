import { parseArgs } from "node:util";
import { ensureClient } from "@/cli/client-generation";
import { EXIT_FAILED, EXIT_REFUSED, runCommandLine, UsageError } from "@/cli/command-line";
import { actingAs } from "@/server/audit/acting";
import { openDatabase } from "@/server/db/open-database";

const USAGE = `Usage:
  npm run user:reset -- --email <address> [--second-factor]

For who cannot get in and has no administrator to ask, such as the only administrator: makes a first password, shows it
once, lifts locks and ends all sessions. It has to be changed when it is first used. The account tells it.

Options:
  --second-factor  also removes the second factor, where the phone and the backup codes are both lost

The product may run meanwhile.
Exit code: 0 done, ${EXIT_REFUSED} there is no such account, or it is disabled, ${EXIT_FAILED} something else went wrong.`;

function readArguments() {
  const { values } = parseArgs({
    options: {
      email: { type: "string" },
      "second-factor": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  if (!values.email) throw new UsageError("Give the e-mail address of an account.");
  return { email: values.email.trim().toLowerCase(), secondFactor: values["second-factor"] };
}

async function run(): Promise<number> {
  const given = readArguments();
  if (!given) {
    console.log(USAGE);
    return 0;
  }
  const { email, secondFactor } = given;
  await ensureClient();
  const { letInAgain } = await import("@/server/accounts/recovery");
  const { disconnectDatabase } = await import("@/server/db/client");
  const opened = await openDatabase("npm run user:reset");
  try {
    const answer = await actingAs({ actor: "command-line" }, () => letInAgain(email, secondFactor));
    if ("why" in answer) {
      console.error(
        answer.why === "disabled"
          ? `The account ${email} is disabled: an administrator can enable it in the console.`
          : `There is no account with the address ${email}.`,
      );
      return EXIT_REFUSED;
    }
    console.log(`${answer.name} <${email}>: all sessions are ended. Sign in at /console.`);
    if (secondFactor) console.log("The second factor is removed.");
    console.log(`First password, shown only now, to be changed at once: ${answer.password}`);
    return 0;
  } finally {
    await disconnectDatabase();
    await opened.close();
  }
}

await runCommandLine({ usage: USAGE, run });
