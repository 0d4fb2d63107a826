import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Page } from "@playwright/test";
import { databaseUrl } from "./database-proxy";
import { at, type Locale, say } from "./words";

export type SignedUp = { email: string; password: string; name: string };

let made = 0;

/** A new account, made as the README says: on the command line, beside the running product. */
export function newOfficial(role: string, scope: { region?: string; department?: string } = {}): SignedUp {
  const name = `official-${process.pid}-${++made}-${Date.now() % 100_000}`;
  const official = { email: `${name}@hgt.example.cn`, password: "copper lantern gravel", name };
  const options = Object.entries({ email: official.email, name, role, ...scope }).flatMap(([key, value]) => [
    `--${key}`,
    value,
  ]);
  execFileSync("npm", ["run", "-s", "user:create", "--", ...options, "--password-stdin"], {
    cwd: path.resolve(import.meta.dirname, ".."),
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
