import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins/two-factor";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@/domain/accounts/passwords";
import { backupCodes } from "@/server/accounts/first-password";
import { secondStep } from "@/server/accounts/second-step";
import { consoleSecret } from "@/server/accounts/secret";
import { database } from "@/server/db/client";
import { environment } from "@/server/db/environment";
import { logger } from "@/server/http/logger";

/** Seconds: a working day. */
const SESSION = 12 * 3600;
const RENEWED_AFTER = 3600;

/** Nobody who is out gets in again, by whatever proof. */
async function refuseDisabled({ userId }: { userId: string }): Promise<false | undefined> {
  const user = await database().user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user && !user.disabledAt ? undefined : false;
}

function makeAuth() {
  const { SITE_URL, PORT } = environment();
  return betterAuth({
    appName: "District Service Map",
    baseURL: SITE_URL ?? `http://localhost:${PORT}`,
    secret: consoleSecret(),
    database: prismaAdapter(database(), { provider: "postgresql", transaction: true }),
    telemetry: { enabled: false },
    user: { modelName: "user" },
    account: { modelName: "credential", accountLinking: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      // Accounts are made by an administrator or on the command line.
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: {
      expiresIn: SESSION,
      updateAge: RENEWED_AFTER,
      cookieCache: { enabled: false },
      additionalFields: {
        signedInBy: { type: "string", input: false, required: false, defaultValue: "password" },
        providerSecondFactor: { type: "boolean", input: false, required: false, defaultValue: false },
      },
    },
    databaseHooks: { session: { create: { before: refuseDisabled } } },
    advanced: {
      cookiePrefix: "console",
      useSecureCookies: SITE_URL?.startsWith("https://") ?? false,
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true },
    },
    // Our own limits count by account and address, for server actions too.
    rateLimit: { enabled: false },
    logger: { log: (level, message) => logger[level](message) },
    // Who has no password, because single sign-on is the only way in, can set up a second factor all the same.
    plugins: [
      twoFactor({
        issuer: "District Service Map",
        allowPasswordless: true,
        backupCodeOptions: { customBackupCodesGenerate: backupCodes },
      }),
      secondStep(),
      nextCookies(),
    ],
  });
}

type Auth = ReturnType<typeof makeAuth>;
let made: { of: ReturnType<typeof database>; auth: Auth } | undefined;

/** The sign-in library on the process's one database client. */
export function auth(): Auth {
  const client = database();
  if (made?.of !== client) made = { of: client, auth: makeAuth() };
  return made.auth;
}
