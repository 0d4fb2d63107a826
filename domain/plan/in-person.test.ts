import { describe, expect, it } from "vitest";
import type { Material, Step } from "@/domain/matters/matter";
import { asksForPerson } from "@/domain/plan/in-person";

const material = (name: string, condition: string | null = null): Material => ({
  name,
  form: null,
  copies: null,
  necessity: null,
  condition,
  issuer: null,
  note: null,
  quality: "approximate",
});
const step = (name: string, description: string | null): Step => ({ name, description, quality: "approximate" });

describe("a guide that asks for the person", () => {
  it.each<[string, Parameters<typeof asksForPerson>[0], boolean]>([
    ["in a step", { conditions: null, materials: [], steps: [step("认证", "本人到场核验，或用手机刷脸")] }, true],
    ["in a paper", { conditions: null, materials: [material("本人手机")], steps: [] }, true],
    ["in its conditions", { conditions: "须本人申请", materials: [], steps: [] }, true],
    [
      "not where only an account is meant",
      { conditions: null, materials: [], steps: [step("发放", "待遇打到本人银行卡或社会保障卡")] },
      false,
    ],
    ["not where it says nothing", { conditions: null, materials: [material("身份证")], steps: [] }, false],
  ])("%s", (_, guide, expected) => expect(asksForPerson(guide)).toBe(expected));
});
