import { api, expect, near, test } from "./fixtures";
import { at, locales, say, saying } from "./words";

const wednesday = "2026-09-16T10:00:00%2B08:00";

type Bundle = {
  name: string;
  matters: { code: string; name: string; asked: boolean; condition: string | null }[];
  materials: { name: string }[];
  places: { nowhere: string[]; total: number; items: { name: string }[]; fewest: { name: string }[] };
};

for (const javaScriptEnabled of [true, false]) {
  for (const locale of locales) {
    test.describe(`${locale}, scripts ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ javaScriptEnabled });

      test("from the start page by its theme to a bundle, its papers and one trip", async ({ page, request }) => {
        const where = `near=${near}&at=${wednesday}`;
        const plain = await api<Bundle>(request, `bundles/newborn?${where}`);
        const more = await api<Bundle>(request, `bundles/newborn?${where}&with=M061`);
        await page.goto(at(locale, "/"));
        await page
          .getByRole("link", { name: say(locale, "terms.topic.birth"), exact: true })
          .first()
          .click();
        await page
          .getByRole("region", { name: say(locale, "bundles.inTopic") })
          .getByRole("link", { name: plain.name })
          .click();
        await expect(page.getByRole("heading", { level: 1, name: plain.name })).toBeVisible();
        // From where and when a test looks is not the start page's business.
        await page.goto(`${page.url()}${page.url().includes("?") ? "&" : "?"}${where}`);

        const steps = page
          .getByRole("region", { name: saying(locale, "bundles.steps") })
          .getByRole("list")
          .first();
        const asked = (bundle: Bundle) => bundle.matters.filter((matter) => matter.asked).map(({ name }) => name);
        await expect(steps.locator(".row-title")).toHaveText(asked(plain));
        const papers = page.getByRole("region", { name: saying(locale, "bundles.checklist") }).getByRole("checkbox");
        await expect(papers).toHaveCount(plain.materials.length);
        const places = page.getByRole("region", { name: say(locale, "bundles.where"), exact: true });
        await expect(places.locator("a.row-link .row-title")).toHaveText(plain.places.items.map(({ name }) => name));

        const chosen = more.matters.find(({ code }) => code === "M061")?.condition ?? "?";
        await page.getByRole("link", { name: chosen, exact: true }).click();
        await expect(steps.locator(".row-title")).toHaveText(asked(more));
        await expect(papers).toHaveCount(more.materials.length);
        await expect(places.locator("a.row-link .row-title")).toHaveText(more.places.items.map(({ name }) => name));

        const trip = more.matters.filter(({ code, asked }) => asked && !more.places.nowhere.includes(code));
        await page
          .getByRole("link", { name: say(locale, "bundles.plan"), exact: true })
          .last()
          .click();
        await expect(page.getByRole("heading", { level: 1, name: say(locale, "plan.title") })).toBeVisible();
        expect(new URL(page.url()).searchParams.get("matters")).toBe(trip.map(({ code }) => code).join(","));
        await expect(page.locator("#route")).toBeVisible();
      });
    });
  }
}

test("where no single place does all of it, the page names the fewest", async ({ page, request }) => {
  const bundle = await api<Bundle>(request, `bundles/school-entry?with=M141,M219&near=${near}`);
  expect(bundle.places).toMatchObject({ total: 0 });
  expect(bundle.places.fewest.length).toBeGreaterThan(1);
  await page.goto(`/bundles/school-entry?with=M141,M219&near=${near}`);
  await expect(
    page.getByText(saying("zh", "bundles.notSingle", { places: bundle.places.fewest.length })),
  ).toBeVisible();
  for (const { name } of bundle.places.fewest) await expect(page.getByRole("link", { name })).toBeVisible();
});

test("a start from the list of communities leads back to the bundle, and keeps what was chosen", async ({ page }) => {
  await page.goto("/bundles/newborn?with=M061");
  await page.getByRole("link", { name: say("zh", "home.pickCommunity") }).click();
  await page.locator("summary").first().click();
  await page.locator("details[open] a").first().click();
  await expect(page).toHaveURL((url) => url.pathname === "/bundles/newborn" && url.searchParams.get("with") === "M061");
  expect(new URL(page.url()).searchParams.get("near")).not.toBeNull();
});

test("a guide says with what it can be done together", async ({ page }) => {
  await page.goto("/matters/M001");
  await page.getByRole("link", { name: /新生儿出生/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "新生儿出生" })).toBeVisible();
});

test("an unknown code is a page of its own that leads to the list", async ({ page }) => {
  const answer = await page.goto("/bundles/no-such-bundle");
  expect(answer?.status()).toBe(404);
  await page.getByRole("link", { name: say("zh", "errors.toListOf.bundles") }).click();
  await expect(page.getByRole("heading", { level: 1, name: say("zh", "bundles.heading") })).toBeVisible();
});
