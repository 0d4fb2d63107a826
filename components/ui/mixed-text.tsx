import { useLocale } from "next-intl";

/** Chinese characters and what stands between them. */
const CHINESE = /(\p{Script=Han}[\p{Script=Han}\d，、；：（）《》·]*)/u;

/** A sentence of the page's language with Chinese names inside: they are marked, so that they are read aloud as Chinese. */
export function MixedText({ text }: { text: string }) {
  if (useLocale() === "zh") return text;
  return text.split(CHINESE).map((part, index) =>
    index % 2 === 1 ? (
      // Parts of a sentence have no other identity than their place.
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={index} lang="zh-CN">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
