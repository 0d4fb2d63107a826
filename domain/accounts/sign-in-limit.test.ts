import { describe, expect, it } from "vitest";
import { type Attempts, afterFailure, isTold, signInLimits, waitFor } from "@/domain/accounts/sign-in-limit";

const START = Date.parse("2026-11-21T09:00:00+08:00");
const limit = signInLimits.both;

function failures(count: number, every = 1_000): Attempts | null {
  let attempts: Attempts | null = null;
  for (let n = 0; n < count; n++) attempts = afterFailure(attempts, limit, START + n * every);
  return attempts;
}

describe("attempts to sign in", () => {
  it.each([
    [0, 0],
    [limit.most - 1, 0],
    [limit.most, limit.within - 10_000],
    [limit.most + 3, limit.within - 10_000],
  ])("after %i failures one waits %i ms", (count, wait) => {
    expect(waitFor(failures(count), limit, START + 10_000)).toBe(wait);
  });

  it("are free again when the window is over, to the millisecond", () => {
    const full = failures(limit.most);
    expect(waitFor(full, limit, START + limit.within - 1)).toBe(1);
    expect(waitFor(full, limit, START + limit.within)).toBe(0);
  });

  it("begin a new window after the old one", () => {
    const later = START + limit.within;
    expect(afterFailure(failures(limit.most), limit, later)).toEqual({ count: 1, since: later });
  });

  it("are told singly at first, and ever more rarely while somebody knocks on", () => {
    const told = Array.from({ length: 1_000 }, (_, index) => index + 1).filter(isTold);
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 64, 128, 256, 512]);
  });
});
