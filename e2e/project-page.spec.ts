import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { at, locales, say, saying } from "./words";

/** A day on which the sample projects have lights of every colour. */
const on = "at=2026-11-21T10:00:00%2B08:00";

/** How many pages a browser prints. */
async function pagesOnPaper(page: Page, path: string): Promise<number> {
  await page.pdf({ path, preferCSSPageSize: true });
  return (await readFile(path, "latin1")).match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

// It leads no project: it owes a problem in one.
test("an official filters red projects of a department, reads why, opens the problem, prints the briefing", async ({
  page,
}, info) => {
  const briefing = `/projects/briefing?light=red&department=${encodeURIComponent("九龙湖街道")}&${on}`;
  await page.goto(briefing);
  const red = page.getByRole("region", { name: say("zh", "briefing.red", { count: 1 }) });
  await expect(red.getByRole("link", { name: "洪州大道快速化工程" })).toBeVisible();
  await expect(red).toContainText(
    say("zh", "lights.finding.problem-overdue", { subject: "两处征拆未签约", amount: 21, date: "2026年10月31日" }),
  );
  await expect(red).not.toContainText("狮子山");
  await expect(page.getByText("红灯 滞后 · 部门：九龙湖街道")).toBeVisible();

  await page.getByRole("link", { name: "两处征拆未签约" }).click();
  await expect(page).toHaveURL(/\/projects\/hongzhou-avenue-expressway\?.*#problem-S1$/);
  const problem = page.locator("#problem-S1");
  await expect(problem).toBeInViewport();
  await expect(problem).toContainText(say("zh", "project-page.overdue", { date: "2026年10月31日", days: 21 }));
  await expect(problem.getByText(say("zh", "project-page.step.assigned"), { exact: true })).toBeVisible();

  await page.goto(briefing);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("main :is(button, .button, .trail):visible")).toHaveCount(0);
  await expect(page.locator('main a[href*="/about#source-"]:visible').first()).toBeVisible();
  expect(await pagesOnPaper(page, info.outputPath("briefing.pdf"))).toBe(1);
});

test("the briefing tells what changed since a day, what is overdue and what has no light", async ({ page }) => {
  await page.goto(`/projects/briefing?${on}&since=2026-10-01`);
  const changes = page.getByRole("region", { name: say("zh", "briefing.changes") });
  await expect(changes.getByText(say("zh", "briefing.problemOpened", { count: 1 }))).toBeVisible();
  await expect(changes.getByRole("listitem").filter({ hasText: "狮子山学校建设项目" }).first()).toContainText(
    `${say("zh", "lights.colour.green")} → `,
  );
  const passed = changes.getByRole("listitem").filter({ hasText: "两处征拆未签约" }).first();
  await expect(passed.getByText(say("zh", "project-views.changes.derivedTag"), { exact: true })).toBeVisible();
  const overdue = page.getByRole("region", { name: saying("zh", "briefing.overdue") });
  await expect(overdue.getByRole("row").filter({ hasText: "建设工程规划许可证" })).toContainText("市自然资源和规划局");

  await page.goto(`/projects/briefing?${on}&since=yesterday`);
  await expect(page.getByRole("status").filter({ hasText: say("zh", "errors.parameter.since") })).toBeVisible();
});

test("a light says why, who set it by hand until when, and what it would be by rule", async ({ page }) => {
  await page.goto(`/projects/hospital-zheyi-jiangxi?${on}`);
  const light = page.getByRole("region", { name: say("zh", "project-page.light"), exact: true });
  await expect(light).toContainText(say("zh", "lights.colour.yellow"));
  await expect(light).toContainText(
    say("zh", "project-page.byHandReason", { reason: "临时便道已通，大型设备已分批进场" }),
  );
  await expect(light).toContainText(
    say("zh", "project-page.byHandBy", { by: "区项目推进办", from: "2026年11月10日", until: "2026年12月20日" }),
  );
  await expect(light).toContainText(`${say("zh", "project-page.byRule")} ■ ${say("zh", "lights.colour.red")}`);
  await expect(light).toContainText(say("zh", "lights.computedOn", { date: "2026年11月21日" }));
  await expect(light.getByText(say("zh", "truth.quality.sample"), { exact: true })).toBeVisible();
  await expect(page.locator("#problem-S1")).toContainText(say("zh", "project-page.escalated"));
  await light.getByRole("link", { name: say("zh", "project-page.policy") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("zh", "light-policy.title"));
});

test("every change of a date is told, and what was reported stands apart from the sample", async ({ page }) => {
  await page.goto(`/projects/hospital-xiangya-jiangxi?${on}`);
  const milestone = page.locator("#milestone-106");
  await expect(milestone).toContainText("2026年3月18日 由 2026年11月30日 改为 2027年1月29日");
  await expect(milestone).toContainText("2026年9月9日 由 2027年1月29日 改为 2027年3月15日");
  await expect(milestone).toContainText("设备供货推迟");

  await page.goto(`/projects/jinkong-digital-finance-park?${on}`);
  const milestones = page.getByRole("region", { name: say("zh", "projects.milestones") });
  await expect(milestones.getByRole("heading", { name: say("zh", "project-page.reported") })).toBeVisible();
  await milestones.getByText(saying("zh", "project-page.doneBefore")).click();
  await expect(page.locator("#milestone-104")).toContainText("比期限晚 6 天");
  await page.getByText(saying("zh", "project-page.progressTable")).click();
  await expect(page.locator(".progress-table tbody tr").first()).toContainText("2026年10月");
  await expect(page.getByRole("region", { name: say("zh", "project-page.deferrals") })).toContainText("还有 40 天");
});

test("a project on which nobody reports says so, and its old plan is not called late", async ({ page }) => {
  await page.goto(`/projects/sanqingshan-overpass?${on}`);
  await expect(page.getByText(say("zh", "lights.unlit.not-followed"))).toBeVisible();
  await expect(page.locator("#milestone-2")).toContainText(
    say("zh", "project-page.state.planned", { date: "2024年6月" }),
  );
});

for (const locale of locales) {
  test(`a project fits on one sheet of A4 (${locale})`, async ({ page }, info) => {
    for (const code of ["hospital-zheyi-jiangxi", "jinkong-digital-finance-park", "sanqingshan-overpass"]) {
      await page.goto(at(locale, `/projects/${code}/sheet?${on}`));
      await expect(page.getByRole("img", { name: say(locale, "project-page.qr") })).toBeVisible();
      await expect(page.getByRole("heading", { name: say(locale, "project-page.next") })).toBeVisible();
      expect(await pagesOnPaper(page, info.outputPath(`${code}.pdf`)), code).toBe(1);
    }
  });
}

test("the sheet of a code that nobody knows is not there", async ({ request }) => {
  expect((await request.get("/projects/no-such-project/sheet")).status()).toBe(404);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the simulator says which lights other lines would change, and why", async ({ page }) => {
    await page.goto(`/projects/lights?${on}`);
    await page.locator('[name="red.milestone-delay"]').fill("３０");
    await page.getByRole("button", { name: say("zh", "light-policy.run") }).click();
    const result = page.getByRole("region", { name: say("zh", "light-policy.result") });
    await expect(result.getByText(say("zh", "light-policy.changed", { count: 1 }))).toBeVisible();
    const row = result.getByRole("listitem").filter({ hasText: "狮子山学校建设项目" });
    await expect(row.first()).toContainText(/红灯 滞后.*黄灯 预警/);
    await expect(row.first()).toContainText("逾期 21 天");
    await expect(page.locator('[name="red.milestone-delay"]')).toHaveValue("３０");
  });

  test("nonsense is said and loses nothing", async ({ page }) => {
    await page.goto(`/projects/lights?${on}`);
    await page.locator('[name="red.silence"]').fill("很久");
    await page.locator('[name="yellow.problem-age"]').fill("12");
    await page.getByRole("button", { name: say("zh", "light-policy.run") }).click();
    await expect(page.getByRole("alert").first()).toHaveText(say("zh", "light-policy.faults", { count: 1 }));
    await expect(page.locator('[name="red.silence"]')).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator('[name="red.silence"]')).toHaveValue("很久");
    await expect(page.locator('[name="yellow.problem-age"]')).toHaveValue("12");
    await expect(page.getByRole("region", { name: say("zh", "light-policy.result") })).toHaveCount(0);
  });

  test("a preset begins the form and is simulated at once", async ({ page }) => {
    await page.goto(`/projects/lights?${on}`);
    await page.getByRole("link", { name: say("zh", "light-policy.presetName.wuhan") }).click();
    await expect(page.locator('[name="red.schedule-ratio"]')).toHaveValue("60");
    await expect(page.getByRole("region", { name: say("zh", "light-policy.result") })).toBeVisible();
  });
});

test("a day that has not come is told from one that has passed, on paper too", async ({ page }) => {
  for (const path of [
    "/projects/briefing",
    "/projects/hospital-zheyi-jiangxi/sheet",
    "/projects/hospital-zheyi-jiangxi",
  ]) {
    await page.goto(`${path}?at=2099-06-01T10:00:00%2B08:00`);
    await expect(page.getByRole("note").first(), path).toContainText(
      say("zh", "war-map.asOfFuture", { date: "2099年6月1日" }),
    );
    await page.goto(`${path}?at=2024-06-01T10:00:00%2B08:00`);
    await expect(page.getByRole("note").first(), path).toContainText(
      say("zh", "war-map.asOf", { date: "2024年6月1日" }),
    );
  }
});
