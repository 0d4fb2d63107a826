import { useLocale } from "next-intl";
import { limitText } from "@/i18n/limit-text";

/** A limit in the words of the page where it is a plain stretch of time, else in the official ones. */
export function LimitText({ limit }: { limit: string }) {
  return limitText(limit, useLocale()) ?? <span lang="zh-CN">{limit}</span>;
}
