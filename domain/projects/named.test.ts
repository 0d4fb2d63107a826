import { describe, expect, it } from "vitest";
import { factsOn } from "@/domain/projects/light/history";
import { departmentsOf, namedIn } from "@/domain/projects/named";
import type { ProjectRecord } from "@/domain/projects/record";
import { milestone, recordOf } from "@/domain/projects/record-fixture";

const on = "2026-11-21";
const duty = (post: string, quality: "reported" | "sample" = "reported", role: "department" | "team" = "department") =>
  ({ role, post, quality }) as const;
const problem = {
  ...{ code: "S1", title: "未签约", due: null, reportedOn: "2026-08-05", closedOn: null },
  ...{ owner: "九龙湖街道", quality: "sample" as const },
};
const paper = (authority: string, done: string | null) => ({
  ...{ paper: "许可证", authority, due: "2026-12-31", done, quality: "reported" as const },
});

describe("the departments that answer for a project", () => {
  it.each<[string, Partial<ProjectRecord>, string[]]>([
    ["nobody", {}, []],
    ["those that lead it", { duties: [duty("区住建局"), duty("专班", "reported", "team")] }, ["区住建局"]],
    [
      "those that owe a milestone, with a date or without",
      { milestones: [milestone(1, "2027-01", null, "区城管局"), milestone(2, null, null, "区水利局")] },
      ["区城管局", "区水利局"],
    ],
    ["not those that have done theirs", { milestones: [milestone(1, "2026-01", "2026-02", "区城管局")] }, []],
    [
      "those that it was not done by on the day",
      { milestones: [milestone(1, null, "2026-11-22", "区城管局")] },
      ["区城管局"],
    ],
    ["the owner of an open problem", { problems: [problem] }, ["九龙湖街道"]],
    ["not of a closed one", { problems: [{ ...problem, closedOn: "2026-11-01" }] }, []],
    ["those with a paper to follow", { deferrals: [paper("市局", null), paper("省厅", "2026-10-01")] }, ["市局"]],
    [
      "of a finished project those that led it",
      { stage: "completed", duties: [duty("区住建局")], problems: [problem] },
      ["区住建局"],
    ],
    ["each once", { duties: [duty("九龙湖街道")], problems: [problem] }, ["九龙湖街道"]],
  ])("%s", (_, known, expected) => {
    const record = recordOf(known);
    expect(departmentsOf(record, factsOn(record, on), on).map(({ post }) => post)).toEqual(expected);
  });

  it("are as well known as the best row that names them", () => {
    const record = recordOf({ duties: [duty("九龙湖街道"), duty("区住建局", "sample")], problems: [problem] });
    expect(departmentsOf(record, factsOn(record, on), on)).toEqual([
      { post: "九龙湖街道", quality: "reported" },
      { post: "区住建局", quality: "sample" },
    ]);
  });
});

it("names who has a role", () => {
  const record = recordOf({
    duties: [duty("专班", "sample", "team"), duty("区住建局"), duty("专班", "reported", "team")],
  });
  expect(namedIn(record, "team")).toEqual([{ post: "专班", quality: "reported" }]);
});
