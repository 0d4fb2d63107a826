import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { isLocale, localePath } from "@/i18n/locales";
import { leave } from "@/server/accounts/single-sign-on/journey";
import { NOTE_LASTS } from "@/server/accounts/single-sign-on/note";
import { environment } from "@/server/db/environment";

export const NOTE_COOKIE = "console.single_sign_on";

/** Sends somebody to the provider, or back with the reason why not. @param link whose account is to be linked. */
export async function goToProvider(next: string, link: string | null, back: string): Promise<never> {
  const found = await getLocale();
  const locale = isLocale(found) ? found : "zh";
  const left = await leave({ next, link, locale }, new Date());
  if (!left) redirect(`${localePath(locale, back)}?fault=provider`);
  (await cookies()).set(NOTE_COOKIE, left.note, {
    httpOnly: true,
    sameSite: "lax",
    secure: environment().SITE_URL?.startsWith("https://") ?? false,
    path: "/",
    maxAge: NOTE_LASTS,
  });
  redirect(left.url);
}
