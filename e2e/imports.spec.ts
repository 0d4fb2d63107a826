import type { Page } from "@playwright/test";
import { axeFindings } from "./axe";
import { expect, test } from "./fixtures";
import { newOfficial, type SignedUp, signIn } from "./officials";
import { say } from "./words";

const desk = (key: string) => say("zh", `import-desk.${key}`);
/** A source of the sample; the rows of this test go again when it is undone. */
const SOURCE = "article-000";

async function upload(page: Page, official: SignedUp, name: string, lines: string[]): Promise<void> {
  await signIn(page, official);
  await page.goto("/console/imports");
  const buffer = Buffer.from(`${lines.join("\n")}\n`);
  await page.locator("#files").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: desk("send") }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
}

/** The page asks for itself anew until the worker is done. */
const stage = (page: Page, key: string) =>
  expect(page.locator("p[role=status]")).toHaveText(desk(`stage.${key}`), { timeout: 40_000 });

const check = (page: Page) => page.getByRole("button", { name: desk("check") }).click();

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a file with a header of its own is mapped, checked, written, seen by the public, and undone", async ({
    page,
  }) => {
    test.slow();
    const code = `e2e-${Date.now()}`;
    const name = `导入测试公园 ${code}`;
    await upload(page, await newOfficial("administrator"), "公园.csv", [
      "设施编码,设施名称,何种设施,区划代码,位置质量,来源",
      `${code},${name},公园,360113006,未知,${SOURCE}`,
    ]);
    await stage(page, "inspect-done");
    await page.locator("select[name='t0.target']").selectOption("facilities");
    await page.getByLabel(say("zh", "import-desk.givesNamed", { header: "何种设施" })).selectOption("kind");
    await check(page);
    await stage(page, "check-done");
    await expect(page.getByRole("link", { name: `${desk("count.new")} 1` })).toBeVisible();
    expect((await page.request.get(`/facilities/${code}`)).status()).toBe(404);

    await page.getByRole("button", { name: desk("commit"), exact: true }).click();
    await stage(page, "commit-done");
    await page.getByRole("link", { name: `${desk("count.new")} 1` }).click();
    await page.getByRole("link", { name: code }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);

    await page.goBack();
    await page.getByRole("button", { name: desk("undo") }).click();
    await stage(page, "undo-done");
    expect((await page.request.get(`/facilities/${code}`)).status()).toBe(404);
  });
});

test("a point manager's row of another township is rejected, with its reason, and others' uploads stay closed", async ({
  page,
  browser,
}) => {
  test.slow();
  const code = `e2e-${Date.now()}`;
  await upload(page, await newOfficial("point-manager", { region: "360113006" }), "设施.csv", [
    "设施编码,设施名称,设施类型,区划代码,位置质量,来源",
    `${code}-a,九龙湖的公园,公园,360113006,未知,${SOURCE}`,
    `${code}-b,卫东的公园,公园,360113002,未知,${SOURCE}`,
  ]);
  await stage(page, "inspect-done");
  await check(page);
  await stage(page, "check-done");
  await page.getByRole("link", { name: `${desk("count.rejected")} 1` }).click();
  await expect(page.locator("#rows")).toContainText(say("zh", "imports.issue.outside-scope"));
  // The jump to the rows leaves whatever stands just above them half under the header that stays.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
  expect(await axeFindings(page)).toEqual([]);
  const file = `${new URL(page.url()).pathname}/rejects?table=0`;
  expect(await (await page.request.get(file)).text()).toContain(`${code}-b`);

  const context = await browser.newContext();
  const theirs = await context.newPage();
  await signIn(theirs, await newOfficial("point-manager", { region: "360113002" }));
  await theirs.goto(new URL(page.url()).pathname);
  await expect(theirs.getByText(desk("notYours"))).toBeVisible();
  expect((await theirs.request.get(file)).status()).toBe(404);
  await context.close();

  // That a row stays out has to be seen: nothing is written before it is ticked, whatever the browser lets through.
  const write = page.getByRole("button", { name: desk("commit"), exact: true });
  await write.evaluate((button: HTMLButtonElement) => button.form?.setAttribute("novalidate", ""));
  await write.click();
  await expect(page.getByRole("alert").filter({ hasText: desk("unconfirmed") })).toBeVisible();
  expect((await page.request.get(`/facilities/${code}-a`)).status()).toBe(404);
  await page.getByRole("checkbox", { name: say("zh", "import-desk.confirm.partly", { rejected: "1" }) }).check();
  await write.click();
  await stage(page, "commit-done");
  await page.getByRole("button", { name: desk("undo") }).click();
  await stage(page, "undo-done");
});

test("what is no table, or comes from another site, is refused and nothing is kept", async ({ page, request }) => {
  await signIn(page, await newOfficial("administrator"));
  await page.goto("/console/imports");
  const picture = { name: "表.csv", mimeType: "text/csv", buffer: Buffer.from("89504e470d0a1a0a", "hex") };
  await page.locator("#files").setInputFiles(picture);
  await page.getByRole("button", { name: desk("send") }).click();
  await expect(page.locator("p[role=alert]")).toHaveText(
    say("zh", "import-desk.uploadFault.other-content", { file: "表.csv" }),
  );
  const multipart = { files: { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("code\n1\n") } };
  const headers = { Origin: "https://elsewhere.example" };
  const forged = await page.request.post("/zh/console/imports/upload", { multipart, headers });
  expect(forged.status()).toBe(403);
  const stranger = await request.post("/zh/console/imports/upload", { multipart, maxRedirects: 0 });
  expect([303, 307, 403]).toContain(stranger.status());
});
