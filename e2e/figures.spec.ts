import { api, everyItem, expect, type Listing, openFilters, test } from "./fixtures";
import { at, locales, say } from "./words";

type Observation = { code: string; value: number | null; region: string; scope: string | null };
type Indicator = { code: string; name: string; observations: Observation[] };
const q = encodeURIComponent;

for (const locale of locales) {
  test(`a series is drawn and said in words, with its rows and what is worked out from them (${locale})`, async ({
    page,
  }) => {
    await page.goto(at(locale, `/indicators?q=${q("民生投入")}`));
    const chart = page.getByRole("img", { name: /民生投入/ });
    await expect(chart).toHaveCount(1);
    await expect(chart).toHaveAccessibleDescription(/2012年 4\.75 亿元.*2021年 29\.72 亿元/);
    await expect(chart.locator("rect")).toHaveCount(2);
    const derived = page.getByRole("list", { name: say(locale, "indicators.derived.heading") }).getByRole("listitem");
    // (29.72 / 4.75)^(1/9) − 1, which the report itself gives as 22.6 %.
    await expect(derived.nth(1)).toContainText("22.6%");
    await expect(derived.nth(1)).toContainText(say(locale, "indicators.derived.tag"));
    await expect(derived.nth(1)).toContainText(say(locale, "indicators.derived.nominal"));
    await derived.nth(1).getByRole("link").first().click();
    await expect(page.locator("#figure-F032")).toContainText("29.72");
  });
}

test("a derived value from a bound is a bound, and none is worked out over years too far apart", async ({ page }) => {
  await page.goto(`/indicators?q=${q("新设立经营主体")}`);
  const derived = page.getByRole("list", { name: say("zh", "indicators.derived.heading") });
  await expect(derived).toContainText(say("zh", "terms.qualifier.less-than", { value: "19%" }));
  await page.goto(`/indicators?q=${q("地区生产总值")}`);
  const refused = derived.getByRole("listitem").filter({ hasText: "区域面积" });
  await expect(refused).toContainText(say("zh", "indicators.derived.refused.period"));
  await expect(refused).not.toContainText("亿元/平方公里");
});

test("districts stand side by side, and are ranked only where nothing differs", async ({ page, request }) => {
  const indicators = await everyItem<Indicator>(request, "indicators");
  await page.goto("/indicators/compare");
  const groups = page.locator("section[aria-labelledby=districts] > ul > li");
  expect(await groups.count()).toBeGreaterThan(10);
  for (const text of await groups.allTextContents()) {
    for (const district of ["西湖区", "青山湖区", "红谷滩区"]) expect(text).toContain(district);
    const comparable = text.includes(say("zh", "indicators.compare.comparable"));
    const isWarned = text.includes(say("zh", "indicators.compare.notComparable"));
    expect(comparable || isWarned, text).toBe(true);
    if (isWarned) expect(text).toMatch(/不同|界限/);
  }
  // Whatever several districts report under one name is there.
  const shared = indicators.filter(
    ({ observations }) =>
      new Set(observations.map(({ region }) => region).filter((code) => code.length === 6)).size > 1,
  );
  expect(shared.length).toBeGreaterThan(5);
  const all = (await groups.allTextContents()).join("\n");
  for (const { name } of shared) expect(all).toContain(name);
});

test("figures that disagree stand together with what may be why, none of them merged", async ({ page }) => {
  await page.goto("/indicators/compare");
  const groups = page.locator("section[aria-labelledby=disagreements] > ul > li");
  const difference = (name: string) => say("zh", `indicators.compare.difference.${name}`);
  const together = [
    {
      name: say("zh", "indicators.family.digital-enterprises"),
      values: ["4,786", "5,680", "超 1,500"],
      why: "measure",
    },
    { name: "规模以上数字经济企业", values: ["24", "28", "33", "45"], why: "scope" },
    { name: say("zh", "indicators.family.air-quality"), values: ["92.8", "94.3"], why: "measure" },
  ];
  for (const { name, values, why } of together) {
    const group = groups.filter({ has: page.getByRole("heading", { name: `红谷滩区 ${name}`, exact: true }) });
    await expect(group).toContainText(difference(why));
    await expect(group.locator(".district-columns > li")).toHaveCount(values.length);
    for (const value of values) await expect(group).toContainText(value);
    await expect(group.locator('a[href*="/about#source-"]')).toHaveCount(values.length);
  }
});

test("the figures as CSV and as JSON are exactly the filtered ones", async ({ page, request }) => {
  await page.goto(`/indicators?region=360103&q=${q("楼宇")}`);
  const href = await page.getByRole("link", { name: say("zh", "indicators.csv") }).getAttribute("href");
  const answer = await request.get(href ?? "");
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const body = await answer.body();
  expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header, ...rows] = body.toString("utf8").slice(1).trimEnd().split("\r\n");
  expect(header?.split(",")[0]).toBe(say("zh", "indicators.csvColumns.code"));
  const filtered = await everyItem<Indicator>(request, `indicators?region=360103&q=${q("楼宇")}`);
  const codes = filtered.flatMap(({ observations }) => observations.map(({ code }) => code));
  expect(rows.map((row) => row.split(",")[0])).toEqual(codes);
  expect(rows.join("\n")).toContain("83.46");

  const json = await page.getByRole("link", { name: say("zh", "indicators.json") }).getAttribute("href");
  const fromJson = (await (await request.get(json ?? "")).json()) as Listing<Indicator>;
  expect(fromJson.items.map(({ code }) => code)).toEqual(filtered.map(({ code }) => code));
  const whole = (await (await request.get("/indicators/json")).json()) as Listing<Indicator>;
  expect(whole.items).toHaveLength(whole.total);
  expect(whole.total).toBeGreaterThan(200);

  const every = (await (await request.get("/en/indicators/csv")).text()).trimEnd().split("\r\n").length - 1;
  const all = await everyItem<Indicator>(request, "indicators");
  const fromApi = await (await request.get("/api/v1/indicators?format=csv")).text();
  expect(fromApi.trimEnd().split("\r\n").length - 1).toBe(every);
  expect(every).toBe(all.flatMap(({ observations }) => observations).length);
});

test("facilities by kind, stage and state; each option says how many it shows", async ({ page, request }) => {
  const total = async (query: string) => (await api<Listing>(request, `facilities?${query}`)).total;
  const heading = (count: number) => page.getByText(say("zh", "facilities.found", { count }), { exact: true });
  const chip = (list: string, label: string) =>
    page.getByRole("list", { name: list, exact: true }).getByRole("link", { name: new RegExp(`^${label} ?\\d+$`) });

  await page.goto("/facilities");
  await openFilters(page);
  await expect(heading(await total("limit=1"))).toBeVisible();
  await chip(say("zh", "facilities.kind"), say("zh", "terms.facilityKind.school")).click();
  await expect(page).toHaveURL(/kind=school/);
  const stages = say("zh", "facilities.facet.schoolStage");
  const higher = await total("kind=school&schoolStage=higher");
  expect(higher).toBeGreaterThan(0);
  await expect(chip(stages, say("zh", "facilities.choice.higher"))).toHaveText(new RegExp(`${higher}$`));
  await chip(stages, say("zh", "facilities.choice.higher")).click();
  await expect(heading(higher)).toBeVisible();
  await chip(say("zh", "facilities.status"), say("zh", "terms.facilityStatus.open")).click();
  await expect(heading(await total("kind=school&schoolStage=higher&status=open"))).toBeVisible();
  // Another kind has other facets.
  await chip(say("zh", "facilities.kind"), say("zh", "terms.facilityKind.hospital")).click();
  await expect(page).not.toHaveURL(/schoolStage/);
  await expect(chip(say("zh", "facilities.facet.grade"), say("zh", "facilities.choice.3a"))).toBeVisible();

  const parts = await Promise.all(
    ["kindergarten,primary,secondary,junior,nine-year,senior,vocational,higher", "unknown"].map((stage) =>
      total(`kind=school&schoolStage=${stage}`),
    ),
  );
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await total("kind=school"));
});

test("what is reported stands beside what the map has, also where it has nothing", async ({ page }) => {
  await page.goto("/facilities?kind=parking");
  await expect(page.getByText(say("zh", "facilities.nothingFound"))).toBeVisible();
  const what = say("zh", "terms.loadedCount.parking-shared-bays");
  await expect(page.getByRole("main")).toContainText("8,809 个");
  await expect(page.getByRole("main")).toContainText(say("zh", "indicators.loaded", { count: 0, what }));
  await page.goto("/facilities?kind=office-building");
  for (const figure of ["103 栋", "83.46%"]) await expect(page.getByRole("main")).toContainText(figure);
  await page.goto("/?layers=school");
  await expect(page.locator("main")).toContainText("35 所");
  await page.getByRole("link", { name: say("zh", "facilities.toList", { kind: "学校" }) }).click();
  await expect(page).toHaveURL("/facilities?kind=school");
});

test("a facility says what is known of its kind, what is not, and what is reported of it", async ({ page }) => {
  await page.goto("/facilities/school-nanchang-school");
  const facts = page.getByRole("region", { name: say("zh", "facilities.facts") });
  await expect(facts).toContainText("36 个班");
  await expect(facts).toContainText("小学、中学");
  const nature = facts.locator("dl > div").filter({ hasText: say("zh", "terms.attribute.nature") });
  await expect(nature).toContainText(say("zh", "truth.unknownValue"));
  const reported = page.getByRole("region", { name: say("zh", "indicators.reportedFigures") });
  await expect(reported).toContainText("约 3.08 亿元");
});

test("a figure keeps its scope beside a place, as on the page of figures", async ({ page }) => {
  await page.goto("/facilities?kind=industrial-park");
  const figures = page.getByRole("region", {
    name: say("zh", "facilities.inDistrict", { kind: say("zh", "terms.facilityKind.industrial-park") }),
  });
  await expect(figures).toContainText(say("zh", "indicators.scope", { scope: "一城九园" }).replace(/<\/?zh>/g, ""));
});

test("figures and facilities work without a script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/facilities?kind=hospital");
  await openFilters(page);
  await page.getByRole("link", { name: new RegExp(`^${say("zh", "facilities.choice.3a")} ?\\d+$`) }).click();
  await expect(page).toHaveURL(/grade=3a/);
  await expect(page.locator("main a.row-link").first()).toBeVisible();
  await page.goto("/indicators/compare");
  await expect(page.locator(".district-columns").first()).toBeVisible();
  await context.close();
});
