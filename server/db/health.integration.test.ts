import { afterEach, describe, expect, it, vi } from "vitest";
import { databaseUrl } from "@/server/db/environment";
import { createScratchDatabase } from "@/server/db/scratch-database";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The answers are remembered per process; each test wants its own memory. */
async function freshHealth() {
  vi.resetModules();
  return import("@/server/db/health");
}

describe("health", () => {
  it("finds the migrated database reachable and migrated", async () => {
    const { databaseIsMigrated, databaseIsReachable } = await freshHealth();
    expect(await Promise.all([databaseIsReachable(), databaseIsReachable(), databaseIsMigrated()])).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("tells an empty database from a migrated one", async () => {
    const scratch = await createScratchDatabase(databaseUrl());
    vi.stubEnv("DATABASE_URL", scratch.url);
    const { databaseIsMigrated, databaseIsReachable } = await freshHealth();
    expect(await databaseIsReachable()).toBe(true);
    expect(await databaseIsMigrated()).toBe(false);
    await scratch.drop();
  });

  it.each([
    ["nothing listens", "postgresql://a:b@127.0.0.1:1/c"],
    ["no database is configured", ""],
    ["the address leads nowhere", "postgresql://a:b@192.0.2.1:5432/c"],
  ])("says no within about a second, without throwing, when %s", async (_, url) => {
    vi.stubEnv("DATABASE_URL", url);
    const { databaseIsMigrated, databaseIsReachable } = await freshHealth();
    const start = performance.now();
    expect(await Promise.all([databaseIsReachable(), databaseIsMigrated()])).toEqual([false, false]);
    expect(performance.now() - start).toBeLessThan(2_500);
  });

  it("notices at once that the database is back", async () => {
    const url = databaseUrl();
    vi.stubEnv("DATABASE_URL", "postgresql://a:b@127.0.0.1:1/c");
    const { databaseIsReachable } = await freshHealth();
    expect(await databaseIsReachable()).toBe(false);
    vi.stubEnv("DATABASE_URL", url);
    expect(await databaseIsReachable()).toBe(true);
  });
});
