import "server-only";
import * as oidc from "openid-client";
import { hasProvenSecondFactor, type ProviderClaims, providerClaimsSchema } from "@/domain/accounts/provider-claims";
import type { Locale } from "@/i18n/locales";
import { auth } from "@/server/accounts/auth";
import { asOfficial, type Official } from "@/server/accounts/official";
import { tellRefused, tellSignIn } from "@/server/accounts/sign-in";
import { accountBehind, linkAccount } from "@/server/accounts/single-sign-on/links";
import { NOTE_LASTS, type Note, readNote, writeNote } from "@/server/accounts/single-sign-on/note";
import { callbackUrl, discovered } from "@/server/accounts/single-sign-on/provider";
import { type SingleSignOn, singleSignOn } from "@/server/accounts/single-sign-on/settings";
import { logger } from "@/server/http/logger";

/**
 * - `expired`: nobody was sent away from here, or too long ago.
 * - `provider`: it cannot be asked, says no, or its answer does not hold.
 * - `account`: nobody here, out, or linked otherwise; which of them is nobody's business.
 */
export const signOnFaults = ["expired", "provider", "account"] as const;
export type SignOnFault = (typeof signOnFaults)[number];

export type Arrival =
  | { state: "in" | "second-factor" | "linked"; next: string; locale: Locale }
  | { state: SignOnFault; next: string; locale: Locale };

type Wanted = Pick<Note, "next" | "locale" | "link">;

/**
 * Where to send somebody, and the note that their browser keeps meanwhile; null while the provider cannot be asked.
 */
export async function leave(wanted: Wanted, now: Date): Promise<{ url: string; note: string } | null> {
  const settings = singleSignOn();
  const configuration = settings && (await discovered(settings).catch(() => null));
  if (!configuration) return null;
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl().href,
    scope: "openid email",
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(settings.secondFactorAcr.length > 0 && { acr_values: settings.secondFactorAcr.join(" ") }),
  });
  const until = now.getTime() + NOTE_LASTS * 1000;
  return { url: url.href, note: await writeNote({ ...wanted, state, nonce, verifier, until }) };
}

/**
 * Takes somebody in who comes back from the provider: checks state, nonce, PKCE and the signed identity, finds the
 * account, and begins a session, or the second step where the provider has not asked for a second factor itself.
 *
 * @param search of the address they came back to.
 * @param official who has signed in already, for linking.
 */
export async function arrive(
  search: string,
  text: string | undefined,
  headers: Headers,
  official: Official | null,
  now: Date,
): Promise<Arrival> {
  const [settings, note] = [singleSignOn(), await readNote(text, now)];
  if (!settings || !note) return { state: "expired", next: "/console", locale: "zh" };
  const answer = (state: Arrival["state"]): Arrival => ({ state, next: note.next, locale: note.locale });
  const claims = await claimsBehind(settings, note, search).catch((error: unknown) => {
    // Its name alone: what the provider says may hold an address.
    logger.warn({ code: error instanceof Error ? error.name : "unknown" }, "Single sign-on has failed");
    return null;
  });
  if (!claims) return answer("provider");
  if (note.link !== null) return answer(await linked(official, note.link, claims, settings));
  const found = await accountBehind(claims, settings.issuer);
  if (!found || found.isDisabled) {
    await tellRefused(found?.id ?? null, found ? "disabled" : "unknown");
    return answer("account");
  }
  if (!found.isLinked) await asOfficial(found, () => linkAccount(found.id, claims.sub, settings.issuer));
  const secondFactor = hasProvenSecondFactor(claims, settings.secondFactorAcr);
  const entered = await auth().api.enterByProvider({ body: { userId: found.id, secondFactor }, headers });
  if (entered === "refused") return answer("account");
  if (entered === "in") await tellSignIn(found.id, "provider");
  return answer(entered);
}

async function linked(
  official: Official | null,
  id: string,
  { sub }: ProviderClaims,
  { issuer }: SingleSignOn,
): Promise<"linked" | "account"> {
  if (official?.id !== id) return "account";
  return (await asOfficial(official, () => linkAccount(id, sub, issuer))) ? "linked" : "account";
}

async function claimsBehind(settings: SingleSignOn, note: Note, search: string): Promise<ProviderClaims> {
  const configuration = await discovered(settings);
  const url = callbackUrl();
  url.search = search;
  const tokens = await oidc.authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: note.verifier,
    expectedState: note.state,
    expectedNonce: note.nonce,
    idTokenExpected: true,
  });
  const identity = tokens.claims();
  if (!identity) throw new Error("The provider names nobody.");
  const { acr, amr } = identity;
  if (identity.email !== undefined || !configuration.serverMetadata().userinfo_endpoint) {
    return providerClaimsSchema.parse(identity);
  }
  const more = await oidc.fetchUserInfo(configuration, tokens.access_token, identity.sub);
  // How they signed in is only what the signed identity says.
  return providerClaimsSchema.parse({ ...more, sub: identity.sub, acr, amr });
}
