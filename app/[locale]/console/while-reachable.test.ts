import { beforeEach, describe, expect, it, vi } from "vitest";
import { whileReachable } from "./while-reachable";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));

const away = new Error("Connection terminated unexpectedly");
const action = whileReachable(async (fault: Error | null) => {
  if (fault) throw fault;
  return "saved";
});

describe("an action of the console", () => {
  beforeEach(() => {
    asked.headers = new Headers();
  });

  it("answers as it is", async () => {
    expect(await action(null)).toBe("saved");
  });

  it("leads to the page that says that nothing was saved, where the database goes away", async () => {
    await expect(action(away)).rejects.toThrow("to /en/console/unsaved");
  });

  it("leaves it to the form to say so, where there is a script", async () => {
    asked.headers = new Headers({ "next-action": "1" });
    await expect(action(away)).rejects.toBe(away);
  });

  it("hides no other fault", async () => {
    const fault = new Error("unforeseen");
    await expect(action(fault)).rejects.toBe(fault);
  });
});
