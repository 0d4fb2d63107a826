import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { expect, test } from "./fixtures";
import { enter, newOfficial, signIn } from "./officials";
import { totp } from "./totp";
import { at, locales, say } from "./words";

const TOWNSHIP = "360113006";
const alert = "p[role=alert]";

async function changePassword(page: Page, current: string, password: string) {
  const section = page.locator("#password");
  await section.getByLabel(say("zh", "console.currentPassword")).fill(current);
  await section.getByLabel(say("zh", "console.newPassword")).fill(password);
  await section.getByRole("button").click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a wrong password and an unknown account are answered alike, and what was typed stays", async ({ page }) => {
      const { email } = await newOfficial("window-clerk", { region: TOWNSHIP });
      await page.goto("/console/accounts");
      for (const tried of [email, `nobody-${email}`]) {
        await enter(page, { email: tried, password: "not the password" });
        await expect(page.locator(alert)).toHaveText(say("zh", "console.refused"));
        await expect(page.getByLabel(say("zh", "console.email"))).toHaveValue(tried);
        await expect(page.getByLabel(say("zh", "console.password"), { exact: true })).toHaveValue("");
      }
    });

    test("an administrator makes a clerk, who may not see accounts, and shuts them out again", async ({
      page,
      browser,
    }) => {
      const administrator = await newOfficial("administrator");
      await page.goto("/console/accounts");
      await enter(page, administrator);
      await page.waitForURL((url) => url.pathname === "/console/accounts");

      const clerk = {
        email: `c-${administrator.email}`,
        password: "brass kettle window",
        name: `窗口 ${administrator.name}`,
      };
      const form = page.locator(".console-form").last();
      await form.getByLabel(say("zh", "console.name")).fill(clerk.name);
      await form.getByLabel(say("zh", "console.email")).fill(clerk.email);
      await form.getByLabel(say("zh", "console.firstPassword")).fill("brass");
      await form.getByLabel(say("zh", "console.roleLabel")).selectOption("window-clerk");
      await form.getByLabel(say("zh", "console.region")).selectOption(TOWNSHIP);
      await form.getByRole("button").click();
      await expect(page.locator(alert)).toHaveText(say("zh", "console.accountFault.password-short"));
      await expect(form.getByLabel(say("zh", "console.region"))).toHaveValue(TOWNSHIP);
      await form.getByLabel(say("zh", "console.firstPassword")).fill(clerk.password);
      await form.getByRole("button").click();
      await expect(page.locator("p[role=status]")).toHaveText(say("zh", "console.accountMade", { name: clerk.name }));

      const context = await browser.newContext({ javaScriptEnabled });
      const theirs = await context.newPage();
      await theirs.goto("/console/sign-in");
      await enter(theirs, clerk);
      // The administrator knows this password: nothing else is open before it is changed.
      await expect(theirs.locator("#password .notice")).toHaveText(say("zh", "console.mustChangePassword"));
      await theirs.goto("/console");
      await expect(theirs).toHaveURL(/\/console\/account/);
      await changePassword(theirs, clerk.password, clerk.password);
      await expect(theirs.locator(alert)).toHaveText(say("zh", "console.passwordFault.same"));
      await changePassword(theirs, clerk.password, `own ${clerk.password}`);
      clerk.password = `own ${clerk.password}`;
      await expect(theirs.locator("p[role=status]")).toHaveText(say("zh", "console.passwordChanged"));
      await theirs.goto("/console");
      await expect(theirs.getByText("九龙湖街道")).toBeVisible();
      const refused = await theirs.goto("/console/accounts");
      expect(refused?.status()).toBe(403);
      await expect(theirs.getByRole("heading", { level: 1 })).toHaveText(say("zh", "console.denied"));

      await page.getByRole("link", { name: clerk.name }).click();
      // Forgotten: a new first password, shown once, after being asked.
      await page.getByText(say("zh", "console.resetPassword"), { exact: true }).click();
      await page.getByRole("button", { name: say("zh", "console.resetPasswordNow") }).click();
      const secret = page.locator("p[role=status] .console-secret");
      await expect(secret).toHaveText(/^[a-z2-9-]{23}$/);
      clerk.password = (await secret.textContent()) ?? "";
      await theirs.goto("/console/sign-in");
      await enter(theirs, clerk);
      await expect(theirs.locator("#password .notice")).toHaveText(say("zh", "console.mustChangePassword"));

      await page.getByText(say("zh", "console.disableAccount"), { exact: true }).click();
      await page.getByRole("button", { name: say("zh", "console.disableNow") }).click();
      await expect(page.getByText(say("zh", "console.disabledText"))).toBeVisible();
      await theirs.goto("/console");
      await expect(theirs).toHaveURL(/\/console\/sign-in\?next=/);
      await enter(theirs, clerk);
      await expect(theirs.locator(alert)).toHaveText(say("zh", "console.refused"));
      await context.close();
    });

    test("a second factor is set up, asked for, and replaced by a backup code once", async ({ page }) => {
      test.slow();
      const official = await newOfficial("publisher");
      await signIn(page, official);
      await page.goto("/console/account");
      const section = page.locator("#second-factor");
      await section.getByLabel(say("zh", "console.password")).fill(official.password);
      await section.locator("button[type=submit]").click();
      const secret = (await section.locator(".console-secret").textContent())?.replaceAll(" ", "") ?? "";
      const backup = (await section.locator(".console-codes code").first().textContent()) ?? "";
      // A wrong code leaves everything as it is for another try.
      await section.getByLabel(say("zh", "console.sixDigits")).fill("000000");
      await section.locator("button[type=submit]").click();
      await expect(section.locator(alert)).toHaveText(say("zh", "console.codeRefused"));
      const here = section.getByRole("link", { name: say("zh", "console.openAuthenticator") });
      await expect(here).toHaveAttribute("href", new RegExp(`^otpauth://totp/.*secret=${secret}`));
      await expect(section.locator(".console-codes code").first()).toHaveText(backup);
      await section.getByLabel(say("zh", "console.sixDigits")).fill(totp(secret, new Date()));
      await section.locator("button[type=submit]").click();
      await expect(section).toContainText(say("zh", "console.secondFactorOn"));

      const tryCode = async (code: string) => {
        await page
          .getByRole("button", { name: say("zh", "console.signOut"), exact: true })
          .first()
          .click();
        await page.waitForURL(/sign-in/);
        await enter(page, official);
        await page.getByLabel(say("zh", "console.code")).fill(code);
        await page.getByRole("button", { name: say("zh", "console.goOn") }).click();
      };
      const heading = page.getByRole("heading", { level: 1 });
      await tryCode(totp(secret, new Date()));
      await expect(heading).toHaveText(say("zh", "console.title"));
      await tryCode(backup);
      await expect(heading).toHaveText(say("zh", "console.title"));
      await tryCode(backup);
      await expect(page.locator(alert)).toHaveText(say("zh", "console.codeRefused"));
    });
  });
}

test("nobody gets in by an address, and no other site can send a form", async ({ request, page }) => {
  for (const path of ["/console", "/console/account", "/console/accounts", "/console/accounts/1"]) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(307);
    expect(response.headers().location, path).toContain("/console/sign-in?next=");
  }
  for (const headers of [{}, { Origin: "https://elsewhere.example" }, { Origin: "null" }] as Record<string, string>[]) {
    const response = await request.post("/console/sign-in", { headers, form: { email: "a@b.cn", password: "x" } });
    expect(response.status()).toBe(403);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
  }
  // A page of another site as the next one is not followed.
  const official = await newOfficial("supervisor");
  await page.goto("/console/sign-in?next=https://elsewhere.example/console");
  await enter(page, official);
  await page.waitForURL((url) => url.pathname === "/console");
});

test("a form that an administrator could send does nothing for a clerk who forges it", async ({ browser, page }) => {
  const [administrator, clerk] = [
    await newOfficial("administrator"),
    await newOfficial("window-clerk", { region: TOWNSHIP }),
  ];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const theirs = await context.newPage();
  await signIn(theirs, administrator);
  await theirs.goto("/console/accounts");
  const hidden = await theirs
    .locator(".console-form input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  await context.close();
  expect(hidden.length).toBeGreaterThan(0);

  await signIn(page, clerk);
  const victim = `forged-${clerk.email}`;
  const fields = {
    name: "x",
    email: victim,
    password: "brass kettle window",
    role: "administrator",
    region: "",
    department: "",
  };
  // As a whole page, which is refused before it, and as an action alone, which asks for itself.
  for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
    const response = await page.request.post("/console/accounts", {
      headers: { Origin: new URL(page.url()).origin, ...headers },
      multipart: Object.fromEntries([...hidden, ...Object.entries(fields)]),
    });
    expect(response.status()).toBeGreaterThanOrEqual(400);
  }
  const check = await browser.newContext();
  const admin = await check.newPage();
  await signIn(admin, administrator);
  await admin.goto("/console/accounts");
  await expect(admin.getByText(clerk.email)).toBeVisible();
  await expect(admin.getByText(victim)).toHaveCount(0);
  await check.close();
});

test("sessions are seen and ended", async ({ browser, page }) => {
  const official = await newOfficial("supervisor");
  const context = await browser.newContext();
  const elsewhere = await context.newPage();
  await signIn(elsewhere, official);
  await signIn(page, official);
  await page.goto("/console/account");
  await expect(page.locator(".console-row")).toHaveCount(2);
  await page.locator(".console-row").getByRole("button").click();
  await expect(page.locator(".console-row")).toHaveCount(1);
  await elsewhere.goto("/console/account");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await context.close();
});

for (const locale of locales) {
  test(`axe finds nothing in the console in ${locale}`, async ({ page }) => {
    test.slow();
    await signIn(page, await newOfficial("administrator"), locale);
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const path of ["/console", "/console/account", "/console/accounts", "/console/audit", "/console/denied"]) {
      await page.goto(at(locale, path), { waitUntil: "networkidle" });
      expect.soft(await axeFindings(page), path).toEqual([]);
    }
  });
}
