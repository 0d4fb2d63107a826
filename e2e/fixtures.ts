import { type APIRequestContext, test as base, type Page } from "@playwright/test";

export { expect } from "@playwright/test";

/** What no page may do, whatever a test is about: break in the browser, offend its own policy, talk to strangers. */
export type Faults = {
  found: string[];
  /** Makes a fault part of the journey. */
  allow(pattern: RegExp): void;
};

// The browser's own line about an answer that the test is about.
const usual = [/^console: Failed to load resource/];

export const test = base.extend<{ faults: Faults }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  faults: async ({}, use) => {
    const found: string[] = [];
    const allowed = [...usual];
    await use({ found, allow: (pattern) => allowed.push(pattern) });
    const faults = found.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
    base.expect(faults, "faults in the browser").toEqual([]);
  },
  // A test that only asks the server has no context, and opens none.
  context: async ({ context, baseURL, faults: { found } }, use) => {
    const origin = new URL(baseURL ?? "").origin;
    context.on("console", (message) => {
      if (message.type() === "error") found.push(`console: ${message.text()}`);
    });
    context.on("weberror", (error) => found.push(`script: ${error.error().message}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) found.push(`left the origin: ${url.href}`);
    });
    await use(context);
  },
});

/** An answer of the API, as the type the test reads it with. */
export async function api<T>(request: APIRequestContext, path: string): Promise<T> {
  const response = await request.get(`/api/v1/${path}`);
  base.expect(response.status(), path).toBe(200);
  return (await response.json()) as T;
}

export type Coordinates = [number, number];
export type Listed = {
  code: string;
  name: string;
  distance: number | null;
  position: { coordinates: Coordinates } | null;
};
export type Listing<T = Listed> = { items: T[]; total: number; nextCursor: string | null };
export type Mark = { n: string; c: string; t: string; k: string; q: string };
export type Marks = {
  features: { geometry: { coordinates: Coordinates }; properties: Mark }[];
  withoutPosition: number;
  total: number;
};

/** Folds out the filters of a list, which a phone keeps folded. */
export async function openFilters(page: Page): Promise<void> {
  await page.locator(".filter-fold > summary").click();
}

/** Every page of a list. */
export async function everyItem<T>(request: APIRequestContext, path: string): Promise<T[]> {
  const items: T[] = [];
  const query = path.includes("?") ? "&" : "?";
  let cursor: string | null = "";
  while (cursor !== null) {
    const page: Listing<T> = await api(request, `${path}${query}limit=200${cursor && `&cursor=${cursor}`}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

/** Waits until the map has drawn its marks. */
export async function mapIsDrawn(page: Page): Promise<void> {
  await page.locator(".map-mark, .map-cluster").and(page.locator(":visible")).first().waitFor();
}

/** Records that are in the dataset and stay there. */
export const known = {
  matter: "/matters/M001",
  servicePoint: "/service-points/360113002-centre",
  facility: "/facilities/hospital-jx-people-honggutan",
  project: "/projects/nanchang-school",
  region: "/regions/360113",
} as const;

/** Where the tests' resident stands. */
export const near = "115.8437,28.6962";
