import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "@playwright/test";
import type { Figure } from "./figure";
import { tooNew } from "./old-browsers";
import { measureRepeated } from "./repeated";

const KB = 1024;

/** Gzip bytes of every script that a page loads until it is quiet, at a phone's size. */
async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script" || !response.ok()) return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return total;
}

async function answerBytes(url: string): Promise<number> {
  return gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
}

/** What the oldest browsers cannot read of the build that is served. */
function newerParts(): Figure {
  const build = process.env.BUILD_DIR ?? ".next";
  const found = ["static", "offline"].flatMap((folder) => tooNew(path.join(build, folder)));
  const [first = "Chromium 87, Safari 14"] = found;
  return { name: "parts too new for old browsers", value: found.length, limit: 0, unit: "", detail: first };
}

/** The exact budgets: scripts of a page, the map data of the whole district, and what old browsers can read. */
export async function measureBytes(browser: Browser, base: string): Promise<Figure[]> {
  const pages: [string, string, number][] = [
    ["JavaScript of /matters", "/matters", 165],
    ["JavaScript of a matter page", "/matters/M001", 165],
    ["JavaScript of /projects", "/projects", 165],
    ["JavaScript of /indicators", "/indicators", 165],
    ["JavaScript of the map page", "/", 215],
  ];
  const figures: Figure[] = [];
  for (const [name, path, limit] of pages) {
    figures.push({ name, value: (await scriptBytes(browser, base + path)) / KB, limit, unit: "KB", detail: "gzip" });
  }
  const bare = (await scriptBytes(browser, `${base}/bench/bare`)) / KB;
  figures.push({ name: "JavaScript of the bare page", value: bare, limit: Number.POSITIVE_INFINITY, unit: "KB" });
  const [marks, baseMap, pack, offlinePages, offlineMap] = await Promise.all([
    answerBytes(`${base}/api/v1/map`),
    answerBytes(`${base}/api/v1/base-map`),
    answerBytes(`${base}/api/v1/pack`),
    answerBytes(`${base}/offline/pages.js`),
    answerBytes(`${base}/offline/map.js`),
  ]);
  const detail = `marks ${(marks / KB).toFixed(1)} + base map ${(baseMap / KB).toFixed(1)}`;
  figures.push({ name: "map data of the district", value: (marks + baseMap) / KB, limit: 40, unit: "KB", detail });
  figures.push({ name: "offline pack", value: pack / KB, limit: 450, unit: "KB", detail: "gzip, when idle" });
  figures.push({ name: "offline pages", value: offlinePages / KB, limit: 600, unit: "KB", detail: "gzip, when idle" });
  figures.push(await measureRepeated(browser, base));
  figures.push({ name: "offline map", value: offlineMap / KB, limit: 142, unit: "KB", detail: "gzip, when idle" });
  figures.push(newerParts());
  return figures;
}
