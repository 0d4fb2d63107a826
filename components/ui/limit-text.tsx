import { useLocale } from "next-intl";
import { limitText } from "@/i18n/limit-text";

/** A limit in the words of the page where it is a plain stretch of time, else in the official ones. */
export function LimitText({ limit }: { limit: string }) {
  const told = limitText(limit, useLocale());
  if (!told) return <span lang="zh-CN">{limit}</span>;
  if (!told.note) return told.text;
  return (
    <>
      {told.text}
      <span lang="zh-CN">{told.note}</span>
    </>
  );
}
