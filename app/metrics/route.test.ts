import { afterEach, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/metrics/route";
import { countAnswer } from "@/server/http/metrics";

afterEach(() => vi.unstubAllEnvs());

describe("/metrics", () => {
  it("is off unless asked for", async () => {
    const response = await GET();
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  it("counts the answers of the API by address and status", async () => {
    vi.stubEnv("METRICS", "on");
    countAnswer("/api/v1/matters/{code}", 404, 0.004);
    countAnswer("/api/v1/matters/{code}", 404, 0.2);
    const response = await GET();
    const text = await response.text();
    expect(response.headers.get("content-type")).toContain("text/plain");
    expect(text).toContain('api_request_duration_seconds_count{path="/api/v1/matters/{code}",status="404"} 2');
    expect(text).toContain(
      'api_request_duration_seconds_bucket{le="0.005",path="/api/v1/matters/{code}",status="404"} 1',
    );
    expect(text).toContain("process_cpu_seconds_total");
  });
});
