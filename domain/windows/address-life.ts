/**
 * How long an address on paper or on another site can be relied on: `lasting` the operator has settled it, `unsettled`
 * it is what somebody happens to have opened, `local` nobody else can open it.
 */
export type AddressLife = "lasting" | "unsettled" | "local";

/** Names and numbers of this machine and of the network in this house (RFC 1918, RFC 6761, RFC 6762). */
const LOCAL =
  /^(localhost|\[::1?\]|0\.0\.0\.0|[\w-]+|.+\.(local|localhost|internal|test)|(127|10)(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2})$/i;

/** @param isSettled the operator has said what the address is (`SITE_URL`). */
export function addressLife(address: string, isSettled: boolean): AddressLife {
  if (LOCAL.test(new URL(address).hostname)) return "local";
  return isSettled ? "lasting" : "unsettled";
}
