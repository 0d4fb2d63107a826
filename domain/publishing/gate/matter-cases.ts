import type { FindingCode } from "@/domain/publishing/gate/finding";
import type { Outcome } from "@/domain/publishing/gate/gate";
import { goodGatePlace, goodPhones, verified } from "@/domain/publishing/gate/gate-fixture";
import type { GateMatter } from "@/domain/publishing/gate/record";

/**
 * A good matter but for a few fields, what the rule then says, and which of the four cases that every rule needs it is:
 * at the bound, the record is the last that passes or the first that fails.
 */
export type Case<R> = {
  is: "pass" | "fail" | "bound" | "unknown" | "more";
  but: Partial<R>;
  outcome: Outcome;
  codes?: FindingCode[];
};
type Cases = Readonly<Record<number, readonly Case<GateMatter>[]>>;

const step = (name: string, description: string | null = null) => ({ name, description });
const pass = (is: Case<GateMatter>["is"], but: Partial<GateMatter>) => ({ is, but, outcome: "pass" }) as const;
const none = (but: Partial<GateMatter>) => ({ is: "more", but, outcome: "not-concerned" }) as const;
const fails = (is: Case<GateMatter>["is"], but: Partial<GateMatter>, ...codes: FindingCode[]) =>
  ({ is, but, outcome: "fail", codes }) as const;
const open = (but: Partial<GateMatter>, ...codes: FindingCode[]) =>
  ({ is: "unknown", but, outcome: "unknown", codes: codes.length > 0 ? codes : ["fact-unknown" as const] }) as const;

const instant = { promisedLimit: "即时" };
const byPost = { visits: 0, visitsReason: null };
const free = { charged: false, fees: [], fee: "不收费" };

export const matterCases: Cases = {
  1: [
    pass("pass", { ...instant, caseType: "instant" }),
    fails("fail", { ...instant, caseType: "promised" }, "case-type-not-instant"),
    pass("bound", { promisedLimit: "当场（告知承诺）", caseType: "instant" }),
    none({ promisedLimit: "即时至15个工作日", caseType: "promised" }),
    none({ promisedLimit: "3小时（企业开办）" }),
    open({ ...instant, caseType: null }),
    open({ promisedLimit: null }),
  ],
  2: [
    pass("pass", {}),
    fails("fail", { caseType: "instant" }, "case-type-not-promised"),
    fails("bound", { promisedLimit: "1个工作日", caseType: "instant" }, "case-type-not-promised"),
    none(instant),
    open({ caseType: null }),
    open({ caseType: "joint" }, "case-type-of-province"),
    open({ promisedLimit: null }),
  ],
  3: [
    pass("pass", {}),
    pass("pass", { result: "关于同意设立的批复", resultType: "批文" }),
    fails("fail", { resultType: "批文" }, "result-type-differs"),
    fails("fail", { result: "关于同意设立的批复", resultType: "证照" }, "result-type-differs"),
    pass("bound", { result: "营业执照", resultType: "证照" }),
    none({ result: "社会保障卡" }),
    open({ resultType: null }),
    open({ result: null }),
  ],
  4: [
    pass("pass", { visits: 2 }),
    fails("fail", { visits: 2, visitsReason: null }, "visits-reason-missing"),
    fails("bound", { visits: 1, visitsReason: " " }, "visits-reason-missing"),
    none(byPost),
    open({ visits: null }),
  ],
  5: [
    pass("pass", byPost),
    fails("fail", { visits: 0 }, "visits-reason-superfluous"),
    pass("bound", { visits: 0, visitsReason: "" }),
    none({ visits: 1 }),
    open({ visits: null }),
  ],
  6: [
    pass("pass", byPost),
    fails("fail", { ...byPost, mailMaterial: false }, "mail-not-accepted"),
    { is: "bound", but: { visits: 1, mailMaterial: false }, outcome: "not-concerned" },
    none({ ...byPost, onlineUrl: "https://example.cn", mailMaterial: false }),
    open({ ...byPost, mailMaterial: null }),
    open({ visits: null }),
  ],
  7: [
    pass("pass", { onlineDepth: "4", ...byPost }),
    fails("fail", { onlineDepth: "4", visits: 2 }, "visits-despite-online"),
    fails("bound", { onlineDepth: "4", visits: 1 }, "visits-despite-online"),
    none({ onlineDepth: "3" }),
    open({ onlineDepth: null }),
    open({ onlineDepth: "4", visits: null }),
  ],
  8: [
    pass("pass", {}),
    fails("fail", { fees: [] }, "fee-items-missing"),
    fails("fail", { fees: [{ basis: null, standard: "" }] }, "fee-basis-missing", "fee-standard-missing"),
    fails("fail", { payOnline: false }, "pay-online-missing"),
    fails(
      "bound",
      {
        fees: [
          { basis: "甲", standard: "乙" },
          { basis: "甲", standard: null },
        ],
      },
      "fee-standard-missing",
    ),
    none(free),
    none({ charged: null, fees: [], fee: "免费" }),
    open({ payOnline: null }),
    open({ charged: null, fees: [], fee: null }),
  ],
  9: [
    pass("pass", { ...free, payOnline: false }),
    fails("fail", { ...free, payOnline: true }, "pay-online-superfluous"),
    fails("bound", { charged: null, fees: [], fee: "不收费", payOnline: true }, "pay-online-superfluous"),
    none({}),
    open({ ...free, payOnline: null }),
    open({ charged: null, fees: [], fee: null }),
  ],
  10: [
    pass("pass", {}),
    fails("fail", { phones: goodPhones.slice(0, 1) }, "phone-missing"),
    fails("fail", { phones: goodPhones.slice(1) }, "phone-missing"),
    fails("fail", { phones: [] }, "phone-missing", "phone-missing"),
    fails("bound", { phones: [...goodPhones.slice(0, 1), { label: "监督", number: "079183838383" }] }, "phones-same"),
    fails("more", { phones: [{ label: "咨询、投诉", number: "0791-12345" }] }, "phones-same"),
    fails("more", { phones: [...goodPhones, { label: "传真", number: "83838384" }] }, "area-code-missing"),
    fails("more", { phones: [...goodPhones, { label: "传真", number: "010-65000000" }] }, "area-code-differs"),
    pass("more", { phones: [...goodPhones, { label: "手机", number: "13800138000" }] }),
    open({ phones: null }, "not-recorded"),
    open({ phones: [{ label: "政务服务便民热线", number: "0791-12345" }] }, "phones-unlabelled"),
  ],
  11: [
    pass("pass", {}),
    fails("fail", { audience: ["person"] }, "audience-differs"),
    fails("fail", { topic: "elderly" }, "audience-differs"),
    pass("bound", { topic: "elderly", audience: ["business", "person"] }),
    open({ audience: [] }),
  ],
  12: [
    pass("pass", { faqCount: 3 }),
    fails("fail", { faqCount: 0 }, "faq-missing"),
    pass("bound", { faqCount: 1 }),
    none({ taskType: "20", faqCount: 0 }),
  ],
  13: [
    pass("pass", {}),
    fails("fail", { steps: [step("受理"), step("审查"), step("决定"), step("送达")] }, "steps-missing"),
    pass("bound", { steps: [step("受理与审查"), step("决定", "三日内办结"), step("领执照")] }),
    fails("more", { steps: [] }, ...Array<FindingCode>(5).fill("steps-missing")),
    none({ taskType: "07", steps: [] }),
  ],
  14: [
    pass("pass", {}),
    fails("fail", { resultSample: null }, "result-sample-missing"),
    fails("bound", { resultSample: " " }, "result-sample-missing"),
    open({ result: null }),
  ],
  15: [
    pass("pass", {}),
    fails("fail", { promisedLimit: "30个工作日" }, "limit-exceeded"),
    pass("bound", { promisedLimit: "20个工作日" }),
    fails("bound", { promisedLimit: "21个工作日" }, "limit-exceeded"),
    pass("bound", { promisedLimit: "30日", legalLimit: "30日" }),
    fails("bound", { promisedLimit: "31日", legalLimit: "30日" }, "limit-exceeded"),
    pass("more", { promisedLimit: "10个工作日", legalLimit: "14日" }),
    open({ promisedLimit: "10个工作日", legalLimit: "13日" }, "limits-not-comparable"),
    open({ promisedLimit: "10个工作日", legalLimit: "10日" }, "limits-not-comparable"),
    fails("more", { promisedLimit: "10个工作日", legalLimit: "9日" }, "limit-exceeded"),
    pass("more", { promisedLimit: "20日", legalLimit: "20个工作日" }),
    open({ promisedLimit: "28日", legalLimit: "20个工作日" }, "limits-not-comparable"),
    fails("more", { promisedLimit: "29日", legalLimit: "20个工作日" }, "limit-exceeded"),
    pass("more", { promisedLimit: "即时", legalLimit: "当场" }),
    open({ legalLimit: null }),
    open({ promisedLimit: "按招生公告" }, "limit-unreadable"),
    open({ legalLimit: "3个月" }, "limit-unreadable"),
  ],
  16: [
    pass("pass", {}),
    fails("fail", { phones: [{ label: "咨询", number: "138001380001" }] }, "phone-implausible"),
    fails("bound", { phones: [{ label: "咨询", number: "0791-8383838" }] }, "phone-implausible"),
    pass("bound", { phones: [{ label: "咨询", number: "0791-83838383" }] }),
    open({ phones: null }, "not-recorded"),
  ],
  17: [
    pass("pass", { materials: [{ name: "身份证" }, { name: "退役军人、其他优抚对象优待证" }] }),
    fails("fail", { materials: [{ name: "身份证" }, { name: "其他材料" }] }, "material-vague"),
    fails("more", { materials: [{ name: "法律、法规规定的其他有关材料" }] }, "material-vague"),
    fails("more", { materials: [{ name: "相关证书" }] }, "material-vague"),
    fails("bound", { materials: [{ name: "低保等证明" }] }, "material-vague"),
    pass("bound", { materials: [{ name: "一等奖证书" }, { name: "初等教育证明" }] }),
    open({ materials: [] }),
  ],
  18: [
    pass("pass", {}),
    fails("fail", { conditions: null }, "element-missing"),
    fails(
      "more",
      { legalBasis: "", conditions: null, materials: [], steps: [], phones: null, places: [] },
      ...Array<FindingCode>(7).fill("element-missing"),
    ),
    pass("bound", {
      places: [
        { ...goodGatePlace, hasAddress: false },
        { ...goodGatePlace, hasHours: false },
      ],
    }),
    pass("more", { places: [], onlineUrl: "https://example.cn" }),
    pass("more", { phones: null }),
    fails("more", { phones: null, places: [], onlineUrl: "https://example.cn" }, "element-missing"),
  ],
  19: [
    pass("pass", {}),
    fails("fail", { guideVerification: null }, "guide-not-fresh"),
    fails("fail", { places: [{ ...goodGatePlace, verification: null }] }, "offerings-not-fresh"),
    pass("bound", { guideVerification: verified("2026-01-02") }),
    fails("bound", { guideVerification: verified("2026-01-01") }, "guide-not-fresh"),
    pass("bound", { places: [{ ...goodGatePlace, verification: verified("2026-01-02") }] }),
    fails("bound", { places: [{ ...goodGatePlace, verification: verified("2026-01-01") }] }, "offerings-not-fresh"),
    open({ guideVerification: undefined }, "not-recorded"),
  ],
  20: [
    pass("pass", {}),
    fails("fail", { places: [] }, "nowhere-handled"),
    pass("bound", { places: [{ ...goodGatePlace, serving: false }, goodGatePlace] }),
    fails("bound", { places: [{ ...goodGatePlace, serving: false }] }, "nowhere-handled"),
    pass("more", { places: [], onlineUrl: "https://example.cn" }),
  ],
};
