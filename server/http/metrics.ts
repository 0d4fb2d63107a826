import "server-only";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

type Metrics = { registry: Registry; api: Histogram<"path" | "status"> };

// Next bundles each address apart; all of them count into one registry.
const kept = globalThis as typeof globalThis & { districtMetrics?: Metrics };

function create(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const api = new Histogram({
    name: "api_request_duration_seconds",
    help: "Time to answer a request to the public API, by address and HTTP status.",
    labelNames: ["path", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  return { registry, api };
}

function metrics(): Metrics {
  kept.districtMetrics ??= create();
  return kept.districtMetrics;
}

/**
 * Counts one answer of the public API.
 *
 * @param path the address with `{code}` in place of a code, so that no code and no query is kept.
 * @param seconds from the request's arrival to its answer.
 */
export function countAnswer(path: string, status: number, seconds: number): void {
  metrics().api.observe({ path, status }, seconds);
}

/** Everything counted so far, in Prometheus's text format, with its content type. */
export async function readMetrics(): Promise<{ text: string; contentType: string }> {
  const { registry } = metrics();
  return { text: await registry.metrics(), contentType: registry.contentType };
}
