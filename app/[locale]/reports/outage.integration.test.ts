import { afterAll, beforeAll, expect, it } from "vitest";
import { databaseUrl, setDatabaseUrl } from "@/server/db/environment";
import { POST as withdraw } from "./[token]/withdraw/route";
import { POST as send } from "./send/route";

const reached = databaseUrl();

beforeAll(() => {
  process.env.CONSOLE_SECRET = "x7Kq2mVb9Lw4Zt8Rn5Yd3Hs6Jf1Gp0Cu";
  // Nobody listens there.
  setDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
});
afterAll(() => setDatabaseUrl(reached));

function formSent(fields: Record<string, string>): Request {
  return new Request("http://localhost/reports/send", { method: "POST", body: new URLSearchParams(fields) });
}

it.each([
  ["zh", "这一次没有保存"],
  ["en", "Nothing was saved this time"],
])("whose report meets a database that is gone, reads so in words: %s", async (locale, words) => {
  const token = "A".repeat(22);
  const fields = { noun: "service-points", code: "360113002-centre", kind: "phone", key: "key-12345678" };
  for (const answer of [
    await send(formSent(fields), { params: Promise.resolve({ locale }) }),
    await withdraw(formSent({}), { params: Promise.resolve({ locale, token }) }),
  ]) {
    expect(answer.status).toBe(503);
    expect(answer.headers.get("Content-Type")).toContain("text/html");
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text, "asking again would lose what was typed").not.toContain("http-equiv");
  }
});
