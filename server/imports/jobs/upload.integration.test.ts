import { describe, expect, it } from "vitest";
import { MOST_FILES } from "@/domain/imports/upload-rules";
import { withConnection } from "@/server/imports/connection";
import { inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { type Given, jobOf, newAccount, upload } from "@/server/imports/jobs/job-fixture";
import { forgetOld } from "@/server/imports/jobs/retention";
import { RefusedUpload } from "@/server/imports/jobs/upload";
import { work } from "@/server/imports/jobs/worker";

inScratchDatabase();

const TABLE = "code,name\nA,甲\n";
const PNG = Buffer.from("89504e470d0a1a0a0000000d", "hex");

const faultOf = async (...files: Given[]) => {
  try {
    await upload("admin", files, "add", { file: 4_096, all: 8_192 });
    return null;
  } catch (error) {
    if (error instanceof RefusedUpload) return error.fault;
    throw error;
  }
};

describe("an upload is refused whole", () => {
  it.each<[string, Given[], string]>([
    ["a path in a name", [{ name: "../../etc/cron.d/x.csv", content: TABLE }], "path-in-name"],
    ["a path of Windows", [{ name: "..\\..\\x.csv", content: TABLE }], "path-in-name"],
    ["a hidden name", [{ name: ".x.csv", content: TABLE }], "bad-name"],
    ["a picture called a table", [{ name: "x.csv", content: PNG }], "other-content"],
    ["a table called a workbook", [{ name: "x.xlsx", content: TABLE }], "other-content"],
    ["a workbook called GeoJSON", [{ name: "x.geojson", content: Buffer.from("504b0304aa", "hex") }], "other-content"],
    ["a program", [{ name: "x.exe", content: "MZ" }], "unknown-ending"],
    ["an empty file", [{ name: "x.csv", content: "" }], "empty"],
    ["no file", [], "no-file"],
    [
      "the second of two",
      [
        { name: "a.csv", content: TABLE },
        { name: "b.csv", content: PNG },
      ],
      "other-content",
    ],
    ["too many", Array.from({ length: MOST_FILES + 1 }, (_, n) => ({ name: `${n}.csv`, content: TABLE })), "too-many"],
    ["a file that is too large", [{ name: "x.csv", content: "甲".repeat(2_000) }], "too-large"],
    [
      "files that are too large together",
      [1, 2, 3].map((n) => ({ name: `${n}.csv`, content: "甲".repeat(1_200) })),
      "all-too-large",
    ],
  ])("for %s", async (_, files, fault) => expect(await faultOf(...files)).toBe(fault));

  it("and leaves nothing behind", async () => {
    expect(await rowsOf("SELECT FROM import_jobs")).toEqual([]);
    expect(await rowsOf("SELECT FROM import_file_chunks")).toEqual([]);
  });
});

describe("an upload", () => {
  it("is kept in pieces, and is the same file again", async () => {
    const content = Buffer.alloc(2_500_000, "甲,乙\n");
    const job = await upload("admin", [{ name: "大表.csv", content }]);
    const [kept] = await rowsOf(
      `SELECT count(*)::int AS pieces, sum(length(bytes))::int AS size, max(length(bytes))::int AS largest
       FROM import_file_chunks`,
    );
    expect(kept).toMatchObject({ size: content.length });
    expect(Number(kept?.pieces)).toBeGreaterThan(2);
    expect(Number(kept?.largest)).toBeLessThan(2 * 1024 * 1024);
    const [whole] = await rowsOf(
      `SELECT md5(string_agg(bytes, ''::bytea ORDER BY "order")) = md5($1::bytea) AS same FROM import_file_chunks`,
      [content],
    );
    expect(whole).toEqual({ same: true });
    expect(await jobOf(job)).toMatchObject({ title: "大表.csv", status: "waiting", task: "inspect" });
    await rowsOf("DELETE FROM import_jobs");
  });

  it("that is a zip bomb is told as unreadable before it is unpacked", async () => {
    await newAccount("admin", { role: "administrator" });
    const job = await upload("admin", [{ name: "bomb.xlsx", content: claimingToHold(900_000_000) }]);
    await work();
    expect(await jobOf(job)).toMatchObject({
      status: "failed",
      fault: { why: "unreadable", unreadable: { code: "bomb", params: { limit: 128 } } },
    });
  });

  it("is forgotten thirty days after it ended, and not while it waits", async () => {
    await rowsOf("UPDATE import_jobs SET ended_at = now() - interval '29 days'");
    expect(await withConnection((connection) => forgetOld(connection))).toBe(0);
    await rowsOf("UPDATE import_jobs SET ended_at = now() - interval '31 days'");
    expect(await withConnection((connection) => forgetOld(connection))).toBe(1);
    expect(await rowsOf("SELECT FROM import_file_chunks")).toEqual([]);
  });
});

/** A zip with one entry whose directory claims an unpacked size. */
function claimingToHold(unpacked: number): Buffer {
  const name = Buffer.from("xl/workbook.xml");
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(4, 18);
  local.writeUInt32LE(unpacked, 22);
  local.writeUInt16LE(name.length, 26);
  const data = Buffer.alloc(4);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(4, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, name, data, entry, name, end]);
}
