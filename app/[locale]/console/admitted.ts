import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { mayAnywhere } from "@/domain/accounts/decide";
import { type Admission, type Operation, operations } from "@/domain/accounts/operations";
import { localePath } from "@/i18n/locales";
import { lacksSecondFactor, type Official, officialOf, recordDenial } from "@/server/accounts/official";

/** The headers of the request with the cookies as an action has just left them: signing in renews the session. */
export async function requestHeaders(): Promise<Headers> {
  const now = new Headers(await headers());
  now.set("cookie", (await cookies()).toString());
  return now;
}

/** Who asks, looked up once for a page. */
export const currentOfficial = cache(async (): Promise<Official | null> => officialOf(await requestHeaders()));

/** What stays open to who has yet to change a first password or to set up a second factor: just that, and leaving. */
const whileUnsettled: readonly Operation[] = ["/console/account", "signOut", "changePassword", "setUpSecondFactor"];

/** The part of one's own account that has to be seen to before anything else. */
function unsettledOf(official: Official): "password" | "second-factor" | null {
  if (official.mustChangePassword) return "password";
  return lacksSecondFactor(official) ? "second-factor" : null;
}

/**
 * Lets pass who may call this page or action, by the table in domain/accounts. Others are sent to sign in, or to
 * change a first password and set up the second factor that their role asks for; who may not is answered 403.
 *
 * @param back where to go after signing in; a path without locale.
 */
export async function admitted(operation: Operation, back = "/console"): Promise<Official> {
  const [official, locale] = await Promise.all([currentOfficial(), getLocale()]);
  if (!official) redirect(`${localePath(locale, "/console/sign-in")}?next=${encodeURIComponent(back)}`);
  const unsettled = unsettledOf(official);
  if (unsettled && !whileUnsettled.includes(operation)) {
    redirect(`${localePath(locale, "/console/account")}#${unsettled}`);
  }
  const admission: Admission = operations[operation];
  if (typeof admission === "object" && !mayAnywhere(official.grants, admission.action, admission.noun)) {
    await recordDenial(official, { ...admission, why: "not-permitted" });
    if (!operation.startsWith("/")) return refuseForm();
    forbidden();
  }
  return official;
}

/**
 * Refuses a form of an action. Of one that is sent without a script, Next makes every status a 404: it leads to the
 * page that says so, which answers 403.
 */
export async function refuseForm(why?: "outside"): Promise<never> {
  if ((await headers()).has("next-action")) forbidden();
  redirect(`${localePath(await getLocale(), "/console/denied")}${why ? `?why=${why}` : ""}`);
}
