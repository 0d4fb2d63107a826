import { axeFindings } from "./axe";
import { api, expect, near, test } from "./fixtures";
import { at, locales, say, saying } from "./words";

const wednesday = "2026-09-16T10:00:00%2B08:00";
const basket = "M001,M003";
const address = `/plan?matters=${basket}&near=${near}&at=${wednesday}`;

type Plan = {
  items: {
    stops: {
      servicePoint: { code: string; name: string };
      matters: { code: string; name: string }[];
      arrive: string;
    }[];
    depart: string;
  }[];
  outlook: string;
};
const clock = (instant: string) => instant.slice(11, 16);

for (const javaScriptEnabled of [true, false]) {
  for (const locale of locales) {
    test.describe(`${locale}, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ javaScriptEnabled });

      test("from a guide to a route, its times and what to bring", async ({ page, request }) => {
        const planned = await api<Plan>(request, `plan?matters=${basket}&from=${near}&at=${wednesday}`);
        const [first] = planned.items;
        await page.goto(`${at(locale, "/matters/M001")}?near=${near}&at=${wednesday}`);
        await page.getByRole("link", { name: say(locale, "plan.addToPlan") }).click();
        await expect(page.getByRole("heading", { level: 1, name: say(locale, "plan.title") })).toBeVisible();

        await page.getByRole("searchbox", { name: say(locale, "plan.addLabel") }).fill("社会保障卡挂失与解挂");
        await page.getByRole("button", { name: say(locale, "plan.find"), exact: true }).click();
        await page
          .getByRole("link", { name: saying(locale, "plan.addNamed", { name: "社会保障卡挂失与解挂" }) })
          .click();
        await expect(page).toHaveURL(/matters=M001(,|%2C)M003/);
        const header = page.getByRole("navigation", { name: say(locale, "site.mainNavigation") });
        await header.getByRole("link", { name: say(locale, "site.matters"), exact: true }).click();
        await expect(page.locator(".basket-bar")).toContainText("2");
        await page.goBack();

        for (const stop of first?.stops ?? []) {
          await expect(page.getByRole("heading", { name: stop.servicePoint.name }).first()).toBeVisible();
          await expect(
            page.getByText(saying(locale, "plan.arriveAt", { time: clock(stop.arrive) })).first(),
          ).toBeVisible();
        }
        await expect(page.getByRole("checkbox", { name: /身份证/ }).first()).toBeVisible();
        await page.getByRole("link", { name: say(locale, "plan.modes.cycle"), exact: true }).click();
        await expect(page).toHaveURL(/mode=cycle/);

        await page
          .getByRole("link", { name: say(locale, "plan.removeNamed", { name: "社会保障卡挂失与解挂" }) })
          .click();
        await expect(page).toHaveURL((url) => url.searchParams.get("matters") === "M001");
      });

      test("the basket is filled from a list and from what a search finds", async ({ page }) => {
        const name = "社会保障卡申领";
        const add = { name: saying(locale, "plan.addNamed", { name }), exact: true };
        const remove = { name: saying(locale, "plan.removeNamed", { name }), exact: true };
        await page.goto(`${at(locale, "/matters")}?q=${encodeURIComponent(name)}&matters=M003`);
        await page.getByRole("link", add).click();
        await expect(page).toHaveURL((url) => url.searchParams.get("matters") === "M003,M001");
        await expect(page.locator(".basket-bar")).toContainText("2");
        await page.getByRole("link", remove).click();
        await expect(page).toHaveURL((url) => url.searchParams.get("matters") === "M003");

        await page.goto(`${at(locale, "/")}?q=${encodeURIComponent(name)}`);
        if (javaScriptEnabled) await expect(page).toHaveURL(/matters=M003$/);
        await page.getByRole("link", add).click();
        await expect(page.getByRole("link", remove)).toBeVisible();
        await page.getByRole("link", { name: say(locale, "plan.toPlan"), exact: true }).click();
        // What was put in before is still there, where a script can remember it; else the address leaves it open.
        const matters = javaScriptEnabled ? "M003,M001" : ",M001";
        const isPlanned = (url: URL) => url.pathname.endsWith("/plan") && url.searchParams.get("matters") === matters;
        await expect(page).toHaveURL(isPlanned);
        if (!javaScriptEnabled) return;
        await page.goto(at(locale, "/plan"));
        await expect(page).toHaveURL(isPlanned);
        for (const left of ["M001", ""]) {
          await page
            .getByRole("link", { name: saying(locale, "plan.removeNamed") })
            .first()
            .click();
          await expect(page).toHaveURL((url) => url.searchParams.get("matters") === left);
        }
        const isEmpty = page.getByText(say(locale, "plan.basketEmpty"));
        await expect(isEmpty).toBeVisible();
        await page.goto(at(locale, "/plan"));
        await expect(isEmpty).toBeVisible();
        await expect(page).toHaveURL(/\/plan$/);
      });

      test("a start from the list of communities leads back to the plan", async ({ page }) => {
        await page.goto(at(locale, "/plan?matters=M001"));
        await page.getByRole("link", { name: say(locale, "home.pickCommunity") }).click();
        await page.locator("summary").first().click();
        await page.locator("details[open] a").first().click();
        await expect(page).toHaveURL(/\/plan\?.*near=/);
        await expect(page.getByRole("heading", { level: 1, name: say(locale, "plan.title") })).toBeVisible();
      });
    });
  }
}

test("too late today: says so, and when to leave instead", async ({ page }) => {
  await page.goto(`/plan?matters=M001&near=${near}&at=2026-09-16T18:30:00%2B08:00`);
  await expect(page.getByText(saying("zh", "plan.then.later"))).toBeVisible();
});

test("a start in another city, and a matter that no place on the map handles: said as it is", async ({ page }) => {
  await page.goto("/plan?matters=M047&near=121.47,31.23");
  await expect(page.getByText(/60\d 公里外/)).toBeVisible();
  await expect(page.getByText(say("zh", "plan.noTripHelp"))).toHaveCount(0);
  await page.goto(`/plan?matters=M126,M047&near=${near}&at=${wednesday}`);
  await expect(page.locator("#ticks > li")).toHaveCount(5);
  const leftOut = page.getByRole("region", { name: say("zh", "plan.leftOutHeading") });
  await expect(leftOut).toContainText("派出所");
  await expect(leftOut.getByRole("link", { name: say("zh", "home.toGuide") })).toBeVisible();
});

test("closed for lunch: says that leaving later is as good", async ({ page }) => {
  await page.goto(`/plan?matters=M001&near=${near}&at=2026-09-16T11:55:00%2B08:00`);
  await expect(page.getByText(saying("zh", "plan.then.waits"))).toBeVisible();
});

test("leaving now for a service point: in time, and too late", async ({ page }) => {
  await page.goto(`/service-points/360113002-centre?near=${near}&at=${wednesday}`);
  const section = page.getByRole("region", { name: saying("zh", "plan.leaveNow") });
  await expect(section).toContainText(say("zh", "plan.leaveNowVerdict.in-time"));
  await page.goto(`/service-points/360113002-centre?near=${near}&at=2026-09-16T18:30:00%2B08:00`);
  await expect(section).toContainText(say("zh", "plan.leaveNowVerdict.too-late"));
  await expect(section).toContainText("明天");
});

for (const path of [address, "/matters/M004"]) {
  test(`ticks are kept in this browser: ${path}`, async ({ page }) => {
    await page.goto(path);
    const box = page.getByRole("checkbox").first();
    await box.check();
    await page.reload();
    await expect(box).toBeChecked();
  });
}

test("a paper ticked in a guide is ticked in the plan, until it is taken back there", async ({ page }) => {
  const box = page.getByRole("checkbox", { name: /^户口簿/ });
  await page.goto("/matters/M047");
  await box.check();
  await page.goto("/plan?matters=M047,M126");
  await expect(box).toBeChecked();
  await box.uncheck();
  await page.goto("/matters/M047");
  await expect(box).not.toBeChecked();
});

test("what is shared is the plan of its time, which the sheet names", async ({ page }) => {
  await page.goto(`/plan?matters=M001&near=${near}&place=红角洲街道`);
  await expect(page.locator(".trip-start").first()).toHaveText(/\d+月\d+日 周.*红角洲街道/);
  await page.evaluate(() => {
    Object.assign(navigator, {
      share: async ({ url }: ShareData) => document.body.setAttribute("data-shared", url ?? ""),
    });
  });
  await page.locator(".take-along button", { hasText: say("zh", "plan.share") }).click();
  await expect(page.locator("body")).toHaveAttribute("data-shared", /[?&]at=\d{4}-\d\d-\d\dT/);
});

test("the plan is reached and changed by keyboard alone", async ({ page }) => {
  await page.goto(address);
  const remove = page.getByRole("link", { name: saying("zh", "plan.removeNamed") }).first();
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press("Tab");
    if (await remove.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(remove).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL((url) => url.searchParams.get("matters") === "M003");
});

for (const locale of locales) {
  test(`axe finds nothing on a full plan with everything open (${locale})`, async ({ page }) => {
    await page.goto(`${at(locale, address)}&agent=yes`);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    expect(await axeFindings(page)).toEqual([]);
  });
}

for (const matters of ["M001,M003", "M001,M003,M006,M008,M022,M067,M133,M138"]) {
  test(`${matters} print on one sheet of A4`, async ({ page }) => {
    await page.goto(`/plan?matters=${matters}&near=${near}&at=${wednesday}`);
    const pdf = (
      await page.pdf({ format: "A4", margin: { top: "12mm", right: "14mm", bottom: "12mm", left: "14mm" } })
    ).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("img", { name: say("zh", "plan.qr") })).toBeVisible();
  });
}

test("the plan as a picture: drawn on demand, saved as a file", async ({ page }) => {
  await page.goto(address);
  await page.getByRole("button", { name: say("zh", "plan.makePicture") }).click();
  const picture = page.getByRole("img", { name: say("zh", "plan.pictureAlt") });
  await expect(picture).toBeVisible();
  await expect(page.getByText(say("zh", "plan.holdPicture"))).toBeVisible();
  const [width, height] = await picture.evaluate(({ naturalWidth, naturalHeight }: HTMLImageElement) => [
    naturalWidth,
    naturalHeight,
  ]);
  expect(width).toBe(750);
  expect(height).toBeGreaterThan(600);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: say("zh", "plan.savePicture") }).click();
  expect((await file).suggestedFilename()).toMatch(/\.png$/);
});

test("the route on the map: every stop where the list says, and away again", async ({ page }) => {
  await page.goto(address);
  await page.getByRole("button", { name: say("zh", "plan.showMap") }).click();
  const map = page.getByRole("group", { name: say("zh", "plan.routeMap") });
  await expect(map).toBeVisible();
  await expect(map.locator(".trip-number")).toHaveText(
    (await page.locator(".trip-place .trip-number").allTextContents()).slice(0, 1),
  );
  await map.getByRole("button", { name: say("zh", "map.labels.zoomIn") }).click();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: say("zh", "plan.hideMap") }).click();
  await expect(map).toBeHidden();
});

test("too far to walk: by bus, unless somebody wants to walk", async ({ page, request }) => {
  // Only the district's hall takes it, and from the far south nobody walks there.
  const far = `matters=M104&at=${wednesday}`;
  const start = "115.71,28.46";
  const planned = await api<{ mode: string }>(request, `plan?${far}&from=${start}`);
  expect(planned.mode).toBe("bus");
  await page.goto(`/plan?${far}&near=${start}`);
  await expect(page.getByText(say("zh", "plan.tooFarOnFoot"))).toBeVisible();
  await page.getByRole("link", { name: say("zh", "plan.modes.walk"), exact: true }).click();
  await expect(page.getByText(say("zh", "plan.tooFarChosen"))).toBeVisible();
  await page.getByRole("link", { name: say("zh", "plan.takeTheBus") }).click();
  await expect(page).toHaveURL(/mode=bus/);
});

test("the calendar file has every stop, in the form that calendars read", async ({ request }) => {
  const planned = await api<Plan>(request, `plan?matters=${basket}&from=${near}&at=${wednesday}`);
  const response = await request.get(address.replace("/plan?", "/plan/calendar?"));
  expect(response.headers()["content-type"]).toContain("text/calendar");
  const text = await response.text();
  const lines = text.split("\r\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines).toContain("VERSION:2.0");
  expect(lines.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(planned.items[0]?.stops.length ?? 0);
  expect(lines.filter((line) => line === "END:VEVENT")).toHaveLength(planned.items[0]?.stops.length ?? 0);
  for (const name of ["UID:", "DTSTAMP:", "DTSTART:", "DTEND:", "SUMMARY:", "TRIGGER:"]) {
    expect(
      lines.some((line) => line.startsWith(name)),
      name,
    ).toBe(true);
  }
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  const start = new Date(planned.items[0]?.stops[0]?.arrive ?? "").toISOString().replace(/[-:]|\.000/g, "");
  expect(lines).toContain(`DTSTART:${start}`);
});

test("API: bad baskets are refused with a problem document, unknown matters are 404", async ({ request }) => {
  const nine = Array.from({ length: 9 }, (_, index) => `M00${index + 1}`).join(",");
  for (const query of [
    "",
    "matters=M001",
    `from=${near}`,
    `matters=&from=${near}`,
    `matters=${nine}&from=${near}`,
    `matters=M001&from=999,1`,
    `matters=M001&from=${near}&mode=fly`,
    `matters=M001&from=${near}&x=1`,
  ]) {
    const response = await request.get(`/api/v1/plan?${query}`);
    expect(response.status(), query).toBe(400);
    expect(response.headers()["content-type"], query).toContain("application/problem+json");
  }
  expect((await request.get(`/api/v1/plan?matters=no-such&from=${near}`)).status()).toBe(404);
});
