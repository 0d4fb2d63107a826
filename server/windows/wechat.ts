import "server-only";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type WechatSignature, wechatSignature } from "@/domain/windows/wechat-signature";
import { environment } from "@/server/db/environment";
import { outboundFetch } from "@/server/http/outbound";

/** The public account, and where WeChat's interface is asked. */
export type WechatAccount = { appId: string; secret: string; origin: string; allowsPrivate: boolean };

/** WeChat's own number of a failure; its text, which may repeat what was sent, is not kept. */
export class WechatRefused extends Error {
  constructor(readonly errcode: number) {
    super(`WeChat refused with ${errcode}.`);
  }
}

const answerSchema = z.object({
  errcode: z.number().optional(),
  access_token: z.string().optional(),
  ticket: z.string().optional(),
  expires_in: z.number().positive().optional(),
});
type Answer = z.infer<typeof answerSchema>;
type Kept = { value: string; until: number };

/** invalid credential, invalid access_token, access_token expired: a new one may do. */
const STALE_TOKEN = [40001, 40014, 42001];
/** Milliseconds before its end from which on a token or ticket is asked for anew; and for which a failure is believed. */
const EARLY = 300_000;
const FAILURE_KEEPS = 30_000;

/**
 * The ticket that pages are signed with: asked for once for two hours, by one request whoever waits. A token that
 * WeChat does not take any more is replaced once; what fails then is not tried again for half a minute.
 */
export function wechatTickets({ appId, secret, origin, allowsPrivate }: WechatAccount) {
  const fetch = outboundFetch(allowsPrivate);
  let token: Kept | undefined;
  let ticket: Kept | undefined;
  let failure: { error: unknown; until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(path: string, body?: object): Promise<Answer> {
    const response = await fetch(origin + path, {
      method: body ? "POST" : "GET",
      headers: body ? { "content-type": "application/json" } : {},
      body: body && JSON.stringify(body),
    });
    const answer = answerSchema.parse(await response.json());
    if (answer.errcode) throw new WechatRefused(answer.errcode);
    return answer;
  }

  async function freshToken(now: number, isForced: boolean): Promise<string> {
    if (!isForced && token && now < token.until) return token.value;
    const account = { grant_type: "client_credential", appid: appId, secret, force_refresh: isForced };
    token = kept(await ask("/cgi-bin/stable_token", account), "access_token", now);
    return token.value;
  }

  async function freshTicket(now: number, isForced = false): Promise<string> {
    const access = encodeURIComponent(await freshToken(now, isForced));
    try {
      ticket = kept(await ask(`/cgi-bin/ticket/getticket?type=jsapi&access_token=${access}`), "ticket", now);
      return ticket.value;
    } catch (error) {
      const isStale = error instanceof WechatRefused && STALE_TOKEN.includes(error.errcode);
      if (isForced || !isStale) throw error;
      return freshTicket(now, true);
    }
  }

  /** @throws WechatRefused, or what the connection failed with. */
  return async function ticketAt(now: number): Promise<string> {
    if (ticket && now < ticket.until) return ticket.value;
    if (failure && now < failure.until) throw failure.error;
    asking ??= freshTicket(now)
      .catch((error: unknown) => {
        failure = { error, until: now + FAILURE_KEEPS };
        throw error;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
}

function kept(answer: Answer, name: "access_token" | "ticket", now: number): Kept {
  const value = answer[name];
  if (!value) throw new WechatRefused(-1);
  const lasts = (answer.expires_in ?? 0) * 1000;
  return { value, until: now + Math.max(lasts - EARLY, lasts / 2) };
}

let tickets: { of: string; at: (now: number) => Promise<string> } | undefined;

/** The signature of one page of ours for `wx.config`; null where WeChat is not configured or the page is not ours. */
export async function signForWechat(url: string, now: Date): Promise<WechatSignature | null> {
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret, WECHAT_API_ORIGIN, SITE_URL } = environment();
  if (!appId || !secret || !SITE_URL || !URL.canParse(url) || new URL(url).origin !== new URL(SITE_URL).origin) {
    return null;
  }
  if (tickets?.of !== appId) {
    const origin = WECHAT_API_ORIGIN ?? "https://api.weixin.qq.com";
    tickets = {
      of: appId,
      at: wechatTickets({ appId, secret, origin, allowsPrivate: WECHAT_API_ORIGIN !== undefined }),
    };
  }
  const ticket = await tickets.at(now.getTime());
  const [nonceStr, timestamp] = [randomBytes(12).toString("hex"), Math.floor(now.getTime() / 1000)];
  return { appId, timestamp, nonceStr, signature: wechatSignature({ ticket, nonceStr, timestamp, url }) };
}
