import "server-only";
import { type LookupAddress, lookup } from "node:dns";
import { type IncomingMessage, request as requestPlain } from "node:http";
import { request } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPrivateAddress } from "@/domain/network/private-address";

/** Milliseconds for a whole answer, and its most bytes. */
const PATIENCE = 5_000;
const MOST = 1_000_000;

/** Thrown before anything leaves: an address that the server does not ask. */
export class OutboundRefused extends Error {}

type Asked = {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
};

/**
 * Like `fetch`, for addresses that come from outside or lead there: https only, no redirects, and nothing of this
 * machine or a private network, as the name resolves in this very connection. `allowsPrivate` is the operator's word
 * that it may, and on this machine without TLS.
 */
export function outboundFetch(allowsPrivate: boolean): (address: string, asked?: Asked) => Promise<Response> {
  return async (address, { method = "GET", headers, body, signal } = {}) => {
    const url = new URL(address);
    assertAllowed(url, allowsPrivate);
    const limit = AbortSignal.timeout(PATIENCE);
    const sent = body === undefined ? undefined : Buffer.from(body);
    const options = {
      method,
      headers: { ...headers, ...(sent && { "content-length": String(sent.length) }) },
      lookup: allowsPrivate ? undefined : lookupPublic,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    };
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = (url.protocol === "https:" ? request : requestPlain)(url, options, resolve);
      asked.once("error", reject);
      asked.end(sent);
    });
    return responseOf(answer);
  };
}

function assertAllowed(url: URL, allowsPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isHere = host === "localhost" || host === "127.0.0.1" || host === "::1";
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isHere && allowsPrivate)) {
    throw new OutboundRefused(`Only https is asked: ${url.origin}.`);
  }
  // A name is looked at once it is resolved.
  if (!allowsPrivate && isIP(host) > 0 && isPrivateAddress(host)) {
    throw new OutboundRefused(`An address of a private network is not asked: ${url.origin}.`);
  }
}

/** Resolves names for the connection itself, so that a name cannot mean something else a moment later. */
const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    const failure = error ?? refusalOf(host, addresses);
    if (failure || !first) callback(failure ?? new OutboundRefused(`${host} has no address.`), "");
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function refusalOf(host: string, addresses: LookupAddress[]): Error | null {
  return addresses.some(({ address }) => isPrivateAddress(address))
    ? new OutboundRefused(`${host} leads into a private network.`)
    : null;
}

async function responseOf(answer: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST) throw new OutboundRefused("The answer is too long.");
    chunks.push(chunk);
  }
  const status = answer.statusCode ?? 502;
  const pairs = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return new Response(status === 204 || status === 304 ? null : Buffer.concat(chunks), { status, headers: pairs });
}
