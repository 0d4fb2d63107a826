import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { buildPack } from "@/server/offline/pack";
import { withSampleDistrict } from "@/server/truth/sample-district";

withSampleDistrict();

it("is small, and its version tells its content", async () => {
  const pack = await buildPack();
  const later = await buildPack();
  expect(later.version).toBe(pack.version);
  const bytes = gzipSync(JSON.stringify(pack)).length;
  expect(bytes).toBeLessThan(450_000);
});
