import type { Browser } from "@playwright/test";
import type { Figure } from "./figure";
import { type Conditions, middle, paint } from "./paint";

/** An old phone on a slow 4G: 1.6 Mbit/s, 150 ms there and back, a sixth of this machine's speed. */
const SLOW: Conditions = { cpu: 6, network: { latencyMs: 150, downBits: 1_600_000, upBits: 750_000 } };

/** Pages of text: read before a page of Next and Leaflet that says nothing would have shown anything. */
const TEXT = [
  ["list", "/matters"],
  ["guide", "/matters/M001"],
  ["list of 长辈版", "/service-points?mode=elder"],
] as const;

type Paints = Awaited<ReturnType<typeof paint>>[];

/** First visits of an old phone on a slow network, as ratios to the bare page, measured in turn. */
export async function measureSlow(browser: Browser, base: string, runs: number): Promise<Figure[]> {
  const paths = ["/bench/bare", "/", ...TEXT.map(([, path]) => path)];
  const seen = new Map<string, Paints>(paths.map((path) => [path, []]));
  for (const path of paths) await fetch(base + path);
  for (let run = 0; run < runs; run++) {
    for (const path of paths) seen.get(path)?.push(await paint(browser, base + path, SLOW));
  }
  const of = (path: string, name: keyof Paints[number]) => middle(seen.get(path) ?? [], name);
  const ratio = (name: string, path: string, what: "fcp" | "lcp" | "tbt", limit: number): Figure => ({
    name: `slow 4G, CPU 6×: ${name}`,
    value: of(path, what) / of("/bench/bare", what),
    limit,
    unit: "×",
    detail: `${of(path, what).toFixed(0)} ms against ${of("/bench/bare", what).toFixed(0)} ms`,
  });
  return [
    ratio("map page, largest paint", "/", "lcp", 1.5),
    ratio("map page, blocking time", "/", "tbt", 1.5),
    { name: "slow 4G, CPU 6×: map page, layout shift", value: of("/", "cls"), limit: 0.01, unit: "" },
    ...TEXT.map(([name, path]) => ratio(`${name}, readable`, path, "fcp", 1)),
  ];
}
