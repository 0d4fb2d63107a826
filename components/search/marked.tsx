import type { ReactNode } from "react";

type Props = { text: string; marks: readonly (readonly [from: number, to: number])[] };

/** A text with the stretches that matched marked. Names are Chinese in every language of the page. */
export function Marked({ text, marks }: Props) {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    parts.push(text.slice(done, from), <mark key={from}>{text.slice(from, to)}</mark>);
    done = to;
  }
  return (
    <span lang="zh-CN">
      {parts}
      {text.slice(done)}
    </span>
  );
}
