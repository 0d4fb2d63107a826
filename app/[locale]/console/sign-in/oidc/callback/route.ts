import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { localePath } from "@/i18n/locales";
import { type Arrival, arrive } from "@/server/accounts/single-sign-on/journey";
import { currentOfficial, requestHeaders } from "../../../admitted";
import { wantedPage } from "../../wanted-page";
import { NOTE_COOKIE } from "../note-cookie";

/** Where the provider of single sign-on sends people back to. */
export async function GET(request: Request): Promise<never> {
  const jar = await cookies();
  const [headers, official] = [await requestHeaders(), await currentOfficial()];
  const { search } = new URL(request.url);
  const arrival = await arrive(search, jar.get(NOTE_COOKIE)?.value, headers, official, new Date());
  // Once and no more.
  jar.delete(NOTE_COOKIE);
  redirect(localePath(arrival.locale, pageAfter(arrival)));
}

function pageAfter({ state, next }: Arrival): string {
  const page = wantedPage(next);
  if (state === "in" || state === "linked") return page;
  if (state === "second-factor") return `/console/sign-in/second-factor?next=${encodeURIComponent(page)}`;
  const back = page === "/console/account" ? page : "/console/sign-in";
  return `${back}?fault=${state}`;
}
