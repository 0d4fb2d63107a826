import { expect, test } from "./fixtures";
import { newOfficial, signIn } from "./officials";
import { say } from "./words";

/** Of a township whose stations no other journey reports, edits or verifies. */
const TOWNSHIP = "360113005";
const text = (key: string, values = {}) => say("zh", key, values);
const NUMBER = `0791-83${String(Date.now() % 1_000_000).padStart(6, "0")}`;
const NOTE = "门口贴的新号码是 0791-83950077";

type Told = {
  phones: { number: string }[];
  verification: Record<string, { state: string } | null | undefined>;
};

test("a resident's report becomes a published correction, and its reporter sees so", async ({
  browser,
  request,
  page,
}) => {
  test.slow();
  const { items } = (await (
    await request.get(`/api/v1/service-points?limit=1&region=${TOWNSHIP}&level=village`)
  ).json()) as { items: { code: string }[] };
  const code = items[0]?.code ?? "";
  const record = `/console/records/service-points/${code}`;
  const point = async () => (await (await request.get(`/api/v1/service-points/${code}`)).json()) as Told;

  const plain = await browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: { "X-Forwarded-For": `10.77.${process.pid % 250}.${Date.now() % 250}` },
  });
  const resident = await plain.newPage();
  await resident.goto(`/service-points/${code}`);
  await resident.locator("#report > summary").click();
  await resident
    .locator("#report")
    .getByRole("button", { name: text("reports.kind.phone"), exact: true })
    .click();
  await resident.waitForURL(/\/reports\/[\w-]{22}\?/);
  const link = new URL(resident.url()).pathname;
  await resident.locator("textarea[name=note]").fill(NOTE);
  await resident.locator("form:has(textarea[name=note]) button").click();
  await resident.waitForURL(/added=kept/);

  const manager = await newOfficial("point-manager", { region: TOWNSHIP });
  await signIn(page, manager);
  await page.goto(`/console/reports?region=${TOWNSHIP}&kind=phone`);
  await page
    .getByRole("link", { name: text("reports.kind.phone") })
    .last()
    .click();
  await page.getByRole("button", { name: text("reports.accept") }).click();
  await page.waitForURL(new RegExp(`${record}\\?case=\\d+#field-phones$`));
  await expect(page.getByText(text("correction.toCase"))).toBeVisible();
  // What the reporter wrote stands at the field, which has the focus; nothing is filled in.
  const said = page.getByRole("complementary", { name: text("reports.saidHere") });
  await expect(said).toContainText(NOTE);
  await expect(said.locator("+ *")).toHaveId("field-phones");
  await expect(page.locator("#field-phones")).toBeFocused();
  expect(await page.locator('[name="phones.0.number"]').inputValue()).not.toContain("83950077");
  await resident.goto(link);
  await expect(resident.getByRole("main")).toContainText(text("reports.stateText.accepted"));

  await page.locator('[name="phones.0.label"]').fill("咨询");
  await page.locator('[name="phones.0.number"]').fill(NUMBER);
  await page.getByRole("button", { name: text("editing-records.saveSubmit") }).click();
  await expect(page.locator(".record-notice")).toContainText(text("editing-records.notice.submitted"));
  await page.goto(record);
  await expect(page.getByRole("button", { name: text("editing-records.savePublish") })).toHaveCount(0);

  const publisher = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(publisher, await newOfficial("publisher", { region: TOWNSHIP }));
  await publisher.goto("/console/publishing");
  const desk = `/console/publishing/service-points/${code}`;
  await publisher.locator(`#waiting a[href="${desk}"]`).click();
  await expect(publisher.locator("#version")).toContainText(NUMBER);
  const decide = async (action: string, reason = "") => {
    const form = publisher.locator(".console-form").first();
    await form.locator(`input[value=${action}]`).check();
    await form.locator("[name=reason]").fill(reason);
    await form.getByRole("button").click();
    await expect(publisher.locator("p[role=status]")).toContainText(text("publishing-desk.decided"));
  };
  await decide("return", "请补上座机");
  await page.goto(record);
  await expect(page.locator(".notice", { hasText: "请补上座机" })).toBeVisible();
  await page.getByRole("button", { name: text("editing-records.saveSubmit") }).click();
  await expect(page.locator(".record-notice")).toContainText(text("editing-records.notice.submitted"));
  await publisher.goto(desk);
  await publisher.locator("[name=confirmed]").check();
  await decide("publish");

  await resident.goto(`/service-points/${code}`);
  await expect(resident.getByRole("link", { name: NUMBER }).first()).toBeVisible();
  await resident.goto(link);
  await expect(resident.getByRole("main")).toContainText(text("reports.stateText.corrected"));

  expect((await point()).verification.contacts?.state ?? "never").toBe("never");
  const confirm = page
    .locator(`[id="${code}"] form:not(.verify-undo)`, { has: page.locator('input[name="group"][value="contacts"]') })
    .getByRole("button");
  for (let number = 1; number < 5; number++) {
    await page.goto(`/console/verify?queue=never&how=phone&region=${TOWNSHIP}&page=${number}`);
    if ((await confirm.count()) > 0) break;
  }
  await expect(page.locator(`[id="${code}"]`).getByRole("link", { name: text("correction.toEdit") })).not.toHaveCount(
    0,
  );
  await confirm.click();
  await expect(confirm).toHaveCount(0);
  expect(await point()).toMatchObject({
    phones: [{ number: NUMBER }],
    verification: { contacts: { state: "fresh", how: "phone" } },
  });

  // As it was: the step is undone, and the report waits for its correction again.
  await publisher.goto(`${record}/history`);
  await publisher.locator(".rows form button[name=undo]").first().click();
  await expect(publisher.locator(".record-notice")).toContainText(text("editing-records.notice.undone"));
  expect((await point()).phones.map(({ number }) => number)).not.toContain(NUMBER);
  await resident.goto(link);
  await expect(resident.getByRole("main")).toContainText(text("reports.stateText.accepted"));
  for (const each of [resident, publisher]) await each.context().close();
});
