import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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
      const manager = newOfficial("point-manager", { region: TOWNSHIP });
      await signIn(page, manager);
      await page.getByRole("link", { name: say("zh", "verification.title"), exact: true }).click();
      // The first time one says how one makes sure; afterwards it is remembered.
      const chooser = page.getByRole("list", { name: say("zh", "verification.how") });
      await expect(page.getByText(say("zh", "verification.howFirst"))).toBeVisible();
      await chooser.getByRole("link", { name: way("phone") }).click();
      await page.waitForURL(/how=phone/);
      await page.goto("/console/verify?queue=never&how=phone");
      const stations = await page.locator(".verify-card").evaluateAll((cards) => cards.map(({ id }) => id));
      const chosen = stations.filter((id) => id !== "").slice(javaScriptEnabled ? 0 : 3, javaScriptEnabled ? 2 : 4);
      for (const code of chosen) {
        await confirms(page, code, "contacts").click();
        await expect(confirms(page, code, "contacts")).toHaveCount(0);
        await expect(page.locator(".verify-recent")).toContainText(group("contacts"));
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
      const undo = page.locator(".verify-recent").getByRole("button").first();
      const undone = chosen.at(-1) ?? "";
      await undo.click();
      await expect(async () => {
        const point = await api<{ verification: { contacts: { state: string } } }>(request, `service-points/${undone}`);
        expect(point.verification.contacts.state).toBe("never");
      }).toPass();
    });
  });
}

test("a clerk of another township is refused, by queue and by forged form; a supervisor reads the board", async ({
  page,
  browser,
  request,
}) => {
  const [manager, clerk, supervisor] = [
    newOfficial("point-manager", { region: TOWNSHIP }),
    newOfficial("window-clerk", { region: OTHER }),
    newOfficial("supervisor"),
  ];
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
  const theirs = await context.newPage();
  await signIn(theirs, manager);
  await theirs.goto("/console/verify?how=phone&queue=never");
  const form = theirs.locator(".verify-card form").last();
  const fields = await form
    .locator("input[type=hidden]")
    .evaluateAll((inputs) =>
      inputs.map((input) => [(input as HTMLInputElement).name, (input as HTMLInputElement).value]),
    );
  const { code = "", group: of = "" } = Object.fromEntries(fields) as Record<string, string>;
  await context.close();

  await signIn(page, clerk);
  await page.goto(`/console/verify?queue=all&region=${TOWNSHIP}`);
  await expect(page.getByText(say("zh", "verification.none"))).toBeVisible();
  const forged = await page.request.post("/console/verify", {
    headers: { Origin: new URL(page.url()).origin },
    multipart: Object.fromEntries(fields),
    maxRedirects: 0,
  });
  expect(forged.status()).toBe(403);
  const point = await api<{ verification: Record<string, { state: string }> }>(request, `service-points/${code}`);
  if (of !== "offerings") expect(point.verification[of]?.state).toBe("never");

  const reader = await browser.newContext(phone);
  const board = await reader.newPage();
  await signIn(board, supervisor);
  await board.goto("/console/verify");
  await expect(board).toHaveURL(/\/console\/freshness$/);
  const table = board.locator(".verify-board");
  await expect(table.locator("tbody tr")).not.toHaveCount(0);
  await expect(table.getByRole("link")).toHaveCount(0);
  const file = await board.request.get("/console/freshness/csv?noun=service-points&side=unit");
  expect(file.status()).toBe(200);
  expect(await file.text()).toContain(say("zh", "verification.row.unit"));
  for (const path of ["/console/freshness", "/console/freshness?side=unit"]) {
    await board.goto(path);
    const { violations } = await new AxeBuilder({ page: board }).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
  await reader.close();
});

test("axe finds nothing in the queue", async ({ page }) => {
  await signIn(page, newOfficial("administrator"));
  for (const noun of ["service-points", "matters"]) {
    await page.goto(`/console/verify?noun=${noun}&how=on-site`);
    await expect(page.locator(".verify-card").first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.map(({ id, nodes }) => `${noun} ${id} ${nodes[0]?.html}`)).toEqual([]);
  }
});
