import { describe, expect, it } from "vitest";
import { fieldOf, readForm } from "@/server/http/read-form";

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://localhost/", { method: "POST", body, headers });

/** A body that does not say how long it is. */
function unmeasured(bytes: number): Request {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let sent = 0; sent < bytes; sent += 1000) controller.enqueue(new Uint8Array(1000));
      controller.close();
    },
  });
  return new Request("http://localhost/", {
    method: "POST",
    body,
    headers: { "content-type": "multipart/form-data; boundary=x" },
    duplex: "half",
  } as RequestInit);
}

describe("a form that is sent", () => {
  it("is read", async () => {
    const form = await readForm(post(new URLSearchParams({ kind: " phone " })), 1000);
    expect(form && [fieldOf(form, "kind"), fieldOf(form, "missing")]).toEqual(["phone", ""]);
  });

  it.each([
    ["is too long", () => post(new URLSearchParams({ kind: "x".repeat(1000) }))],
    ["says that it is too long", () => post("a=1", { "content-length": "9999" })],
    ["says nothing of its length and is too long", () => unmeasured(5000)],
    ["is none", () => post("{}", { "content-type": "application/json" })],
    ["breaks off", () => post("--x\r\nContent-Dis", { "content-type": "multipart/form-data; boundary=x" })],
  ])("is refused when it %s", async (_, request) => {
    expect(await readForm(request(), 1000)).toBeNull();
  });
});
