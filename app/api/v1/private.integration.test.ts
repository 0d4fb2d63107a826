import { beforeAll, expect, it, vi } from "vitest";
import { GET as projectsCsv } from "@/app/[locale]/projects/csv/route";
import { ask, type Name } from "@/app/api/v1/ask-fixture";
import { shanghaiTime } from "@/domain/time/shanghai";
import { TEST_SECRET } from "@/server/accounts/test-accounts";
import { isKnownCode } from "@/server/db/known-codes";
import { official, publish, save } from "@/server/records/record-fixture";
import { addToReport, followReport } from "@/server/reports/follow";
import { receiveReport } from "@/server/reports/receive";
import { withSampleDistrict } from "@/server/truth/sample-district";

// Outside Next there are no words; what is looked for are the records' own.
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

withSampleDistrict();
beforeAll(() => {
  process.env.CONSOLE_SECRET = TEST_SECRET;
});

const administrator = official("administrator");
/** Words that stand nowhere in the sample district. */
const [STATION, PROJECT] = ["枇杷渡便民服务站", "枇杷渡改造项目"];
const [station, project] = ["draft-station", "draft-project"];

/** Everywhere that a record could be listed, found or taken along. */
const listings: [Name, string][] = [
  ["servicePoints", "limit=200&level=village&region=360113002"],
  ["servicePoints", "q=枇杷渡"],
  ["projects", "limit=200&q=枇杷渡"],
  ["map", ""],
  ["search", "q=枇杷渡"],
  ["pack", ""],
];

const shownIn = async (words: readonly string[]) => {
  const answers = await Promise.all(listings.map(async ([name, query]) => (await ask(name, query)).text()));
  const csv = await projectsCsv(new Request("http://host/projects/csv?q=枇杷渡"), {
    params: Promise.resolve({ locale: "zh" }),
  });
  return [...answers, await csv.text()].map((text) => words.some((word) => text.includes(word)));
};
const statuses = async () => [
  (await ask("servicePoint", "", station)).status,
  (await ask("project", "", project)).status,
];
/** What decides between a page and its 404. */
const pages = async () => [await isKnownCode("service-points", station), await isKnownCode("projects", project)];

it("a draft is nowhere that residents look: lists, search, map, files, its own address; in force it is everywhere", async () => {
  const today = shanghaiTime(new Date()).isoDate;
  const fields = {
    name: STATION,
    level: "village",
    kind: "village-station",
    region: "360113002020",
    address: "学府大道 1 号",
    lng: "115.85",
    lat: "28.69",
    crs: "wgs84",
    position_quality: "surveyed",
    position_source: "article-002",
    phones: "咨询:0791-83950001；投诉:0791-83950002",
    opening_hours: "Mo-Fr 09:00-17:00",
    hours_quality: "reported",
    verified_at: today,
    source: "article-002",
  };
  const works = {
    name: PROJECT,
    category: "industry",
    stage: "building",
    position_quality: "unknown",
    source: "article-002",
  };
  const isNew = true;
  expect(await save(administrator, "service-points", station, fields, { isNew })).toMatchObject({ outcome: "saved" });
  expect(await save(administrator, "projects", project, works, { isNew })).toMatchObject({ outcome: "saved" });

  expect(await statuses()).toEqual([404, 404]);
  expect(await pages()).toEqual([false, false]);
  expect(await shownIn([STATION, PROJECT])).toEqual([...listings, "csv"].map(() => false));

  expect(await publish(administrator, "service-points", station)).toMatchObject({ outcome: "applied" });
  expect(await publish(administrator, "projects", project)).toMatchObject({ outcome: "applied" });
  expect(await statuses()).toEqual([200, 200]);
  expect(await pages()).toEqual([true, true]);
  expect(await shownIn([STATION, PROJECT])).toEqual([...listings.map(([name]) => name !== "pack"), true]);
  // The pack is made once in a while; what was in force when it was made is in it.
  expect(await (await ask("pack")).text()).toContain("360113002-centre");
});

it("what a resident writes is read behind the private link, and in no public answer", async () => {
  const note = "我是王小明，电话 13812345678";
  const about = { noun: "service-points", code: "360113002-centre", kind: "phone" } as const;
  const received = await receiveReport({ ...about, formKey: "a-form-of-mine", address: "10.3.3.3" }, new Date());
  if (received.state !== "received") throw new Error(received.state);
  await addToReport(received.token, { note, photo: null });
  expect(await followReport(received.token)).toMatchObject({ note });
  const details = await (await ask("servicePoint", "", about.code)).text();
  expect(details).toContain("360113002-centre");
  const private_ = [note, received.token, "13812345678", "10.3.3.3"];
  expect(private_.filter((each) => details.includes(each))).toEqual([]);
  expect(await shownIn(private_)).not.toContain(true);
});
