import type { Page } from "@playwright/test";
import { periodText } from "@/i18n/period-text";
import { api, everyItem, expect, known, type Listing, openFilters, test } from "./fixtures";
import { at, locales, say } from "./words";

type Source = { code: string; title: string };
type Observation = {
  code: string;
  regionName: string;
  period: string;
  qualifier: string;
  value: number | null;
  valueHigh: number | null;
  valueText: string | null;
  source: Source;
};
type Indicator = { code: string; name: string; topic: string; observations: Observation[] };

/** Rows of the figures: indicator, text without thousands separators, source. */
function readFigures() {
  return [...document.querySelectorAll<HTMLTableRowElement>("tbody[id^=indicator-] tr")].map((row) => ({
    indicator: row.closest("tbody")?.id ?? "",
    text: (row.textContent ?? "").replaceAll(",", ""),
    name: row.closest("tbody")?.querySelector("th [lang]")?.textContent ?? "",
    sources: [...row.querySelectorAll<HTMLAnchorElement>("a[href*='#source-']")].map((link) =>
      link.hash.replace("#source-", ""),
    ),
  }));
}

/** Calls `read` on a list's first page and on every page that "next" leads to. */
async function eachPage(page: Page, path: string, rows: string, read: () => Promise<void>): Promise<void> {
  const locale = path.startsWith("/en/") ? "en" : "zh";
  await page.goto(path);
  for (;;) {
    await read();
    const next = page.getByRole("link", { name: say(locale, "site.nextPage"), exact: true });
    if ((await next.count()) === 0) return;
    const from = page.url();
    await next.click();
    await expect(page).not.toHaveURL(from);
    await expect(page.locator(rows).first()).toBeVisible();
  }
}

/** The rows of every page of figures, in their order. */
async function everyFigure(page: Page, path = "/indicators"): Promise<ReturnType<typeof readFigures>> {
  const found: ReturnType<typeof readFigures> = [];
  await eachPage(page, path, "tbody[id^=indicator-]", async () => {
    found.push(...(await page.evaluate(readFigures)));
  });
  return found;
}

test("projects by stage, by category and by words", async ({ page, request }) => {
  const total = async (query: string) => (await api<Listing>(request, `projects?${query}`)).total;
  const heading = (count: number) => page.getByText(say("zh", "projects.found", { count }), { exact: true });
  // Each option says how many it shows.
  const chip = (key: string) =>
    page.getByRole("main").getByRole("link", { name: new RegExp(`^${say("zh", key)} ?\\d+$`) });

  await page.goto("/projects");
  await openFilters(page);
  await expect(heading(await total("limit=1"))).toBeVisible();
  await chip("terms.stage.building").click();
  await expect(page).toHaveURL(/stage=building/);
  await expect(heading(await total("stage=building"))).toBeVisible();
  await chip("terms.category.livelihood").click();
  await expect(page).toHaveURL(/category=livelihood/);
  const both = await total("stage=building&category=livelihood");
  await expect(heading(both)).toBeVisible();
  await expect(chip("terms.category.livelihood")).toHaveText(new RegExp(`${both}$`));
  await page.getByRole("link", { name: say("zh", "projects.onMap") }).click();
  await expect(page).toHaveURL(/\/\?.*layers=projects/);
  await expect(page.locator("#list-projects")).toContainText(say("zh", "home.count", { count: both }));
  await page.goBack();
  await openFilters(page);
  await expect(chip("terms.stage.building")).toHaveAttribute("aria-current", "true");
  await chip("terms.stage.building").click();
  await expect(page).not.toHaveURL(/stage=/);

  await page.goto("/projects");
  await page.getByRole("searchbox", { name: say("zh", "projects.searchLabel") }).fill("学校");
  await page.getByRole("button", { name: say("zh", "lists.search"), exact: true }).click();
  await expect(page).toHaveURL(/q=/);
  await expect(heading(await total(`q=${encodeURIComponent("学校")}`))).toBeVisible();
});

test("a row says where its project is, as of when and what kind of source says so", async ({ page }) => {
  await page.goto(`/projects?q=${encodeURIComponent("南昌学校")}`);
  const row = page.locator("a.row-link").first();
  const asOf = say("zh", "truth.asOf", { date: say("zh", "truth.publishedAbout", { date: "2024年2月" }) });
  await expect(row).toContainText(`红谷滩区 生米街道 · ${asOf} · ${say("zh", "terms.sourceKind.article")}`);
});

test("figures keep their unit, growth its words", async ({ page }) => {
  await page.goto("/indicators?q=%E5%AD%A6%E6%A0%A1%E9%A2%84%E8%AE%A1%E5%90%AF%E7%94%A8");
  await expect(page.locator("tbody[id^=indicator-]")).toContainText("2025年8月");
  await page.goto(
    "/indicators?q=%E6%95%B0%E5%AD%97%E7%BB%8F%E6%B5%8E%E6%A0%B8%E5%BF%83%E4%BA%A7%E4%B8%9A%E4%BC%81%E4%B8%9A",
  );
  await expect(page.getByText("· 新增47家")).toBeVisible();
});

test("a milestone without a date is not called planned", async ({ page }) => {
  await page.goto("/projects/jinkong-digital-finance-park");
  await expect(page.getByText("约18.7万平方米")).toBeVisible();
  const undated = page.getByRole("listitem").filter({ hasText: "打工程桩" });
  await expect(undated).toContainText(say("zh", "projects.noDate"));
  await expect(undated.getByText(say("zh", "projects.planned"), { exact: true })).toHaveCount(0);
});

test("on paper a list has its sources, whole entries and nothing to press", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  for (const path of ["/projects", "/?more=30", "/matters/M001", "/service-points/360113006-centre"]) {
    await page.goto(path);
    const pressed = await page
      .locator("main :is(button, input:not([type=checkbox]), select, .button, .chip):visible")
      .allTextContents();
    expect.soft(pressed, path).toEqual([]);
    const torn = page.locator("main .rows > li:visible");
    expect
      .soft(await torn.evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside)), path)
      .not.toContain("auto");
    await expect.soft(page.locator('main a[href*="/about#source-"]:visible').first(), path).toBeVisible();
  }
});

test("every project that the API lists can be reached page by page", async ({ page, request }) => {
  const projects = await everyItem<{ code: string }>(request, "projects");
  const found = new Set<string>();
  const row = 'main a.row-link[href*="/projects/"]';
  await eachPage(page, "/projects", row, async () => {
    for (const href of await page
      .locator(row)
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
      found.add(href.split("/").at(-1)?.split("?")[0] ?? "");
    }
  });
  expect([...found].sort()).toEqual(projects.map(({ code }) => code).sort());
});

test("a project shows what is reported of it, as reported, and by whom", async ({ page }) => {
  await page.goto(known.project);
  const facts = page.getByRole("region", { name: say("zh", "projects.facts") });
  await expect(facts).toContainText("约 3.08 亿元");
  await expect(facts).toContainText("53,509.96 ㎡");
  const source = page.locator('main a[href*="/about#source-article-001"]').first();
  await expect(source).toBeVisible();
  await source.click();
  await expect(page).toHaveURL(/\/about#source-article-001$/);
  await expect(page.locator("[id='source-article-001']")).toBeInViewport();
});

test("a region counts what stands in it and shows its figures with their sources", async ({ page, request }) => {
  type Region = { counts: { servicePoints: number; facilities: number; projects: number; observations: number } };
  const { counts } = await api<Region>(request, "regions/360113");
  await page.goto(known.region);
  for (const [noun, count] of [
    ["servicePointCount", counts.servicePoints],
    ["facilityCount", counts.facilities],
    ["projectCount", counts.projects],
  ] as const) {
    await expect(page.getByRole("link", { name: say("zh", `regions.${noun}`, { count }), exact: true })).toBeVisible();
  }
  await page.getByRole("link", { name: say("zh", "regions.figureCount", { count: counts.observations }) }).click();
  const figures = page.getByRole("region", { name: say("zh", "indicators.reportedFigures") });
  await expect(figures).toBeInViewport();
  await expect(figures.locator("dd > div")).toHaveCount(counts.observations);
  await expect(figures.locator('a[href*="/about#source-"]')).toHaveCount(counts.observations);
});

for (const locale of locales) {
  test(`all 321 figures stand there as reported, each with its source (${locale})`, async ({ page, request }) => {
    const indicators = await everyItem<Indicator>(request, "indicators");
    const figures = indicators.flatMap((indicator) => indicator.observations.map((figure) => ({ indicator, figure })));
    // Those of the articles; area and residents come from other sources.
    expect(figures.filter(({ figure }) => /^F\d{3}$/.test(figure.code))).toHaveLength(321);

    await page.goto(at(locale, "/indicators"));
    await expect(page.getByRole("status").getByText(new RegExp(`${figures.length}`))).toBeVisible();
    const rows = await everyFigure(page, at(locale, "/indicators"));
    expect(rows).toHaveLength(figures.length);
    expect([...new Set(rows.map(({ indicator }) => indicator))]).toEqual(
      indicators.map(({ code }) => `indicator-${code}`),
    );
    for (const { indicator, figure } of figures) {
      const value = figure.value === null ? (figure.valueText ?? "?") : String(figure.value);
      const row = rows.find(
        (each) =>
          each.indicator === `indicator-${indicator.code}` &&
          each.text.includes(value.replaceAll(",", "")) &&
          each.text.includes(periodText(figure.period, locale).text) &&
          each.text.includes(figure.regionName),
      );
      expect(row, `${figure.code} ${indicator.name} ${value} ${figure.period}`).toBeDefined();
      expect(row?.name).toBe(indicator.name);
      expect(row?.sources).toContain(figure.source.code);
      expect(row?.text).toContain(figure.source.title);
    }
  });
}

test("figures by topic, the one with most of them first", async ({ page, request }) => {
  const indicators = await everyItem<Indicator>(request, "indicators");
  const figuresOf = (topic: string) =>
    indicators.filter((each) => each.topic === topic).reduce((sum, each) => sum + each.observations.length, 0);
  const topics = [...new Set(indicators.map(({ topic }) => topic))];
  const counts = topics.map(figuresOf);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));

  await page.goto("/indicators?page=2");
  await openFilters(page);
  const links = page.getByRole("list", { name: say("zh", "indicators.topics") }).getByRole("link");
  await expect(links).toHaveText(topics.map((topic) => `${topic} ${figuresOf(topic)}`));
  const topic = topics[3] ?? "";
  await links.getByText(topic).click();
  await expect(page).toHaveURL(`/indicators?topic=${encodeURIComponent(topic)}`);
  const ofTopic = indicators.filter((each) => each.topic === topic).length;
  const found = say("zh", "indicators.found", { indicators: ofTopic, figures: figuresOf(topic) });
  await expect(page.getByText(found, { exact: true })).toBeVisible();
  await expect(page.locator("tbody[id^=indicator-]")).toHaveCount(ofTopic);
});

test("a bound is never shown as a value", async ({ page, request }) => {
  const indicators = await everyItem<Indicator>(request, "indicators");
  const rows = await everyFigure(page);
  for (const { code, observations } of indicators) {
    for (const { qualifier, value, period } of observations) {
      if (qualifier === "exactly" || qualifier === "range" || value === null) continue;
      const words = say("zh", `terms.qualifier.${qualifier}`, { value: "#" }).split("#").join("").trim();
      const row = rows.find(
        (each) =>
          each.indicator === `indicator-${code}` && each.text.includes(String(value)) && each.text.includes(period),
      );
      expect(row?.text, `${code} ${value}`).toContain(words);
    }
  }
});

test("figures that disagree stand side by side", async ({ page }) => {
  const together = [
    { name: "规模以上数字经济企业", values: ["24", "28", "33", "45"] },
    { name: "数字经济核心产业企业", values: ["5680", "超 1500", "236"] },
  ];
  const rows = await everyFigure(page);
  for (const { name, values } of together) {
    const of = rows.filter((row) => row.name === name);
    expect(new Set(of.map(({ indicator }) => indicator)).size, name).toBe(1);
    for (const value of values)
      expect(
        of.some(({ text }) => text.includes(`${value} 家`)),
        `${name} ${value}`,
      ).toBe(true);
  }
  // Two figures out of one sentence, under two names: each says that the other is there.
  for (const value of ["92.8", "94.3"]) {
    const row = rows.find(({ text }) => text.includes(`${value}%`));
    expect(row?.text, value).toContain("同一句里有两个空气质量数字");
  }
});

test("/about lists every source that pages point to, and every source there is", async ({ page, request }) => {
  const linked = new Set<string>();
  for (const { sources } of await everyFigure(page)) for (const code of sources) linked.add(code);
  const pages = ["/projects", "/matters", ...Object.values(known)];
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    for (const [, code = ""] of html.matchAll(/\/about#source-([\w.-]+)/g)) linked.add(code);
  }
  expect(linked.size).toBeGreaterThan(5);
  for (const { code } of await everyItem<Source>(request, "sources")) linked.add(code);

  for (const locale of locales) {
    await page.goto(at(locale, "/about"));
    const anchors = await page.locator("[id^='source-']").evaluateAll((all) => all.map(({ id }) => id.slice(7)));
    expect(
      [...linked].filter((code) => !anchors.includes(code)),
      "sources without an anchor",
    ).toEqual([]);
  }
});

test("what is reported stands beside what this map has", async ({ page, request }) => {
  const { total } = await api<Listing>(request, "projects?region=360113&limit=1");
  await page.goto("/projects");
  const beside = page.getByRole("region", { name: say("zh", "projects.reportedHeading") });
  await expect(beside).toContainText("310");
  const what = say("zh", "terms.loadedCount.projects");
  await expect(beside).toContainText(say("zh", "indicators.loaded", { count: total, what }));
});
