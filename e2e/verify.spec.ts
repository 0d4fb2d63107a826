import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { api, expect, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { say, saying } from "./words";

const TOWNSHIP = "360113101";
const OTHER = "360113003";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const group = (name: string) => say("zh", `verification.group.${name}`);
const way = (name: string) => say("zh", `verification.way.${name}`);

/** The button that confirms a group of the record on a card. */
function confirms(page: Page, code: string, of: string, how = "phone") {
  const said = { group: group(of), how: way(how) };
  return page.locator(`[id="${code}"]`).getByRole("button", { name: saying("zh", "verification.confirmNamed", said) });
}

test.use(phone);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a point manager confirms stations with one tap each, which the public then sees", async ({
      page,
      request,
    }) => {
      test.slow();
      const manager = await newOfficial("point-manager", { region: TOWNSHIP });
      await signIn(page, manager);
      await page.getByRole("link", { name: say("zh", "verification.title"), exact: true }).click();
      // The first time one says how one makes sure; afterwards it is remembered.
      const chooser = page.getByRole("list", { name: say("zh", "verification.how") });
      await expect(page.getByText(say("zh", "verification.howFirst"))).toBeVisible();
      await chooser.getByRole("link", { name: way("phone") }).click();
      await page.waitForURL(/how=phone/);
      // Kept at once, before anything is confirmed by it.
      await page.goto("/console/verify?queue=never");
      const open = page.locator(".verify-card", { has: page.locator('input[name="group"][value="contacts"]') });
      const stations = await open.evaluateAll((cards) => cards.map(({ id }) => id));
      // The two run at once, on stations of their own.
      const chosen = javaScriptEnabled ? stations.slice(1, 3) : stations.slice(-1);
      for (const code of chosen) {
        await confirms(page, code, "contacts").click();
        // It stays where it stood, with its undo beside it: nothing moves up under the finger.
        const block = page.locator(`[id="${code}-contacts"]`);
        await expect(block.locator(".verify-done")).toContainText(say("zh", "verification.howTold.phone"));
        await expect(confirms(page, code, "contacts")).toHaveCount(0);
        const point = await api<{ verification: Record<string, object> }>(request, `service-points/${code}`);
        expect(point.verification.contacts).toMatchObject({
          state: "fresh",
          how: "phone",
          by: { role: "point-manager", unit: "流湖镇" },
        });
        expect(JSON.stringify(point)).not.toContain(manager.name);
      }
      const [first = ""] = chosen;
      await page.goto(`/service-points/${first}`);
      const badge = page.getByText(say("zh", "verification.howTold.phone")).first();
      await expect(badge).toContainText(say("zh", "verification.state.fresh"));
      await expect(badge).toContainText(`流湖镇${say("zh", "console.role.point-manager")}`);

      // Remembered without the address saying so; and the last tap is given up again.
      await page.goto("/console/verify");
      await expect(chooser.locator("[aria-current]")).toContainText(way("phone"));
      if (javaScriptEnabled) {
        expect.soft(await axeFindings(page)).toEqual([]);
      }
      const undone = chosen.at(-1) ?? "";
      await page.locator(".verify-recent > summary").click();
      await page.locator(".verify-recent").getByRole("button").first().click();
      await expect(async () => {
        const point = await api<{ verification: { contacts: { state: string } } }>(request, `service-points/${undone}`);
        expect(point.verification.contacts.state).toBe("never");
      }).toPass();
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a clerk of another township is refused, by queue and by forged form", async ({ page, request }) => {
    test.slow();
    await signIn(page, await newOfficial("window-clerk", { region: OTHER }));
    await page.goto(`/console/verify?queue=all&region=${TOWNSHIP}`);
    await expect(page.getByText(say("zh", "verification.none"))).toBeVisible();
    await page.goto("/console/verify?queue=all&how=phone");
    const fields = await page
      .locator(".verify-card form")
      .first()
      .locator("input[type=hidden]")
      .evaluateAll((inputs) => inputs.map((each) => each as HTMLInputElement).map(({ name, value }) => [name, value]));
    const code = `${TOWNSHIP}-centre`;
    const forged = await page.request.post("/console/verify", {
      headers: { Origin: new URL(page.url()).origin },
      multipart: { ...Object.fromEntries(fields), code },
      maxRedirects: 0,
    });
    expect(forged.status()).toBe(303);
    await page.goto(forged.headers().location ?? "");
    await expect(page.getByRole("alert").first()).toHaveText(say("zh", "verification.said.outside"));
    expect(JSON.stringify(await api(request, `service-points/${code}`))).not.toContain("window-clerk");
  });
});

test("a supervisor reads the queue, the board and its file, and can confirm nothing", async ({ page }) => {
  test.slow();
  await signIn(page, await newOfficial("supervisor"));
  await page.goto("/console/freshness");
  const table = page.locator(".verify-board");
  await expect(table.locator("tbody tr")).not.toHaveCount(0);
  await table.getByRole("link").first().click();
  await expect(page.locator(".verify-card").first()).toBeVisible();
  await expect(page.locator(".verify-card").getByRole("button")).toHaveCount(0);
  await page.goto("/console/freshness");
  expect.soft(await axeFindings(page)).toEqual([]);
  const file = await page.request.get("/console/freshness/csv?noun=service-points&side=unit");
  expect(file.status()).toBe(200);
  expect(await file.text()).toContain(say("zh", "verification.row.unit"));
});
