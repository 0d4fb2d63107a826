import { describe, expect, it } from "vitest";
import {
  changeFault,
  LONGEST_PASSWORD,
  type PasswordFault,
  passwordFault,
  SHORTEST_PASSWORD,
} from "@/domain/accounts/passwords";

const about = ["王 Xiaoming", "zhangsan@hgt.gov.cn"];

const cases: [string, string, PasswordFault | null][] = [
  ["a sentence", "四点半去幼儿园接孩子顺便买菜", null],
  ["three words", "copper lantern gravel", null],
  ["one character too few", "x9!kq#Lw2@p", "short"],
  ["just long enough", "x9!kq#Lw2@pZ", null],
  ["characters and not bytes count", "一二三四五六七八九十百", "short"],
  ["the longest", `${"ab cd ef gh ".repeat(10)}ijklmnop`, null],
  ["longer than that", "ab cd ef gh ".repeat(11), "long"],
  ["a known word with digits", "Password2026!!", "common"],
  ["a known word twice", "adminadminadmin", "common"],
  ["the district with the year", "honggutan2026", "common"],
  ["full-width letters", "Ｐａｓｓｗｏｒｄ２０２６", "common"],
  ["one character", "aaaaaaaaaaaaaaaa", "common"],
  ["digits in order", "123456789012", "common"],
  ["their own address", "zhangsan2026!", "personal"],
  ["a known word inside a sentence", "my password is a brown horse", null],
];

describe("a password", () => {
  it.each(cases)("%s", (_, password, fault) => {
    expect(passwordFault(password, about)).toBe(fault);
  });
  it("has bounds that leave room", () => {
    expect([SHORTEST_PASSWORD, LONGEST_PASSWORD]).toEqual([12, 128]);
  });
  it("is another than the one before", () => {
    const [old, other] = ["copper lantern gravel", "gravel lantern copper"];
    expect([changeFault(old, old, about), changeFault(old, other, about)]).toEqual(["same", null]);
    expect(changeFault(old, "short", about)).toBe("short");
  });
});
