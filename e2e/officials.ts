import { execFileSync, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Writable } from "node:stream";
import type { Page } from "@playwright/test";
import type { Role } from "@/domain/accounts/roles";
import { databaseUrl } from "./database-proxy";
import { at, type Locale, say } from "./words";

export type SignedUp = { email: string; password: string; name: string };

const ROOT = path.resolve(import.meta.dirname, "..");
const LOADER = ["--conditions=react-server", "--import", "./cli/typescript.mjs", "e2e/account-maker.ts"];

let made = 0;
let maker: { ask: Writable; answers: AsyncIterator<string> } | null = null;

function startMaker() {
  const child = spawn(process.execPath, LOADER, {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl().href },
    // Its input ends with this process, and so does it.
    stdio: ["pipe", "pipe", "inherit"],
  });
  return { ask: child.stdin, answers: createInterface({ input: child.stdout })[Symbol.asyncIterator]() };
}

function somebody(): SignedUp {
  const name = `official-${process.pid}-${++made}-${Date.now() % 100_000}`;
  return { email: `${name}@hgt.example.cn`, password: "copper lantern gravel", name };
}

/** A new account, made beside the running product by what `npm run user:create` calls. */
export async function newOfficial(
  role: Role,
  { region = null, department = null }: { region?: string | null; department?: string | null } = {},
): Promise<SignedUp> {
  const official = somebody();
  maker ??= startMaker();
  maker.ask.write(`${JSON.stringify({ ...official, grants: [{ role, region, department }] })}\n`);
  const { value } = await maker.answers.next();
  if (value !== "made") throw new Error(`The account of ${official.email} was not made.`);
  return official;
}

/** A new account, made as the README says: on the command line, beside the running product. */
export function officialByCommand(role: Role): SignedUp {
  const official = somebody();
  const options = ["--email", official.email, "--name", official.name, "--role", role, "--password-stdin"];
  execFileSync("npm", ["run", "-s", "user:create", "--", ...options], {
    cwd: ROOT,
    input: official.password,
    env: { ...process.env, DATABASE_URL: databaseUrl().href },
  });
  return official;
}

/** Fills in the form of the page for signing in, and sends it. */
export async function enter(
  page: Page,
  { email, password }: Pick<SignedUp, "email" | "password">,
  locale: Locale = "zh",
) {
  await page.getByLabel(say(locale, "console.email")).fill(email);
  await page.getByLabel(say(locale, "console.password"), { exact: true }).fill(password);
  await page.getByRole("button", { name: say(locale, "console.signIn"), exact: true }).click();
}

/** Signs in and waits for the console. */
export async function signIn(page: Page, official: SignedUp, locale: Locale = "zh"): Promise<void> {
  await page.goto(at(locale, "/console/sign-in"));
  await enter(page, official, locale);
  await page.getByRole("heading", { level: 1, name: say(locale, "console.title") }).waitFor();
}
