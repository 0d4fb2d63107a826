import { describe, expect, it } from "vitest";
import { plainPage } from "./plain-page";

const hostile = `"><script>alert(1)</script>'&`;

describe("a plain page", () => {
  it("keeps what was typed, and runs none of it", async () => {
    const again = {
      action: "/reports/send",
      fields: { [hostile]: hostile },
      note: hostile,
      label: hostile,
      button: "再试",
    };
    const link = { href: hostile, label: hostile };
    const answer = plainPage({ status: 429, title: hostile, text: hostile, again, link, retryAfter: 60 }, "zh", "n");
    const html = await answer.text();
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(html).not.toContain("<script>");
    expect(html).not.toContain(hostile);
    expect(html).toContain("&#60;script&#62;");
  });
});
