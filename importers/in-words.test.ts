import { describe, expect, it } from "vitest";
import { inWords, valuesIn } from "@/importers/in-words";

const words = { "1": "自然人", "2": "企业法人", "1,2": "全部" };

describe("numbers of a dictionary", () => {
  it.each([
    ["1", "自然人"],
    ["1^2", "自然人^企业法人"],
    [" 2 ；9", "企业法人；9"],
    ["县（市、区）级^1", "县（市、区）级^自然人"],
    ["constructor", "constructor"],
    ["1,2", "全部"],
    ["12", "12"],
    ["", ""],
  ])("%j reads %j", (text, expected) => expect(inWords(text, words)).toBe(expected));

  it("stay where nobody said what they mean", () => expect(inWords("1^2", undefined)).toBe("1^2"));
  it("are told one by one", () => expect(valuesIn("1^ 2；3|4")).toEqual(["1", "2", "3", "4"]));
});
