import { describe, expect, it } from "vitest";
import { redacted, redactedText, WITHHELD } from "@/domain/audit/redaction";

describe("fields that the account withholds", () => {
  it.each([
    "password",
    "passwordHash",
    "password_hash",
    "newPassword",
    "token",
    "access_token",
    "refreshTokens",
    "tokenDigest",
    "totpSecret",
    "secrets",
    "session-id",
    "Set-Cookie",
    "api_key",
    "recoveryCodes",
    "phone",
    "phones",
    "contactPhone",
    "mobile",
    "tel",
    "telephone",
    "idNumber",
    "id_card",
    "email",
    "wechat",
  ])("%s", (field) => {
    expect(redacted({ [field]: "whatever it is" }, "users")).toEqual({ [field]: WITHHELD });
    expect(redacted({ list: [{ [field]: ["a", { b: 1 }] }] }, "users")).toEqual({ list: [{ [field]: WITHHELD }] });
  });

  it.each(["name", "hotel", "code", "searched", "session", "order", "status"])("and not %s", (field) => {
    expect(redacted({ [field]: "值" }, "users")).toEqual({ [field]: "值" });
  });

  it("and of reports what residents wrote and sent", () => {
    const said = { note: "门口贴了新地址", photo: "…", reporter: "…", kind: "moved" };
    const withheld = { note: WITHHELD, photo: WITHHELD, reporter: WITHHELD, kind: "moved" };
    expect(redacted(said, "reports")).toEqual(withheld);
    expect(redacted({ note: "值" }, "service-points")).toEqual({ note: "值" });
  });

  it("stays silent on what was empty, and leaves the given record alone", () => {
    const given = { password: null, name: "甲", phone: "13812345678" };
    expect(redacted(given, "users")).toEqual({ password: null, name: "甲", phone: WITHHELD });
    expect(given.phone).toBe("13812345678");
  });

  it("but a service point's telephone numbers are public, and only those", () => {
    const details = { phones: [{ label: "办公", number: "13912345678" }], phone: "13912345678" };
    expect(redacted(details, "service-points")).toEqual({ ...details, phone: WITHHELD });
    expect(redacted(details, "requests")).toEqual({ phones: WITHHELD, phone: WITHHELD });
  });
});

describe("numbers of residents in a text", () => {
  it.each([
    ["请拨13812345678找老王", `请拨${WITHHELD}找老王`],
    ["+86 13812345678、8613812345678", `${WITHHELD}、${WITHHELD}`],
    ["身份证36010219900101123X。", `身份证${WITHHELD}。`],
    ["热线 0791-12345 与 12345", "热线 0791-12345 与 12345"],
    ["区划 360113001001，项目 2020-360113-48-01-000001", "区划 360113001001，项目 2020-360113-48-01-000001"],
    ["1732217000123", "1732217000123"],
    ["half \uD800 and NUL \u0000, whole 😀", "half \uFFFD and NUL \uFFFD, whole 😀"],
  ])("%j becomes %j", (text, expected) => {
    expect(redactedText(text)).toBe(expected);
    expect(redacted({ note: [text] }, "requests")).toEqual({ note: [expected] });
  });

  it("are found in a field's name too", () => {
    expect(redacted({ "13812345678": "x" }, "requests")).toEqual({ [WITHHELD]: "x" });
  });
});
