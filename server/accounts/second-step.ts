import "server-only";
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { generateRandomString } from "better-auth/crypto";
import { z } from "zod";

/** As the library's plugin for second factors calls its cookie and what it notes, and how long (seconds) they hold. */
const CHALLENGE_COOKIE = "two_factor";
const CHALLENGE = 600;

const begun = z.object({ userId: z.string(), secondFactor: z.boolean() });

/** What the console needs of the library beyond its own ways in; on the server alone, without an address. */
export const secondStep = () =>
  ({
    id: "console-second-step",
    endpoints: {
      /** Whose second factor is waited for: the id of the account, or null. */
      challengedUser: createAuthEndpoint.serverOnly({ method: "POST" }, async (ctx): Promise<string | null> => {
        const cookie = ctx.context.createAuthCookie(CHALLENGE_COOKIE);
        const identifier = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
        if (!identifier) return null;
        return (await ctx.context.internalAdapter.findVerificationValue(identifier))?.value ?? null;
      }),
      /** Lets in whom the provider of single sign-on has vouched for, or asks for our own second factor first. */
      enterByProvider: createAuthEndpoint.serverOnly(
        { method: "POST", body: begun },
        async (ctx): Promise<"in" | "second-factor" | "refused"> => {
          const { userId, secondFactor } = ctx.body;
          const user = await ctx.context.internalAdapter.findUserById(userId);
          if (!user) return "refused";
          if ("twoFactorEnabled" in user && user.twoFactorEnabled === true && !secondFactor) {
            const identifier = `2fa-${generateRandomString(20)}`;
            const expiresAt = new Date(Date.now() + CHALLENGE * 1000);
            await ctx.context.internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt });
            const attempts = { value: "0", identifier: `2fa-attempts-${identifier}`, expiresAt };
            await ctx.context.internalAdapter.createVerificationValue(attempts);
            const cookie = ctx.context.createAuthCookie(CHALLENGE_COOKIE, { maxAge: CHALLENGE });
            await ctx.setSignedCookie(cookie.name, identifier, ctx.context.secret, cookie.attributes);
            return "second-factor";
          }
          const told = { signedInBy: "provider", providerSecondFactor: secondFactor };
          const session = await ctx.context.internalAdapter.createSession(userId, false, told, true);
          if (!session) return "refused";
          await setSessionCookie(ctx, { session, user });
          return "in";
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
