import { expect, it } from "vitest";
import { phoneRows, phonesText } from "@/domain/editing/phone-rows";

it.each([
  ["", [], ""],
  ["咨询:0791-12345", [{ label: "咨询", number: "0791-12345" }], "咨询:0791-12345"],
  [
    "咨询：0791-12345；投诉:12345;",
    [
      { label: "咨询", number: "0791-12345" },
      { label: "投诉", number: "12345" },
    ],
    "咨询:0791-12345; 投诉:12345",
  ],
  ["12345", [{ label: "", number: "12345" }], "12345"],
])("%j", (text, rows, written) => {
  expect(phoneRows(text)).toEqual(rows);
  expect(phonesText(rows)).toBe(written);
});

it("keeps what separates parts out of them", () => {
  expect(phonesText([{ label: "咨询：办公室", number: "1;2" }])).toBe("咨询 办公室:1，2");
});
