import { api, expect, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { say } from "./words";

const HERE = "360113002";
const NOTICE = ".record-notice";
const ELSEWHERE = "360113006";
const text = (key: string, values = {}) => say("zh", `editing-records.${key}`, values);
const record = (code: string) => `/console/records/service-points/${code}`;
const field = (name: string) => `[id="field-${name}"]`;
const phone = (part: "label" | "number") => `[name="phones.0.${part}"]`;

test.describe("on a phone without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a point manager corrects address and telephone of a station; it is published, and undone", async ({
    page,
    browser,
    request,
  }) => {
    test.slow();
    const code = "360113002020-station";
    await signIn(page, await newOfficial("point-manager", { region: HERE }));
    await page.goto("/console/records?q=360113002020");
    await page.locator(".rows .row-link").click();
    await page.locator(phone("label")).fill("咨询");
    await page.locator(phone("number")).fill("随时打");
    await page.locator(field("address")).fill("学府大道 1 号");
    const refused = page.waitForResponse((response) => response.url().includes("attempt="));
    await page.getByRole("button", { name: text("saveSubmit") }).click();
    expect((await refused).status()).toBe(422);
    await expect(page.locator(field("address"))).toHaveValue("学府大道 1 号");
    await page.getByRole("alert").getByRole("link").first().click();
    await expect(page).toHaveURL(/#field-phones$/);
    await expect(page.locator(phone("label"))).toHaveValue("咨询");
    await page.locator(phone("number")).fill("0791-83950001");
    await page.getByRole("button", { name: text("saveSubmit") }).click();
    await expect(page.locator(NOTICE)).toContainText(text("notice.submitted"));

    const context = await browser.newContext({ javaScriptEnabled: false });
    const theirs = await context.newPage();
    await signIn(theirs, await newOfficial("administrator"));
    await theirs.goto(record(code));
    // Whatever stands in the form is what is published, also what was typed and not saved yet.
    await theirs.locator(field("landmark")).fill("图书馆对面");
    await theirs.getByRole("button", { name: text("savePublish") }).click();
    // The sample's hours are made up: what stays broken is named, and has to be confirmed.
    await expect(theirs.locator(NOTICE)).toContainText(text("notice.unconfirmed"));
    await expect(theirs.locator(field("landmark"))).toHaveValue("图书馆对面");
    await theirs.locator(field("landmark")).fill("图书馆北门");
    await theirs.locator("#gate").getByRole("button").click();
    await expect(theirs.locator(NOTICE)).toContainText(text("notice.published"));
    const point = () =>
      api<{ address: string | null; landmark: string | null; phones: unknown[] }>(request, `service-points/${code}`);
    expect(await point()).toMatchObject({
      address: "学府大道 1 号",
      landmark: "图书馆北门",
      phones: [{ label: "咨询", number: "0791-83950001" }],
    });
    await theirs
      .locator(NOTICE)
      .getByRole("button", { name: text("undo") })
      .click();
    await expect(theirs.locator(NOTICE)).toContainText(text("notice.undone"));
    expect(await point()).toMatchObject({ address: null });
    await theirs.goto(`${record(code)}/history`);
    await expect(theirs.locator(".record-change").first()).toContainText("学府大道 1 号");
    await context.close();
  });
});

test("two officials collide: the second sees both versions, and both changes survive", async ({ page, browser }) => {
  test.slow();
  const code = "360113002202-station";
  // Another each time: a draft that an earlier run left behind must not say the same.
  const [address, landmark] = [`甲路 ${Date.now() % 100_000} 号`, `乙桥旁 ${Date.now() % 100_000}`];
  const context = await browser.newContext();
  const other = await context.newPage();
  await signIn(page, await newOfficial("point-manager", { region: HERE }));
  await signIn(other, await newOfficial("point-manager", { region: HERE }));
  await page.goto(record(code));
  await other.goto(record(code));
  await other.locator(field("address")).fill(address);
  await other.getByRole("button", { name: text("saveDraft") }).click();
  await expect(other.locator(NOTICE)).toContainText(text("notice.saved"));

  await page.locator(field("landmark")).fill(landmark);
  const answered = page.waitForResponse((response) => response.url().includes("attempt="));
  await page.getByRole("button", { name: text("saveDraft") }).click();
  expect((await answered).status()).toBe(409);
  await expect(page.locator(".record-merge-item")).toHaveCount(2);
  await expect(page.locator(".record-merge-item").first()).toContainText(address);
  await page.getByRole("button", { name: text("joined") }).click();
  await page.waitForURL(/notice=saved/);
  await expect(page.locator(field("address"))).toHaveValue(address);
  await expect(page.locator(field("landmark"))).toHaveValue(landmark);
  await page.getByRole("button", { name: text("discard") }).click();
  await expect(page.locator(NOTICE)).toContainText(text("notice.discarded"));
  await context.close();
});

for (const role of ["window-clerk", "point-manager"] as const) {
  test(`a ${role} of another township is refused, by page, by API and by a forged form`, async ({ page }) => {
    const code = "360113002202-station";
    await signIn(page, await newOfficial(role, { region: ELSEWHERE }));
    for (const path of [record(code), `${record(code)}/history`]) {
      expect((await page.goto(path))?.status(), path).toBe(403);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("zh", "console.denied"));
    }
    expect((await page.goto(record("no-such-station")))?.status()).toBe(404);
    const Origin = new URL(page.url()).origin;
    const nothing = JSON.stringify({ fields: {}, lists: {} });
    for (const way of ["draft", "submit", "publish"]) {
      const response = await page.request.post(`${record(code)}/save`, {
        headers: { Origin },
        multipart: { shown: nothing, address: "伪造路", way },
        maxRedirects: 0,
      });
      expect(response.status(), way).toBe(403);
      expect(response.headers()["content-type"]).toContain("application/problem+json");
    }
    const shown = await page.request.post(`${record(code)}/save`, {
      headers: { Origin, Accept: "text/html" },
      multipart: { shown: nothing, address: "伪造路", way: "draft" },
    });
    expect([shown.status(), await shown.text()]).toEqual([403, expect.stringContaining(say("zh", "console.denied"))]);
    for (const form of [{ do: "discard" }, { do: "return" }, { undo: "1" }] as Record<string, string>[]) {
      const response = await page.request.post(`${record(code)}/act`, { headers: { Origin }, form, maxRedirects: 0 });
      expect(response.status(), JSON.stringify(form)).toBe(403);
    }
    const foreign = await page.request.post(`${record(code)}/save`, {
      headers: { Origin: "https://x.example" },
      form: {},
    });
    expect(foreign.status()).toBe(403);
  });
}
