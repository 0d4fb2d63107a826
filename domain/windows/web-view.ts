/** Browsers inside other apps in which a map app cannot be opened by its own scheme (domain.md §3.6). */
export type WebView = "wechat" | "mini-program";

/** Which of them a `User-Agent` is; null for a browser of its own. */
export function webViewOf(userAgent: string): WebView | null {
  // Mini programs of WeChat and of Alipay say so in the same word.
  if (/miniProgram/i.test(userAgent)) return "mini-program";
  return /MicroMessenger/i.test(userAgent) ? "wechat" : null;
}
