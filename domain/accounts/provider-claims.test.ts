import { describe, expect, it } from "vitest";
import { hasProvenSecondFactor, providerClaimsSchema, verifiedEmail } from "@/domain/accounts/provider-claims";

const claims = (more: object) => providerClaimsSchema.parse({ sub: "1", ...more });

describe("what a provider says", () => {
  it.each([
    ["a verified address", { email: "Wang@HGT.example.cn ", email_verified: true }, "wang@hgt.example.cn"],
    ["verified in words", { email: "a@b.cn", email_verified: "true" }, "a@b.cn"],
    ["one that is not verified", { email: "a@b.cn", email_verified: false }, null],
    ["one that nothing is said of", { email: "a@b.cn" }, null],
    ["nothing", {}, null],
    ["something else", { email: 5, email_verified: 1 }, null],
  ])("of %s", (_, more, email) => expect(verifiedEmail(claims(more))).toBe(email));

  it.each([
    ["several factors", { amr: ["pwd", "otp", "mfa"] }, true],
    ["a password", { amr: ["pwd"] }, false],
    ["a level that counts", { acr: "urn:gov:high" }, true],
    ["a level that does not", { acr: "urn:gov:low" }, false],
    ["nothing", {}, false],
    ["no list", { amr: "mfa" }, false],
  ])("of %s as a second factor", (_, more, proven) =>
    expect(hasProvenSecondFactor(claims(more), ["urn:gov:high"])).toBe(proven),
  );

  it("needs to say who it is", () => {
    expect(providerClaimsSchema.safeParse({ email: "a@b.cn" }).success).toBe(false);
  });
});
