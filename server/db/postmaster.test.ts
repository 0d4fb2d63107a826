import { describe, expect, it } from "vitest";
import { judgeLock, type LockState, parsePostmaster } from "@/server/db/postmaster";

const READY = "4711\n/srv/.data/postgres\n1795226523\n54999\n\n127.0.0.1\n  2146422         4\nready   \n";

describe("parsePostmaster", () => {
  it.each([
    ["a ready server", READY, { pid: 4711, port: 54999, ready: true }],
    ["one that starts", READY.replace("ready   ", "starting"), { pid: 4711, port: 54999, ready: false }],
    ["one that has only just begun", "4711\n", { pid: 4711, port: 0, ready: false }],
    ["an empty file", "", null],
    ["rubbish", "no number here", null],
    // Signals to process 0 or 1 would hit us, or the whole machine.
    ["a number that is no server's", "1\n/srv/.data/postgres\n", null],
  ])("reads %s", (_, text, expected) => {
    expect(parsePostmaster(text)).toEqual(expected);
  });
});

describe("judgeLock", () => {
  const server = { pid: 4711, port: 54999, ready: true };
  const folder = "/srv/.data/postgres";

  it.each<[string, boolean, string | null, LockState]>([
    ["a dead server", false, null, "dead"],
    ["our server", true, "/srv/node_modules/bin/postgres -D /srv/.data/postgres -c port=54999", "ours"],
    ["a server of another folder", true, "/usr/bin/postgres -D /var/lib/postgresql", "another program"],
    ["an editor that has our folder open", true, "vim /srv/.data/notes", "another program"],
    ["a process that hides", true, null, "ours"],
    ["a server on Windows", true, '"postgres.exe","4711","Console","1","9,000 K"', "ours"],
  ])("recognises %s", (_, alive, command, expected) => {
    expect(judgeLock(server, folder, { isAlive: () => alive, commandLine: () => command })).toBe(expected);
  });

  it("calls a folder without a lock free", () => {
    expect(judgeLock(null, folder)).toBe("free");
  });
});
