import { api, expect, type Listing, openFilters, test } from "./fixtures";
import { say, saying } from "./words";

const at = "at=2026-11-21T10:00:00%2B08:00";
const list = (query: string) => `/projects?${at}&${query}`;
const views = ["board", "chain", "responsible", "overdue", "changes"] as const;

type Lit = { code: string; name: string; light: { colour: string } };

test("an official filters the red projects of one department, sees what is chosen and takes it out again", async ({
  page,
  request,
}) => {
  const { items } = await api<Listing<Lit>>(request, `projects?${at}&light=red&limit=200`);
  expect(items.length).toBeGreaterThan(0);
  await page.goto(list(""));
  await openFilters(page);
  const light = say("zh", "lights.short.red");
  await page
    .getByRole("main")
    .getByRole("link", { name: `${light} ${items.length}`, exact: true })
    .click();
  await expect(page).toHaveURL(/light=red/);
  await expect(page.getByText(say("zh", "projects.found", { count: items.length }), { exact: true })).toBeVisible();
  for (const { name } of items) await expect(page.locator(".rows .row-title").getByText(name)).toBeVisible();

  await page.getByText(say("zh", "project-views.whose"), { exact: true }).click();
  const department = page.getByLabel(say("zh", "terms.dutyRole.department"));
  await department.selectOption("区教体局");
  await page.getByRole("button", { name: say("zh", "lists.apply"), exact: true }).click();
  await expect(page).toHaveURL(/department=%.*light=red/);
  const both = await api<Listing>(request, `projects?${at}&light=red&department=${encodeURIComponent("区教体局")}`);
  expect(both.total).toBeLessThan(items.length);
  await expect(page.getByText(say("zh", "projects.found", { count: both.total }), { exact: true })).toBeVisible();

  const chosen = page.getByRole("list", { name: say("zh", "lists.chosen") });
  await expect(chosen.getByRole("listitem")).toHaveText([light, "区教体局"]);
  await chosen.getByRole("link", { name: say("zh", "lists.remove", { name: light }) }).click();
  await expect(page).not.toHaveURL(/light=/);
  await expect(page).toHaveURL(/department=%/);
});

test("a filter that nobody knows is said, and what is known beside it stays", async ({ page, request }) => {
  const { total } = await api<Listing>(request, `projects?${at}&light=red&limit=1`);
  await page.goto(list("light=purple,red&view=cloud&sort=nearest"));
  const names = ["light", "view", "sort"].map((name) => say("zh", `errors.parameter.${name}`));
  await expect(page.getByText(say("zh", "errors.ignored", { names: names.join("、") }))).toBeVisible();
  await expect(page.getByText(say("zh", "projects.found", { count: total }), { exact: true })).toBeVisible();
  const chosen = page.getByRole("list", { name: say("zh", "lists.chosen") });
  await expect(chosen.getByRole("listitem")).toHaveText([say("zh", "lights.short.red")]);
});

for (const [path, found] of [
  ["/projects?stage=building", "projects.found"],
  ["/facilities?kind=school", "facilities.found"],
  ["/indicators?region=360113", "indicators.found"],
  ["/matters?audience=person", "matters.found"],
] as const) {
  test(`${path}: what is chosen, the number of hits and the first of them fit a phone's first screen`, async ({
    page,
  }) => {
    await page.goto(path);
    await expect(page.locator(".filter-fold")).not.toHaveAttribute("open");
    await expect(page.getByText(saying("zh", found)).first()).toBeInViewport();
    await expect(page.getByRole("list", { name: say("zh", "lists.chosen") })).toBeInViewport();
    await expect(page.locator("main :is(.row-title, tbody[id^=indicator-] th)").first()).toBeInViewport();
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(page.locator(".filter-fold > summary")).toBeHidden();
    await expect(page.locator(".filter-fold .chip").first()).toBeVisible();
  });
}

test("every view keeps the filter and is whole without a script", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(list("light=red,yellow&stage=building"));
  for (const view of views) {
    await page
      .getByRole("navigation", { name: say("zh", "project-views.views") })
      .getByRole("link", { name: say("zh", `project-views.view.${view}`), exact: true })
      .click();
    const { searchParams } = new URL(page.url());
    expect(Object.fromEntries(searchParams), view).toMatchObject({ view, light: "red,yellow", stage: "building" });
    await expect(page.locator(`#${view}`)).toBeVisible();
    await expect(page).toHaveTitle(saying("zh", `project-views.view.${view}`));
  }
  await context.close();
});

test("the summary counts the lights and says why the others have none", async ({ page, request }) => {
  const count = async (light: string) => (await api<Listing>(request, `projects?${at}&light=${light}&limit=1`)).total;
  const [red, yellow, green, grey] = await Promise.all(["red", "yellow", "green", "grey"].map(count));
  await page.goto(list(""));
  const values = { date: "2026年11月21日", red: red ?? 0, yellow: yellow ?? 0, green: green ?? 0, grey: grey ?? 0 };
  await expect(page.getByText(say("zh", "project-views.summary", values).replace(/<.?late>/g, ""))).toBeVisible();
  await expect(page.getByText(saying("zh", "project-views.whyGrey"))).toBeVisible();
});

test("a file holds exactly the filtered projects, in the order of the list", async ({ page, request }) => {
  const query = `${at}&light=red,yellow,green&sort=light`;
  const { total } = await api<Listing>(request, `projects?${at}&light=red,yellow,green&limit=1`);
  await page.goto(`/projects?${query}`);
  const names = await page.locator(".rows .row-title").allTextContents();
  const text = await (await request.get(`/projects/csv?${query}`)).text();
  expect(text.startsWith("\uFEFF")).toBe(true);
  const rows = text.trim().split("\r\n").slice(1);
  expect(rows).toHaveLength(total);
  expect(rows.map((row) => row.split(",")[1])).toEqual(names);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: say("zh", "project-views.xlsx"), exact: true }).click();
  expect((await download).suggestedFilename()).toBe("projects.xlsx");
  const workbook = await request.get(`/en/projects/xlsx?${query}`);
  expect(workbook.headers()["content-type"]).toContain("spreadsheetml");
  expect((await workbook.body()).subarray(0, 2).toString()).toBe("PK");
});

test("the board counts each stage as the filter does", async ({ page, request }) => {
  await page.goto(list("view=board"));
  for (const stage of ["starting", "building", "completed"] as const) {
    const { total } = await api<Listing>(request, `projects?${at}&stage=${stage}&limit=1`);
    const column = page.getByRole("region", { name: saying("zh", `terms.stage.${stage}`) });
    await expect(column.getByRole("heading")).toContainText(String(total));
  }
});

test("who answers for projects leads to exactly these", async ({ page }) => {
  await page.goto(list("view=responsible&by=team"));
  const row = page.locator(".responsible-row").filter({ hasText: "医院建设专班" });
  const count = Number(/\d+/.exec((await row.locator(":scope > p").first().textContent()) ?? "")?.[0]);
  await row.getByRole("link", { name: "医院建设专班" }).click();
  await expect(page).toHaveURL(/team=/);
  await expect(page.getByText(say("zh", "projects.found", { count }), { exact: true })).toBeVisible();
});

test("the overdue queue begins with the longest and leads to the place on the project's page", async ({ page }) => {
  await page.goto(list("view=overdue"));
  const days = (await page.locator(".rows .status-late").allTextContents()).map((text) =>
    Number(/\d+/.exec(text)?.[0]),
  );
  expect(days.length).toBeGreaterThan(1);
  expect(days).toEqual([...days].sort((a, b) => b - a));
  // A date of 2024 that nobody reported on is counted apart, and nobody is called late for it.
  await expect(page.getByText(saying("zh", "project-views.overdue.unknown"))).toBeVisible();
  await expect(page.locator(".rows").getByText("主路具备通车条件")).toHaveCount(0);
  await page.locator(".rows a").first().click();
  await expect(page).toHaveURL(/\/projects\/[\w-]+\?.*at=.*#milestones$/);

  // It is led to from there, with exactly as many rows as were counted.
  await page.goBack();
  const told = await page.getByText(saying("zh", "project-views.overdue.unknown")).textContent();
  await page.getByRole("link", { name: say("zh", "project-views.overdue.showUnreported") }).click();
  await expect(page).toHaveURL(/reports=none/);
  await expect(page.locator(".rows").getByText("主路具备通车条件")).toBeVisible();
  await expect(page.locator(".rows > li")).toHaveCount(Number(/\d+/.exec(told ?? "")?.[0]));
  await expect(page.locator(".rows .status-late")).toHaveCount(0);
});

test("what changed since a day, and honestly when nothing did", async ({ page }) => {
  await page.goto(list("view=changes&light=grey"));
  const since = page.getByLabel(say("zh", "project-views.changes.since"));
  await expect(since).toHaveValue("2026-11-14");
  await expect(page.getByText(saying("zh", "project-views.changes.none"))).toBeVisible();
  await expect(page.getByText(saying("zh", "project-views.changes.datedOnly"))).toBeVisible();
  await page.goto(list("view=changes"));
  await since.fill("2026-10-01");
  await page.getByRole("button", { name: say("zh", "project-views.changes.show") }).click();
  await expect(page).toHaveURL(/since=2026-10-01/);
  const [yellow, red] = [say("zh", "lights.short.yellow"), say("zh", "lights.short.red")];
  await expect(
    page.getByText(say("zh", "project-views.changes.light", { from: yellow, to: red })).first(),
  ).toBeVisible();
  const passed = page.locator(".change").filter({ hasText: "室外管网接通" });
  await expect(passed.getByText(say("zh", "project-views.changes.derivedTag"), { exact: true })).toBeVisible();
  await page.goto(list("view=changes&since=2027-01-01"));
  await expect(
    page.getByText(say("zh", "errors.ignored", { names: say("zh", "errors.parameter.since") })),
  ).toBeVisible();
});

test("another day than today says what it rests on, in every view and in the file", async ({ page, request }) => {
  for (const view of ["list", ...views]) {
    await page.goto(`/projects?at=2099-06-01T10:00:00%2B08:00&view=${view}`);
    await expect(page.getByRole("note"), view).toContainText(say("zh", "war-map.asOfFuture", { date: "2099年6月1日" }));
    await page.goto(`/projects?at=2023-06-01T10:00:00%2B08:00&view=${view}`);
    await expect(page.getByRole("note"), view).toContainText(saying("zh", "project-views.undatedStages"));
  }
  const file = async (day: string) => (await request.get(`/projects/csv?at=${day}T10:00:00%2B08:00`)).text();
  const note = say("zh", "project-views.stageNote");
  expect(await file("2023-06-01")).toContain(note);
  expect(await file("2099-06-01")).not.toContain(note);
});

test("samples and lights set by hand are marked, in the view, the filter and the file", async ({ page, request }) => {
  await page.goto(list("view=responsible&by=team"));
  const row = page.locator(".responsible-row").filter({ hasText: "医院建设专班" });
  await expect(row.getByText(say("zh", "truth.quality.sample"), { exact: true })).toBeVisible();
  await page.goto(list(""));
  const option = page.locator("#list-team option").filter({ hasText: "医院建设专班" });
  await expect(option).toContainText(say("zh", "truth.quality.sample"));
  const text = await (await request.get(`/projects/csv?${at}&team=${encodeURIComponent("医院建设专班")}`)).text();
  const quality = say("zh", "truth.quality.sample");
  expect(text).toContain(say("zh", "project-views.named", { post: "医院建设专班", quality }));
  expect(text).toContain("临时便道已通，大型设备已分批进场,2026-12-20");
});

test("the sum of investment says what it is made of", async ({ page }) => {
  await page.goto(list(""));
  await expect(page.getByText(saying("zh", "projects.investmentMostly"))).toBeVisible();
  await page.getByText(saying("zh", "projects.investmentParts")).click();
  const parts = page.getByRole("listitem").filter({ hasText: saying("zh", "projects.investmentPart") });
  expect(await parts.count()).toBeGreaterThan(1);
  await expect(parts.first().locator('a[href*="/about#source-"]')).toBeVisible();
});

test.describe("the chain chart", () => {
  test("has labels that do not touch, on a wide screen", async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const year of [2025, 2026, 2027]) {
      await page.goto(list(`view=chain&year=${year}`));
      const touching = await page.locator("tbody .chain-drawing").evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const boxes = [...drawing.querySelectorAll(".chain-label")].map((label) => label.getBoundingClientRect());
          return boxes.flatMap((a, index) =>
            boxes
              .slice(index + 1)
              .filter((b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom),
          );
        }),
      );
      expect(touching, `${year}`).toEqual([]);
      const crossed = await page.locator("tbody .chain-drawing").evaluateAll((drawings) =>
        drawings.flatMap((drawing) => {
          const line = drawing.querySelector(".chain-today")?.getBoundingClientRect();
          const texts = [...drawing.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
          return line
            ? texts.filter((text) => text.left < line.left && line.right < text.right && line.top < text.bottom)
            : [];
        }),
      );
      expect(crossed, `${year}`).toEqual([]);
      await expect(page.locator(".chain-drawing").first()).toBeVisible();
    }
  });

  test("is a list of months on a phone, marks what was moved and what is late", async ({ page }) => {
    await page.goto(list("view=chain"));
    await expect(page.locator(".chain-drawing").first()).toBeHidden();
    const moved = page.getByRole("row").filter({ hasText: "装修完成" }).filter({ hasText: "2027年3月15日" }).last();
    await expect(moved).toContainText(
      say("zh", "project-views.chain.movedFrom", { dates: "2026年11月30日 · 2027年1月29日" }),
    );
    await expect(page.getByText(say("zh", "project-views.chain.state.late")).nth(1)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test("lies across the paper, with its head on every sheet", async ({ page }) => {
    await page.goto(list("view=chain"));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      Number(width),
      Number(height),
    ]);
    expect(sheets.length).toBeGreaterThan(1);
    for (const [width = 0, height = 0] of sheets) expect(width).toBeGreaterThan(height);
  });
});
