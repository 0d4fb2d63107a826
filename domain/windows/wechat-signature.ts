import { createHash } from "node:crypto";

/** What `wx.config` takes beside the names of what is called. */
export type WechatSignature = { appId: string; timestamp: number; nonceStr: string; signature: string };

type Signed = { ticket: string; nonceStr: string; timestamp: number; url: string };

/** WeChat's signature of a page: these four, in this order, by SHA-1; the address without what follows `#`. */
export function wechatSignature({ ticket, nonceStr, timestamp, url }: Signed): string {
  const [bare = ""] = url.split("#");
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${bare}`;
  return createHash("sha1").update(text).digest("hex");
}
