import { expect, it } from "vitest";
import type { TargetName } from "@/domain/imports/target-name";
import type { Reviewed } from "@/domain/publishing/review";
import { importFile } from "@/server/imports/import-file";
import { inFolder, inScratchDatabase, rowsOf } from "@/server/imports/import-fixture";
import { review } from "@/server/publishing/review";

inScratchDatabase();
const write = inFolder();

async function load(target: TargetName, ...lines: string[]): Promise<void> {
  const report = await importFile({ target, path: await write(`${target}.csv`, lines) });
  expect(report.issues).toEqual([]);
}

const AT = new Date("2026-07-01T09:00:00+08:00");
const said = ({ results }: Reviewed) =>
  Object.fromEntries(
    results
      .filter(({ findings }) => findings.length > 0)
      .map(({ rule, outcome, findings }) => [rule, [outcome, ...findings.map(({ code }) => code)]]),
  );
const found = async (records: "matters" | "service-points") =>
  Object.fromEntries((await review({ records }, AT)).reviewed.map((each) => [each.code, said(each)]));

it("reads through importer, database and rules what a district hands over", async () => {
  await load("sources", "code,title,published,kind", "own,自己的清单,2026-06,public-page");
  await load(
    "regions",
    "code,name,level,parent,kind,source",
    "360100,南昌市,city,,city,own",
    "360113,红谷滩区,district,360100,district,own",
  );
  await load(
    "service-points",
    "code,name,level,kind,region,address,lng,lat,crs,position_quality,opening_hours,hours_quality,phones,status,suspended_until,verified_at,source",
    "good,区大厅,district,district-hall,360113,某路1号,115.85,28.69,wgs84,surveyed,Mo-Fr 09:00-17:00; PH off,reported,咨询:0791-83838383；投诉:0791-12345,active,,2026-01-02,own",
    "bad,老大厅,district,district-hall,360113,某路2号,115.86,28.69,wgs84,approximate,Mo-Fr 09:00-17:00,sample,咨询:0791-83838383；投诉:83838383,suspended,2026-06-30,2026-01-01,own",
    "gone,搬走的大厅,district,district-hall,360113,某路3号,,,,unknown,Mo-Fr 09:00-17:00; PH off,reported,咨询:0791-83838383；投诉:0791-12345,moved,,2026-06-01,own",
  );
  // Loaded before imports looked at the shape of numbers.
  await rowsOf(
    `UPDATE service_points SET phones = jsonb_set(phones, '{0,number}', '"0791-838383"') WHERE code = 'bad'`,
  );
  expect(await found("service-points")).toEqual({
    good: {},
    bad: {
      10: ["fail", "area-code-missing"],
      16: ["fail", "phone-implausible"],
      18: ["fail", "hours-sample"],
      19: ["fail", "place-not-fresh"],
      21: ["fail", "position-uncertain"],
      23: ["fail", "holidays-unsaid"],
    },
    gone: { 20: ["fail", "moved-nowhere"], 21: ["fail", "position-missing"] },
  });

  await load(
    "matters",
    "编码,名称,事项类型,部门,主题,服务对象,法定时限,承诺时限,受理条件,到现场次数,必须现场原因,办件类型,是否收费,网上支付,网办深度,审批结果,审批结果类型,结果样本,设定依据,质量,来源",
    "good,食品经营许可,行政许可,市监局,entry,企业,20个工作日,5个工作日,有固定场所,1,核对原件,承诺件,是,是,Ⅲ,食品经营许可证,证照,样本1,食品安全法,reported,own",
    "bad,某备案,其他行政权力,市监局,entry,企业,5个工作日,10个工作日,有固定场所,1,,即办件,否,是,Ⅳ,备案回执,,,某条例,reported,own",
  );
  await load(
    "materials",
    "matter,order,name,quality,source",
    "good,1,营业执照,reported,own",
    "bad,1,其他材料,reported,own",
  );
  await load("steps", "matter,order,name,quality,source", ...steps("good"), "bad,1,申请,sample,own");
  await load("fees", "matter,order,name,standard,basis,quality,source", "good,1,工本费,10元,某文,reported,own");
  await load("faqs", "matter,order,question,answer,quality,source", "good,1,要多久,五天,reported,own");
  await load(
    "offerings",
    "matter,service_point,mode,verified_at,quality,source",
    "good,good,full,2026-06-01,reported,own",
    "bad,gone,full,,reported,own",
  );
  const unsaid = { 10: ["unknown", "not-recorded"], 16: ["unknown", "not-recorded"] };
  expect(await found("matters")).toEqual({
    good: { ...unsaid, 19: ["fail", "guide-not-fresh"] },
    bad: {
      ...unsaid,
      2: ["fail", "case-type-not-promised"],
      4: ["fail", "visits-reason-missing"],
      7: ["fail", "visits-despite-online"],
      9: ["fail", "pay-online-superfluous"],
      14: ["fail", "result-sample-missing"],
      15: ["fail", "limit-exceeded"],
      17: ["fail", "material-vague"],
      18: ["fail", "element-missing"],
      19: ["fail", "guide-not-fresh", "offerings-not-fresh"],
      20: ["fail", "nowhere-handled"],
    },
  });
});

function steps(matter: string): string[] {
  return ["受理", "审查", "决定", "办结", "送达"].map((name, index) => `${matter},${index + 1},${name},reported,own`);
}
