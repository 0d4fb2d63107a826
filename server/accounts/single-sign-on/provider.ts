import "server-only";
import * as oidc from "openid-client";
import { type SingleSignOn, singleSignOn } from "@/server/accounts/single-sign-on/settings";
import { environment } from "@/server/db/environment";
import { logger } from "@/server/http/logger";
import { outboundFetch } from "@/server/http/outbound";

/** Milliseconds after which the provider is asked anew what it can do. */
const FRESH = 10 * 60_000;

let known: { of: string; at: number; configuration: Promise<oidc.Configuration> } | undefined;

/** Where the provider sends people back to. */
export function callbackUrl(): URL {
  const { SITE_URL, PORT } = environment();
  return new URL("/console/sign-in/oidc/callback", SITE_URL ?? `http://localhost:${PORT}`);
}

/** The provider by its own description; throws while it cannot be asked. */
export function discovered(settings: SingleSignOn, now = Date.now()): Promise<oidc.Configuration> {
  const of = `${settings.issuer.href} ${settings.clientId}`;
  if (known?.of !== of || now - known.at > FRESH) {
    const ask = outboundFetch(settings.allowsPrivate);
    const configuration = oidc.discovery(
      settings.issuer,
      settings.clientId,
      settings.clientSecret,
      oidc.ClientSecretBasic(settings.clientSecret),
      {
        // What is sent is a form.
        [oidc.customFetch]: (url, { body, ...asked }) => ask(url, { ...asked, body: body ? String(body) : undefined }),
        // Only what the guard lets pass: without TLS nothing but this very machine.
        execute: settings.allowsPrivate ? [oidc.allowInsecureRequests] : [],
      },
    );
    known = { of, at: now, configuration };
    configuration.catch((error: Error) => {
      known = undefined;
      logger.warn({ code: error.name }, "The provider of single sign-on cannot be asked");
    });
  }
  return known.configuration;
}

/** Origins that a form of ours may lead to, for the policy of the pages that have one. */
export async function formTargets(): Promise<string[]> {
  const settings = singleSignOn();
  if (!settings) return [];
  const metadata = await discovered(settings).then(
    (configuration) => configuration.serverMetadata(),
    () => null,
  );
  const endpoint = metadata?.authorization_endpoint;
  return [...new Set([settings.issuer.origin, ...(endpoint ? [new URL(endpoint).origin] : [])])];
}

/** Where to sign out at the provider as well; null where it does not say. */
export async function providerSignOut(): Promise<string | null> {
  const settings = singleSignOn();
  if (!settings) return null;
  try {
    const configuration = await discovered(settings);
    return configuration.serverMetadata().end_session_endpoint ? oidc.buildEndSessionUrl(configuration).href : null;
  } catch {
    return null;
  }
}
