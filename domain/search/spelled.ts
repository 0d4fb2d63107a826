import { pinyin } from "pinyin-pro";
// The readings of this field.
import "@/domain/search/tokens";

/** Marks of Chinese writing, which have no place between letters. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/\s*[（(]\s*/gu, " ("],
  [/\s*[）)]\s*/gu, ") "],
  [/\s*[、，,]\s*/gu, ", "],
  [/\s*[；;]\s*/gu, "; "],
  [/\s*[：:]\s*/gu, ": "],
  [/\s*[·—－-]+\s*/gu, " – "],
  [/[“”"《》〔〕]\s*/gu, ""],
  [/\s+/gu, " "],
];

/** A Chinese name as it sounds, in pinyin with its tones: "Jū zhù zhèng shēn lǐng"; null where it has no characters. */
export function spelled(name: string): string | null {
  if (!/\p{Script=Han}/u.test(name)) return null;
  const sounds = pinyin(name, { nonZh: "consecutive" });
  const text = marks.reduce((made, [mark, letter]) => made.replace(mark, letter), sounds).trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
