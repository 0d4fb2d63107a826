import { z } from "zod";

/** What of a provider's answer is looked at; providers that write "true" for true are understood. */
export const providerClaimsSchema = z.object({
  // As OpenID Connect has it: ASCII, at most 255.
  sub: z.string().regex(/^[\x20-\x7e]{1,255}$/),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[^\s\0]{1,200}$/)
    .optional()
    .catch(undefined),
  email_verified: z
    .union([z.boolean(), z.literal("true").transform(() => true)])
    .optional()
    .catch(undefined),
  acr: z.string().optional().catch(undefined),
  amr: z.array(z.string()).optional().catch(undefined),
});
export type ProviderClaims = z.infer<typeof providerClaimsSchema>;

/** The e-mail address by which an account may be found: only one that the provider has verified. */
export function verifiedEmail({ email, email_verified }: ProviderClaims): string | null {
  return email_verified === true && email ? email : null;
}

/**
 * Whether the provider has asked for a second factor: `mfa` among the methods (RFC 8176), or one of the levels that the
 * operator names.
 */
export function hasProvenSecondFactor({ acr, amr }: ProviderClaims, levels: readonly string[]): boolean {
  return (amr?.includes("mfa") ?? false) || (acr !== undefined && levels.includes(acr));
}
