import { type Figure, median, quantile } from "./figure";

/** Milliseconds until the whole answer is here; `first` = until its first byte. */
async function time(url: string, first = false): Promise<number> {
  const start = performance.now();
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  if (first) {
    const elapsed = performance.now() - start;
    await response.arrayBuffer();
    return elapsed;
  }
  await response.arrayBuffer();
  return performance.now() - start;
}

/** Each in turn with the yardstick, so that a change of the machine's speed touches both. */
async function inTurn(bare: string, url: string, runs: number, first: boolean): Promise<[number[], number[]]> {
  const yardstick: number[] = [];
  const measured: number[] = [];
  // A server that has been running for a while.
  for (let run = 0; run < 40; run++) await Promise.all([time(bare), time(url)]);
  for (let run = 0; run < runs; run++) {
    yardstick.push(await time(bare, first));
    measured.push(await time(url, first));
  }
  return [yardstick, measured];
}

/** The server's part: list and map against a bare handler, pages against the bare page. */
export async function measureServer(base: string, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const endpoints: [string, string][] = [
    ["nearest list p95", "/api/v1/service-points?near=115.8437,28.6962&limit=20"],
    ["map endpoint p95", "/api/v1/map"],
  ];
  for (const [name, path] of endpoints) {
    const [bare, own] = await inTurn(`${base}/bench/handler`, base + path, runs, false);
    const [b, o] = [quantile(bare, 0.95), quantile(own, 0.95)];
    figures.push({
      name,
      value: o - b,
      limit: 15,
      unit: "ms",
      detail: `${o.toFixed(1)} ms against ${b.toFixed(1)} ms`,
    });
  }
  for (const path of ["/", "/matters", "/matters/M001", "/projects", "/indicators"]) {
    const [bare, own] = await inTurn(`${base}/bench/bare`, base + path, Math.ceil(runs / 4), true);
    const [b, o] = [median(bare), median(own)];
    figures.push({
      name: `first byte of ${path}`,
      value: o - b,
      limit: 40,
      unit: "ms",
      detail: `${o.toFixed(1)} ms against ${b.toFixed(1)} ms`,
    });
  }
  return figures;
}
