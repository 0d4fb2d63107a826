import "server-only";
import { createHash, createHmac } from "node:crypto";
import { shanghaiTime } from "@/domain/time/shanghai";
import { consoleSecret } from "@/server/accounts/secret";

const TOKEN = /^[\w-]{22}$/;
const TOKEN_BYTES = 16;

const keyed = (purpose: string, text: string) =>
  createHmac("sha256", consoleSecret()).update(`report ${purpose}\n${text}`).digest();

/**
 * The token of a report's private link: 128 bits that follow from the form it was sent with, so that a form sent twice
 * leads to one report and one link, although only a digest of the token is stored.
 */
export function tokenFor(formKey: string, subject: string): string {
  return keyed("token", `${formKey}\n${subject}`).subarray(0, TOKEN_BYTES).toString("base64url");
}

/** What is stored of a token; null where it cannot be one. */
export function tokenDigest(token: string): string | null {
  return TOKEN.test(token) ? createHash("sha256").update(token).digest("base64url") : null;
}

/** Who reports, for one day: the same address is another the day after, and can be read from neither. */
export function reporterOn(address: string, now: Date): string {
  return keyed("reporter", `${shanghaiTime(now).isoDate}\n${address}`).toString("base64url");
}

/** Under which an address is counted for one purpose. */
export function limitKey(purpose: string, address: string): string {
  return `${purpose}:${keyed(`limit ${purpose}`, address).toString("base64url")}`;
}
