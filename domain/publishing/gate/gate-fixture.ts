import type { GateContext, GateMatter, GatePlace, GateServicePoint } from "@/domain/publishing/gate/record";
import { allLimitsOn, type Verification } from "@/domain/verification/freshness";

/** For tests: noon of a day in Shanghai. */
export const context: GateContext = {
  at: new Date("2026-07-01T12:00:00+08:00"),
  areaCode: "0791",
  limits: allLimitsOn([], "2026-07-01"),
};

/** Verified on a day; the 180th day before `context.at` is 2026-01-02. */
export const verified = (verifiedAt: string): Verification => ({
  verifiedAt,
  verifiedBy: { role: "point-manager", unit: "红谷滩区" },
  how: "on-site",
});
const RECENT = verified("2026-06-01");

export const goodGatePlace: GatePlace = {
  code: "hall",
  serving: true,
  hasAddress: true,
  hasHours: true,
  hasPhone: true,
  verification: RECENT,
};

export const goodPhones = [
  { label: "咨询电话", number: "0791-83838383" },
  { label: "投诉电话", number: "0791-12345" },
];

/** A matter that passes every rule that concerns it: a licence, charged, for which one comes once. */
export const goodMatter: GateMatter = {
  code: "M1",
  name: "食品经营许可",
  taskType: "01",
  topic: "entry",
  audience: ["business"],
  legalLimit: "20个工作日",
  promisedLimit: "5个工作日",
  caseType: "promised",
  conditions: "有固定经营场所",
  legalBasis: "食品安全法",
  visits: 1,
  visitsReason: "核对原件",
  fee: "工本费",
  charged: true,
  payOnline: true,
  onlineUrl: null,
  onlineDepth: "3",
  mailMaterial: true,
  result: "食品经营许可证",
  resultType: "证照",
  resultSample: "sample-1",
  materials: [{ name: "营业执照" }],
  steps: ["申请", "受理", "审查", "决定", "办结", "送达"].map((name) => ({ name, description: null })),
  fees: [{ standard: "10元/本", basis: "发改价格〔2015〕1299号" }],
  faqCount: 1,
  phones: goodPhones,
  guideVerification: RECENT,
  places: [goodGatePlace],
};

/** A service point that passes every rule. */
export const goodServicePoint: GateServicePoint = {
  code: "hall",
  name: "区政务服务中心",
  address: "某路1号",
  landmark: null,
  positionQuality: "surveyed",
  inWater: false,
  openingHours: "Mo-Fr 09:00-17:00; PH off",
  hoursQuality: "reported",
  phones: goodPhones,
  status: "active",
  movedTo: null,
  verifications: { position: RECENT, contacts: RECENT, hours: RECENT },
};
