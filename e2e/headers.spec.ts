import { expect, known, test } from "./fixtures";
import { routes } from "./routes";
import { at, locales } from "./words";

const pages = routes.flatMap((path) => locales.map((locale) => at(locale, path)));
const addresses = [
  "matters?limit=1",
  "matters/M001",
  "matters/M001/places?limit=1",
  "service-points?limit=1",
  "service-points/360113002-centre",
  "service-points/360113002-centre/matters?limit=1",
  "facilities?limit=1",
  "projects?limit=1",
  "projects/nanchang-school",
  "indicators?limit=1",
  "regions/360113",
  "sources",
  "map",
  "base-map",
  "search?q=a",
  "plan?matters=M001&from=115.8437,28.6962",
  "openapi.json",
  "matters/no-such-matter",
  "no-such-address",
  "matters?limit=0",
].map((path) => `/api/v1/${path}`);

function directives(policy: string | undefined): Map<string, string> {
  return new Map(
    (policy ?? "").split(";").map((each) => {
      const [name = "", ...values] = each.trim().split(/\s+/);
      return [name, values.join(" ")];
    }),
  );
}

for (const path of pages) {
  test(`page ${path} carries the policy`, async ({ request }) => {
    const [first, second] = [await request.get(path), await request.get(path)];
    const headers = first.headers();
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toMatch(
      /^(strict-origin-when-cross-origin|same-origin|no-referrer|strict-origin)$/,
    );
    expect(headers["x-powered-by"]).toBeUndefined();
    const policy = directives(headers["content-security-policy"]);
    const nonce = /'nonce-([^']{16,})'/.exec(policy.get("script-src") ?? "")?.[1];
    expect(nonce).toBeDefined();
    expect(/'nonce-([^']+)'/.exec(second.headers()["content-security-policy"] ?? "")?.[1]).not.toBe(nonce);
    for (const [name, value] of policy) {
      expect(value, name).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|\*(?!\.)|\bhttps?:(?!\/)/);
    }
    expect(policy.get("object-src")).toBe("'none'");
    expect(policy.get("frame-ancestors")).toBeDefined();
    expect(policy.get("base-uri")).toMatch(/^'(self|none)'$/);
    expect(policy.get("form-action")).toBe("'self'");
    // A script of the document without the nonce of its answer would not run.
    const scripts = (await first.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  });
}

test("every address of the API carries its policy, failures too", async ({ request }) => {
  for (const path of addresses) {
    const headers = (await request.get(path)).headers();
    expect.soft(headers["x-content-type-options"], path).toBe("nosniff");
    expect.soft(headers["referrer-policy"], path).toBeDefined();
    expect.soft(directives(headers["content-security-policy"]).get("default-src"), path).toBe("'none'");
    expect.soft(headers["cache-control"], path).toBeDefined();
    expect.soft(headers["set-cookie"], path).toBeUndefined();
  }
});

test("files, probes, redirects and what is not there are not sniffed either", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const files = [...new Set(html.match(/\/_next\/static\/[^"'\\ ]+\.(?:js|css)/g) ?? [])];
  expect(files.length).toBeGreaterThan(2);
  for (const path of [
    ...files.slice(0, 6),
    "/icon.svg",
    "/robots.txt",
    "/healthz",
    "/readyz",
    "/metrics",
    "/_next/static/no-such.js",
    "/no-such.png",
  ]) {
    const response = await request.get(path);
    expect.soft(response.headers()["x-content-type-options"], path).toBe("nosniff");
    expect.soft(response.status(), path).toBeLessThan(500);
  }
});

test("wherever one comes from, choosing a community leads back to this site's start page", async ({ page }) => {
  for (const back of ["//evil.example", "https://evil.example/", "a=1\r\nSet-Cookie: x=1", "/../..//evil.example"]) {
    await page.goto(`/nearby?${new URLSearchParams({ back })}`);
    const links = page.getByRole("main").locator("a");
    const targets = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(targets.length).toBeGreaterThan(5);
    const here = new URL(page.url()).origin;
    for (const target of targets) expect(new URL(target).origin + new URL(target).pathname).toBe(`${here}/`);
  }
});

const hostile = {
  script: '"><script>window.pwned=1</script>',
  image: "'><img src=x onerror=window.pwned=1>",
  address: "javascript:window.pwned=1",
  "right to left": "\u202Eabc\u2066\u200F",
  long: "长".repeat(1100),
  nul: "a\u0000b",
  sql: "' OR 1=1; DROP TABLE matter; --",
  pollution: "__proto__",
};
/** What each page reads out of its address. */
const read: Record<string, string[]> = {
  "/": [
    "q",
    "near",
    "place",
    "layers",
    "base",
    "region",
    "matter",
    "level",
    "amenity",
    "open",
    "at",
    "bbox",
    "z",
    "c",
    "more",
  ],
  "/matters": ["q", "topic", "level", "department", "initial", "page"],
  [known.matter]: ["near", "place", "level", "openAt"],
  [known.servicePoint]: ["mq", "near", "at", "month"],
  [known.facility]: ["near"],
  "/projects": [
    ...["q", "region", "stage", "sort", "page", "view", "light", "batch", "leadPost", "department", "team"],
    ...["by", "year", "since", "at"],
  ],
  [known.region]: ["near", "at"],
  "/indicators": ["q", "region", "topic", "page"],
  "/nearby": ["back"],
};

for (const [kind, text] of Object.entries(hostile)) {
  test(`hostile words (${kind}) neither break a page nor run in it`, async ({ page, request }) => {
    const value = encodeURIComponent(text);
    for (const [target, names] of Object.entries(read)) {
      for (const name of names) {
        const response = await request.get(`${target}?${name}=${value}`, { maxRedirects: 0 });
        expect(response.status(), `${target}?${name}`).toBeLessThan(500);
      }
    }
    let dialogs = 0;
    page.on("dialog", async (dialog) => {
      dialogs += 1;
      await dialog.dismiss();
    });
    const short = encodeURIComponent(text.slice(0, 100));
    for (const target of ["/", known.servicePoint, known.matter]) {
      await page.goto(
        `${target}?${["q", "mq", "place", "near", "layers", "region"].map((name) => `${name}=${short}`).join("&")}`,
      );
      await expect(page.getByRole("main")).toBeVisible();
      expect(await page.evaluate(() => "pwned" in window)).toBe(false);
      expect(await page.locator('[href^="javascript:" i], [src^="javascript:" i], img[src="x"]').count()).toBe(0);
    }
    expect(dialogs).toBe(0);
  });

  test(`hostile words (${kind}) do not break the API`, async ({ request }) => {
    const value = encodeURIComponent(text);
    for (const path of [
      "search",
      "matters",
      "service-points",
      "facilities",
      "projects",
      "indicators",
      "regions",
      "map",
    ]) {
      for (const name of [
        "q",
        "near",
        "layers",
        "region",
        "matter",
        "bbox",
        "at",
        "cursor",
        "limit",
        "topic",
        "parent",
      ]) {
        expect((await request.get(`/api/v1/${path}?${name}=${value}`)).status(), `${path}?${name}`).toBeLessThan(500);
      }
      if (path !== "search" && path !== "map") {
        expect((await request.get(`/api/v1/${path}/${value}`)).status(), `${path}/…`).toBeLessThan(500);
      }
    }
  });
}

test("paths that are no text are refused, not stumbled over", async ({ request }) => {
  for (const noun of ["matters", "service-points", "facilities", "projects", "regions"]) {
    for (const code of [
      "%00",
      "%",
      "%FF",
      "%E0%A4%A",
      "%2e%2e%2f",
      "%22%3E%3Cscript%3E",
      "a".repeat(9000),
      "%0d%0aX-Y:%20z",
    ]) {
      for (const path of [`/${noun}/${code}`, `/en/${noun}/${code}`, `/api/v1/${noun}/${code}`]) {
        const response = await request.get(path, { maxRedirects: 0 });
        expect(response.status(), path.slice(0, 60)).toBeGreaterThanOrEqual(300);
        expect(response.status(), path.slice(0, 60)).toBeLessThan(500);
      }
    }
  }
});
