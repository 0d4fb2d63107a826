import { logger } from "@/server/http/logger";
import { problemResponse } from "@/server/http/problem-response";
import { dataHeaders } from "@/server/http/security-headers";
import { signForWechat, WechatRefused } from "@/server/windows/wechat";

/** The signature with which a page of ours may use WeChat's interface; nothing where that is not configured. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url).searchParams.get("url")?.slice(0, 2000) ?? "";
  try {
    const signature = await signForWechat(url, new Date());
    if (!signature) return problemResponse("not-found", "Nothing is signed for this address.");
    return Response.json(signature, { headers: { ...dataHeaders(), "Cache-Control": "no-store" } });
  } catch (error) {
    // What was sent to WeChat, the secret with it, stays out of the log.
    logger.warn({ errcode: error instanceof WechatRefused ? error.errcode : null }, "WeChat gave no ticket");
    return problemResponse("unexpected", "WeChat gave no ticket. The map links work all the same.");
  }
}

export const dynamic = "force-dynamic";
