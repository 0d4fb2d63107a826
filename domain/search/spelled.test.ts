import { expect, it } from "vitest";
import { spelled } from "@/domain/search/spelled";

it.each([
  ["居住证申领", "Jū zhù zhèng shēn lǐng"],
  ["社会保障卡（社保卡）申领", "Shè huì bǎo zhàng kǎ (shè bǎo kǎ) shēn lǐng"],
  ["居民身份证换领、补领", "Jū mín shēn fèn zhèng huàn lǐng, bǔ lǐng"],
  ["地铁2号线", "Dì tiě 2 hào xiàn"],
  // A reading of this place that a general dictionary does not have.
  ["长堎镇", "Cháng léng zhèn"],
  ["Wi-Fi", null],
])("%s sounds like %s", (name, sound) => {
  expect(spelled(name)).toBe(sound);
});
