import { describe, expect, it } from "vitest";
import { fingerprintOf } from "@/domain/imports/fingerprint";

describe("headers", () => {
  it.each([
    [["网点名称", "编号"], ["编号", " 网点 名称* "], true],
    [["Service Point", "code"], ["service_point", "CODE", ""], true],
    [["code", "#row", "#reason"], ["code"], true],
    [["code", "name"], ["code", "names"], false],
  ])("%j and %j are of one kind of file: %s", (one, other, same) =>
    expect(fingerprintOf(one) === fingerprintOf(other)).toBe(same),
  );
});
