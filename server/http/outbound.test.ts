import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outboundFetch } from "@/server/http/outbound";

let server: Server;
let here: string;

beforeAll(async () => {
  server = createServer((request, answer) => {
    if (request.url === "/away") answer.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
    else if (request.url === "/long") answer.end("x".repeat(1_100_000));
    else request.pipe(answer.setHeader("x-method", request.method ?? ""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

describe("what the server asks outside", () => {
  const [guarded, allowed] = [outboundFetch(false), outboundFetch(true)];
  it.each([
    "http://example.com/",
    "ftp://example.com/",
    "file:///etc/passwd",
    "https://127.0.0.1/",
    "https://10.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://169.254.169.254/latest",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://localhost/",
  ])("is not %s", async (address) => {
    await expect(guarded(address)).rejects.toThrow(/not asked|Only https|private network/);
  });

  it("is this machine where the operator says so, and nothing else without TLS", async () => {
    const answer = await allowed(here, { method: "POST", body: "a=b" });
    expect([answer.status, answer.headers.get("x-method"), await answer.text()]).toEqual([200, "POST", "a=b"]);
    await expect(guarded(here)).rejects.toThrow("Only https");
    await expect(allowed("http://10.0.0.1/")).rejects.toThrow("Only https");
  });

  it("follows no redirect, and reads no answer without end", async () => {
    expect((await allowed(`${here}/away`)).status).toBe(302);
    await expect(allowed(`${here}/long`)).rejects.toThrow("too long");
  });
});
