import { expect, it } from "vitest";
import { database } from "@/server/db/client";
import { addCase, deskCases, removeCase } from "@/server/search-desk/cases";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

it("a case of the desk names a query and a record that there is", async () => {
  const target = await database().matter.findFirstOrThrow({ select: { code: true, name: true } });
  const one = { query: "啵啵问", group: "matters", code: target.code } as const;
  expect(await addCase(one, "u1")).toBeNull();
  expect(await addCase(one, "u1")).toBe("exists");
  expect(await addCase({ ...one, query: "" }, "u1")).toBe("empty");
  expect(await addCase({ ...one, code: "no-such" }, "u1")).toBe("absent");
  const [first] = await deskCases();
  expect(first).toMatchObject({ ...one, name: target.name, createdBy: "u1" });
  await removeCase(first?.id ?? 0);
  expect((await deskCases()).map(({ query }) => query)).not.toContain("啵啵问");
});
