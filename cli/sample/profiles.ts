import type { Profile, Step } from "@/cli/sample/followed-projects";

/** The steps of a building site, in their usual order, with the share of the work that is done by then. */
const building: readonly Step[] = [
  ["施工许可", 2, "区住建局"],
  ["桩基完成", 12, "区住建局"],
  ["正负零", 25, "区住建局"],
  ["主体封顶", 55, "区住建局"],
  ["室外管网接通", 72, "区城管执法局"],
  ["装修完成", 88, "区住建局"],
  ["竣工验收", 98, "区住建局"],
  ["投入使用", 100, "区发改委"],
];
const road: readonly Step[] = [
  ["施工许可", 2, "区住建局"],
  ["管线迁改", 15, "区城管执法局"],
  ["桥梁下部结构", 40, "区住建局"],
  ["桥梁上部结构", 70, "区住建局"],
  ["路面和附属工程", 92, "区住建局"],
  ["通车", 100, "区住建局"],
];
const park: readonly Step[] = [
  ["土方和地形", 20, "区住建局"],
  ["园路和驳岸", 50, "区住建局"],
  ["绿化种植", 80, "区城管执法局"],
  ["设施安装", 95, "区城管执法局"],
  ["开放", 100, "区城管执法局"],
];

const education = { lead: "分管教育的副区长", department: "区教体局", team: "学校建设专班" };
const health = { lead: "分管卫健的副区长", department: "区卫健委", team: "医院建设专班" };
const industry = { lead: "分管工业的副区长", department: "区商务局", team: "产业园区专班" };
const works = { lead: "分管城建的副区长", department: "区住建局", team: "城建项目专班" };

/**
 * Named projects without a finish date that has already passed: of those, made-up progress would have to say
 * that they are late or that they are done, and nobody reported either.
 */
export const profiles: readonly Profile[] = [
  {
    ...industry,
    project: "jinkong-digital-finance-park",
    steps: building,
    ...{ from: "2024-01", months: 46, behind: 9, until: "2026-10", investment: 2_400_000_000 },
    problems: [
      {
        ...{ title: "地下室外侧管线迁改未完成", kind: "施工", level: "区级", owner: "区城管执法局", due: "2026-12-15" },
        steps: [
          ["2026-10-12", "reported"],
          ["2026-10-14", "assigned"],
          ["2026-10-15", "accepted"],
          ["2026-10-20", "handling"],
        ],
      },
    ],
    deferrals: [["消防设计审查意见书", "区住建局", "2026-12-31", ""]],
  },
  {
    ...industry,
    project: "honggutan-fund-park",
    steps: building,
    from: "2023-06",
    months: 48,
    behind: 1,
    until: "2026-10",
  },
  {
    ...education,
    project: "shizishan-school",
    steps: building,
    ...{ from: "2022-06", months: 81, behind: 6, until: "2026-10", late: ["室外管网接通"] },
    problems: [
      {
        ...{ title: "供水接口位置变更", kind: "要素", level: "区级", owner: "区城管执法局", due: "2026-08-31" },
        steps: [
          ...([
            ["2026-07-02", "reported"],
            ["2026-07-03", "assigned"],
            ["2026-07-06", "accepted"],
            ["2026-07-08", "handling"],
          ] as [string, string][]),
          ["2026-08-20", "closing-requested", "接口迁改竣工图（示例）"],
          ["2026-08-22", "verifying"],
          ["2026-08-24", "closed", "现场核验记录（示例）"],
        ],
      },
    ],
  },
  {
    ...health,
    project: "hospital-xiangya-jiangxi",
    steps: building,
    ...{ from: "2023-05", months: 54, behind: 3, until: "2026-10", investment: 992_327_800 },
    postponed: [
      { step: "装修完成", on: "2026-03-18", days: 60, reason: "医用气体设计变更" },
      { step: "装修完成", on: "2026-09-09", days: 45, reason: "设备供货推迟" },
    ],
  },
  {
    ...health,
    project: "hospital-zheyi-jiangxi",
    steps: building,
    ...{ from: "2022-03", months: 66, behind: 4, until: "2026-10" },
    problems: [
      {
        ...{
          title: "周边道路未贯通，大型设备无法进场",
          kind: "要素",
          level: "市级",
          owner: "区住建局",
          due: "2026-09-30",
        },
        steps: [
          ...([
            ["2026-06-11", "reported"],
            ["2026-06-12", "assigned"],
            ["2026-06-15", "accepted"],
            ["2026-06-16", "handling"],
          ] as [string, string][]),
          ["2026-09-28", "closing-requested", "临时便道照片（示例）"],
          ["2026-10-08", "returned"],
          ["2026-10-09", "escalated"],
          ["2026-10-10", "handling"],
        ],
      },
    ],
    override: { from: "2026-11-10", until: "2026-12-20", colour: "yellow", reason: "临时便道已通，大型设备已分批进场" },
  },
  {
    ...health,
    project: "hospital-ncu-first-jiulonghu",
    steps: building,
    ...{ from: "2026-04", months: 48, behind: 0, until: "2026-10" },
    deferrals: [
      ["建设工程规划许可证", "市自然资源和规划局", "2026-10-31", ""],
      ["用地批准书", "市自然资源和规划局", "2026-09-30", "2026-09-21"],
    ],
  },
  {
    ...health,
    project: "hospital-jx-people-jiulonghu",
    steps: building,
    from: "2026-06",
    months: 50,
    behind: 0,
    until: "2026-10",
  },
  {
    ...industry,
    project: "vr-science-city",
    steps: building,
    from: "2020-01",
    months: 120,
    behind: 2,
    until: "2026-10",
  },
  {
    ...works,
    project: "hongzhou-avenue-expressway",
    steps: road,
    ...{ from: "2024-03", months: 40, behind: 4, until: "2026-08" },
    problems: [
      {
        ...{ title: "两处征拆未签约", kind: "征拆", level: "区级", owner: "九龙湖街道", due: "2026-10-31" },
        steps: [
          ["2026-08-05", "reported"],
          ["2026-08-06", "assigned"],
          ["2026-08-10", "accepted"],
          ["2026-08-12", "handling"],
        ],
      },
    ],
  },
  {
    ...works,
    project: "ganjiang-citizen-park-4-5",
    steps: park,
    from: "2025-02",
    months: 36,
    behind: 31,
    until: "2026-10",
  },
];
