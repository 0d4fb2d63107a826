import "server-only";
import { environment } from "@/server/db/environment";

export type SingleSignOn = {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** What the button says, such as the name of the government's identity service; null = our own word. */
  label: string | null;
  /** Values of `acr` that mean a second factor, beside `mfa` among `amr`. */
  secondFactorAcr: readonly string[];
  /** Whether the issuer may be in a private network, and on this machine without TLS. */
  allowsPrivate: boolean;
};

/** The provider of single sign-on, or null where none is configured. */
export function singleSignOn(): SingleSignOn | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_SECOND_FACTOR_ACR, OIDC_PRIVATE_NETWORK } =
    environment();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return null;
  return {
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    label: OIDC_LABEL ?? null,
    secondFactorAcr: OIDC_SECOND_FACTOR_ACR ?? [],
    allowsPrivate: OIDC_PRIVATE_NETWORK === "on",
  };
}
