import type { ReactNode } from "react";
import { isInLetters } from "@/domain/search/lexicon";

/** Words of the catalogue are Chinese in both languages; English words of the table are not. */
export function Word({ children }: { children: string }) {
  return <b lang={isInLetters(children) ? "en" : "zh-CN"}>{children}</b>;
}

/** For `t.rich`: each tag stands for a text of the catalogue. */
export function words(texts: Record<string, string>): Record<string, () => ReactNode> {
  return Object.fromEntries(Object.entries(texts).map(([tag, text]) => [tag, () => <Word>{text}</Word>]));
}
