import { databaseUrl } from "./database-proxy";
import { expect, test } from "./fixtures";
import { type IdentityProvider, startIdentityProvider } from "./identity-provider";
import { enter, newOfficial, officialByCommand } from "./officials";
import { type SecondServer, startSecondServer } from "./second-server";
import { totp } from "./totp";
import { say } from "./words";

// A server of its own: single sign-on and required second factors are settings.
test.describe.configure({ mode: "serial" });
let server: SecondServer;
let provider: IdentityProvider;

test.beforeAll(async () => {
  provider = await startIdentityProvider();
  server = await startSecondServer(databaseUrl().href, {
    ...provider.settings,
    SECOND_FACTOR_ROLES: "publisher",
    LOG_LEVEL: "trace",
    CONSOLE_SECRET: "x7Kq2mVb9Lw4Zt8Rn5Yd3Hs6Jf1Gp0Cu",
  });
  provider.admit(server.url);
});
test.afterAll(async () => {
  await server.stop();
  await provider.stop();
});

test.use({ javaScriptEnabled: false });
test.beforeEach(({ faults }) => faults.allow(/^left the origin: http:\/\/(localhost|127\.0\.0\.1):/));

const heading = (title: string) => ({ level: 1, name: say("zh", title) }) as const;

test("a role that needs a second factor gets no further without one, by page, address or form", async ({ page }) => {
  const official = officialByCommand("publisher");
  await page.goto(`${server.url}/console/sign-in`);
  await enter(page, official);
  const section = page.locator("#second-factor");
  await expect(section.locator(".notice")).toHaveText(say("zh", "console.secondFactorRequired"));
  for (const path of ["/console", "/console/accounts", "/console/audit", "/console/audit/csv"]) {
    const answer = await page.request.get(`${server.url}${path}`, { maxRedirects: 0 });
    expect(answer.status() === 403 || answer.headers().location?.includes("/console/account"), path).toBe(true);
  }
  await section.getByLabel(say("zh", "console.password")).fill(official.password);
  await section.getByRole("button").click();
  const secret = (await section.locator(".console-secret").textContent()) ?? "";
  await section.getByLabel(say("zh", "console.sixDigits")).fill(totp(secret, new Date()));
  await section.getByRole("button").click();
  await expect(section).toContainText(say("zh", "console.secondFactorOn"));
  await page.goto(`${server.url}/console`);
  await expect(page.getByRole("heading", heading("console.title"))).toBeVisible();
});

test("single sign-on leads there and back, and the sign-out says that one is still signed in there", async ({
  page,
}) => {
  const official = await newOfficial("window-clerk", { region: "360113006" });
  provider.seat({ sub: official.name, email: official.email });
  await page.goto(`${server.url}/console/account`);
  const policy = (await page.request.get(`${server.url}/console/sign-in`)).headers()["content-security-policy"];
  expect(policy).toContain(`form-action 'self' ${provider.issuer};`);
  const other = (await page.request.get(`${server.url}/matters`)).headers()["content-security-policy"];
  expect(other).toContain("form-action 'self';");

  const button = page.getByRole("button", { name: say("zh", "console.signInWith", { provider: "统一身份认证" }) });
  await button.click();
  await page.waitForURL(`${server.url}/console/account`);
  await expect(page.locator("#single-sign-on")).toContainText(say("zh", "console.linked"));
  const cookies = await page.context().cookies(server.url);
  expect(cookies.map(({ name }) => name)).not.toContain("console.single_sign_on");
  await page
    .getByRole("button", { name: say("zh", "console.signOut"), exact: true })
    .first()
    .click();
  await expect(page.locator("p[role=status]")).toContainText(say("zh", "console.stillSignedIn"));

  provider.seat({ sub: `x-${official.name}`, email: `x-${official.email}` });
  await page.waitForTimeout(1_100);
  await button.click();
  await expect(page.locator("p[role=alert]")).toHaveText(say("zh", "console.signOnFault.account"));
  expect((await page.request.get(`${server.url}/console/sign-in/oidc/callback?code=x&state=y`)).url()).toContain(
    "fault=expired",
  );
});

test("the log of all that, at its most talkative, names nobody and holds no secret", async ({ page }) => {
  const forged = `x\n{"level":50,"msg":"forged"}`;
  await page.goto(`${server.url}/console/sign-in?next=${encodeURIComponent(forged)}`);
  await enter(page, { email: "nobody-here@hgt.example.cn", password: "13812345678 passphrase" });
  await expect(page.locator("p[role=alert]")).toHaveText(say("zh", "console.refused"));
  await page.request.get(`${server.url}/console/audit?code=${encodeURIComponent(forged)}`);
  const log = server.logged();
  expect(log).toContain("User not found");
  expect(log).not.toMatch(
    /@hgt|official-\d|nobody-here|138123|passphrase|copper lantern|127\.0\.0\.1:\d+\/auth|"msg":"forged"/,
  );
  expect(log).not.toContain(provider.settings.OIDC_CLIENT_SECRET);
});
