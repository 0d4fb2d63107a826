import { expect, test } from "./fixtures";
import { at, locales, say, saying } from "./words";

const unknown = {
  matters: "/matters/no-such-matter",
  "service-points": "/service-points/no-such-point",
  facilities: "/facilities/no-such-facility",
  projects: "/projects/no-such-project",
  regions: "/regions/999999",
  page: "/no-such-page",
  "page below a page": "/no/such/page",
  "page below a list": "/indicators/no-such",
  "page of the console": "/console/no-such",
};

/** Of these there are lists. */
const listed = ["matters", "service-points", "facilities", "projects", "regions"];

for (const locale of locales) {
  for (const [what, path] of Object.entries(unknown)) {
    test(`unknown ${what} (${locale}): says what happened and offers a way on`, async ({ page, request }) => {
      const response = await page.goto(at(locale, path));
      expect(response?.status()).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh" ? "zh-CN" : "en");
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expect(page.getByText(say(locale, "errors.notFoundText"))).toBeVisible();
      await expect(page).toHaveTitle(/\S/);
      const main = page.getByRole("main");
      await expect(main.getByRole("link", { name: say(locale, "errors.callHotline") })).toHaveAttribute(
        "href",
        "tel:079112345",
      );
      if (listed.includes(what)) {
        const list = main.getByRole("link", { name: say(locale, `errors.toListOf.${what}`), exact: true });
        const answer = await request.get((await list.getAttribute("href")) ?? "");
        expect(answer.status()).toBe(200);
      }
      const toConsole = main.getByRole("link", { name: say(locale, "errors.toConsole") });
      await expect(toConsole).toHaveCount(what === "page of the console" ? 1 : 0);
      const way = main.getByRole("link", { name: say(locale, "errors.toMap") });
      expect((await request.get((await way.getAttribute("href")) ?? "")).status()).toBe(200);
      await way.click();
      await expect(page.getByRole("searchbox", { name: say(locale, "home.searchLabel") })).toBeVisible();
    });
  }

  test.describe(`without scripts (${locale})`, () => {
    test.use({ javaScriptEnabled: false });

    test("what is not there says so all the same", async ({ page }) => {
      for (const path of Object.values(unknown)) {
        await page.goto(at(locale, path));
        await expect.soft(page.getByText(say(locale, "errors.notFoundText")), path).toBeVisible({ timeout: 1_000 });
        await expect
          .soft(page.getByRole("link", { name: say(locale, "errors.toMap") }), path)
          .toBeVisible({ timeout: 1_000 });
      }
    });
  });

  const odd: [string, string[]][] = [
    ["/?near=abc&level=moon&z=999&radius=5", ["near", "level", "z"]],
    ["/?layers=school,tunnels&open=maybe&at=yesterday", ["layers", "open", "at"]],
    ["/matters?topic=zzz&page=-1&level=moon", ["topic", "page", "level"]],
    ["/projects?stage=zzz&category=zzz&sort=up&page=x", ["stage", "category", "sort", "page"]],
    ["/indicators?region=%3C%3E&at=yesterday&page=0", ["region", "at", "page"]],
    ["/matters/M001?near=1,2,3&level=moon", ["near", "level"]],
    ["/service-points/360113002-centre?near=abc&at=never", ["near", "at"]],
    ["/facilities/hospital-jx-people-honggutan?near=200,100", ["near"]],
    ["/projects/nanchang-school?near=abc", ["near"]],
    ["/regions/360113?near=abc", ["near"]],
  ];
  for (const [path, names] of locale === "zh" ? odd : odd.slice(0, 1)) {
    test(`conditions that mean nothing are left out, and that is said (${locale}): ${path}`, async ({ page }) => {
      const response = await page.goto(at(locale, path));
      expect(response?.status()).toBe(200);
      const notice = page.getByRole("status").filter({ hasText: saying(locale, "errors.ignored") });
      for (const name of names) await expect(notice).toContainText(say(locale, `errors.parameter.${name}`));
      await expect(page.getByRole("main")).toBeVisible();
    });
  }
}

for (const locale of locales) {
  for (const [path, key, code] of [
    ["/?region=999", "region", "999"],
    ["/?matter=no-such", "matter", "no-such"],
    ["/projects?region=999", "region", "999"],
    ["/indicators?region=999", "region", "999"],
  ] as const) {
    test(`a filter by a code that nothing has says so (${locale}): ${path}`, async ({ page }) => {
      await page.goto(at(locale, path));
      await expect(page.getByText(say(locale, `errors.unknownCode.${key}`, { code }))).toBeVisible();
    });
  }
}

test("the API's own address leads to its description", async ({ request }) => {
  const answer = await request.get("/api/v1");
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toMatchObject({ openapi: "/api/v1/openapi.json", documentation: "/api-docs" });
});

test("a page number beyond the end is no dead end", async ({ page }) => {
  for (const path of [
    "/matters?page=999",
    "/projects?page=999",
    "/indicators?page=99",
    "/?more=100000",
    "/?more=-1",
    "/?more=0.5",
    "/?more=abc",
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(200);
    await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
    if (path.includes("page=")) await expect(page.getByText(say("zh", "site.beyondLastPage"))).toBeVisible();
  }
});

type Problem = {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: { parameter: string; reason: string }[];
};

const lists = [
  "matters",
  "service-points",
  "facilities",
  "projects",
  "indicators",
  "regions",
  "sources",
  "matters/M001/places",
  "service-points/360113002-centre/matters",
];
const others = [
  "search?q=a",
  "map?",
  "base-map?",
  "openapi.json?",
  "matters/M001?",
  "service-points/360113002-centre?",
  "projects/nanchang-school?",
  "regions/360113?",
];

for (const path of [...lists.map((list) => `${list}?`), ...others]) {
  test(`API ${path}: an unknown parameter is named`, async ({ request }) => {
    const response = await request.get(`/api/v1/${path}&colour=blue`.replace("?&", "?"));
    expect(response.status()).toBe(400);
    expect(response.headers()["content-type"]).toContain("application/problem+json");
    const problem = (await response.json()) as Problem;
    expect(problem.status).toBe(400);
    expect(problem.errors?.map(({ parameter }) => parameter)).toEqual(["colour"]);
    expect(problem.title && problem.detail && problem.type).toBeTruthy();
  });
}

test("API: a limit outside 1–200 is refused, inside it is kept", async ({ request }) => {
  for (const list of lists) {
    for (const limit of ["0", "201", "-1", "abc", "1.5", ""]) {
      const response = await request.get(`/api/v1/${list}?limit=${limit}`);
      expect(response.status(), `${list}?limit=${limit}`).toBe(400);
      expect(((await response.json()) as Problem).errors?.[0]?.parameter).toBe("limit");
    }
    for (const limit of [1, 200]) {
      const response = await request.get(`/api/v1/${list}?limit=${limit}`);
      expect(response.status(), `${list}?limit=${limit}`).toBe(200);
      expect(((await response.json()) as { items: unknown[] }).items.length).toBeLessThanOrEqual(limit);
    }
  }
});

test("API: unknown codes and addresses are 404, with a problem document", async ({ request }) => {
  const codes = ["matters", "service-points", "facilities", "projects", "indicators", "regions"].map(
    (noun) => `${noun}/no-such-code`,
  );
  const below = [
    "matters/no-such-code/places",
    "service-points/no-such-code/matters",
    "no-such-address",
    "matters/%00",
    "matters/..%2f..%2fx",
  ];
  for (const path of [...codes, ...below]) {
    const response = await request.get(`/api/v1/${path}`);
    expect(response.status(), path).toBe(404);
    expect(response.headers()["content-type"], path).toContain("application/problem+json");
    expect(response.headers()["cache-control"], path).toContain("no-store");
  }
});

test("API: only reading is possible", async ({ request }) => {
  for (const path of ["matters", "matters/M001", "service-points", "map", "search?q=a", "openapi.json"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await request.fetch(`/api/v1/${path}`, { method });
      expect(response.status(), `${method} ${path}`).toBe(405);
      expect(response.headers().allow, `${method} ${path}`).toContain("GET");
    }
    expect((await request.head(`/api/v1/${path}`)).status(), path).toBe(200);
  }
});
