import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCsv } from "@/importers/formats/csv";
import type { RawRow } from "@/importers/formats/raw-table";
import { sources } from "@/importers/targets/sources";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "csv-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array): Promise<{ headers: string[]; rows: RawRow[] }> {
  const file = path.join(folder, "table.csv");
  await writeFile(file, content);
  const { headers, rows } = await openCsv(file, sources);
  const all: RawRow[] = [];
  for await (const row of rows) all.push(row);
  return { headers, rows: all };
}

const cells = (rows: RawRow[]) => rows.map((row) => [row.row, ...Object.values(row.cells)]);

/** 编码,名称 / A1,社保卡 in GB18030, as Excel saves it in China. */
const gb18030 = Buffer.from("b1e0c2eb2cc3fbb3c60d0a41312cc9e7b1a3bfa80d0a", "hex");

describe("a CSV file", () => {
  it.each<[string, string | Uint8Array, (string | number)[][]]>([
    ["with LF", "a,b\n1,2\n", [[2, "1", "2"]]],
    [
      "with CRLF",
      "a,b\r\n1,2\r\n3,4\r\n",
      [
        [2, "1", "2"],
        [3, "3", "4"],
      ],
    ],
    ["without a last line break", "a,b\n1,2", [[2, "1", "2"]]],
    ["with an apostrophe before a formula, one less", "a,b\n'=1+1,''-x\n", [[2, "=1+1", "'-x"]]],
    ["with another apostrophe as it is", "a,b\n'x',=1\n", [[2, "'x'", "=1"]]],
    ["with a byte order mark", "\ufeffa,b\n1,2\n", [[2, "1", "2"]]],
    ["in GB18030", gb18030, [[2, "A1", "社保卡"]]],
    ["in marked UTF-16", Buffer.from("\ufeffa,b\n一,二\n", "utf16le"), [[2, "一", "二"]]],
    ["with blanks around cells", "a,b\n  1 ,\t2 \n", [[2, "1", "2"]]],
    [
      "with quotes, commas, line breaks",
      'a,b\n"1,""x""","2\n2"\n3,4\n',
      [
        [2, '1,"x"', "2\n2"],
        [3, "3", "4"],
      ],
    ],
    ["with bare quotes", 'a,b\n他说"好"了,2\n', [[2, '他说"好"了', "2"]]],
    [
      "with empty rows, which are counted",
      "a,b\n\n1,2\n,\n3,4\n\n",
      [
        [3, "1", "2"],
        [5, "3", "4"],
      ],
    ],
    [
      "with empty cells at the end of rows",
      "a,b,,\n1,2,,\n3,,,\n",
      [
        [2, "1", "2"],
        [3, "3", ""],
      ],
    ],
    ["without rows", "a,b\n", []],
    ["with semicolons", "code;title\n1;2,5\n", [[2, "1", "2,5"]]],
    ["with tabs", "code\ttitle\n1\t2,5\n", [[2, "1", "2,5"]]],
    ["with a title above the header", "来源一览表,\n\ncode,title\n1,2\n", [[4, "1", "2"]]],
    [
      "with a header merged over two rows",
      "编码,发布,,标题\n,发布单位,发布日期,\n1,2,3,4\n",
      [[3, "1", "2", "3", "4"]],
    ],
    ["with a column without a name", "code,,title\n1,2,3\n", [[2, "1", "3"]]],
  ])("%s", async (_, content, expected) => expect(cells((await read(content)).rows)).toEqual(expected));

  it("names its columns", async () => expect((await read("\ufeff编码, 名称 \n")).headers).toEqual(["编码", "名称"]));

  it.each([
    ["too few", "a,b,c\n1,2,3\n4,5\n", 3, "The row has 2 cells, the header 3."],
    ["too many", "a,b\n1,2,3\n4,5\n", 2, "The row has 3 cells, the header 2."],
  ])("with %s cells keeps the other rows", async (_, content, row, message) => {
    const { rows } = await read(content);
    expect(rows.map(({ fault }) => fault).filter(Boolean)).toMatchObject([
      { row, column: null, value: null, code: "ragged-row", message },
    ]);
    expect(rows).toHaveLength(2);
  });
});

describe("a file that is no CSV", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["empty", "", /empty/],
    ["of empty rows only", ",\n,\n", /first row/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452ff", "hex"), /neither UTF-8 nor GB18030/],
    ["a workbook", Buffer.from("504b0304140000000800", "hex"), /neither UTF-8 nor GB18030/],
    ["a quote never closed", 'a,b\n1,2\n3,"4\n5,6\n', /after row 2: a quotation mark/],
  ])("%s", async (_, content, reason) => {
    await expect(read(content)).rejects.toMatchObject({
      name: "UnreadableFile",
      reason: expect.stringMatching(reason),
    });
  });

  it.each([
    ["a file that is not there", "absent.csv", /does not exist/],
    ["a folder", ".", /not a file/],
  ])("%s", async (_, name, reason) => {
    await expect(openCsv(path.join(folder, name), sources)).rejects.toThrow(reason);
  });
});
