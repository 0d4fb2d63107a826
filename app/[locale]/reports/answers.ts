import { getTranslations } from "next-intl/server";
import { unavailablePage } from "@/app/unavailable-page";
import { MODE_HEADER } from "@/domain/site/display-mode";
import { isLocale, type Locale, localePath } from "@/i18n/locales";
import { isDatabaseAway } from "@/server/http/database-away";
import { type Again, type PlainPage, plainPage } from "./plain-page";

/** A request to one of the forms' addresses, and the language it was sent in. */
export type Sent = { request: Request; locale: Locale };

function sentIn(request: Request, locale: string): Sent {
  return { request, locale: isLocale(locale) ? locale : "zh" };
}

/** On to a page, which the browser asks for: going back and forth sends nothing again. */
export function seeOther({ locale }: Sent, path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: localePath(locale, path), "Cache-Control": "no-store" },
  });
}

function plain({ request, locale }: Sent, page: PlainPage): Response {
  return plainPage(page, locale, request.headers.get("x-nonce") ?? "", request.headers.get(MODE_HEADER) === "elder");
}

/** Too many from one address: how long to wait, and everything that was sent, to be sent again. */
export async function tooMany(
  sent: Sent,
  milliseconds: number,
  again: Omit<Again, "label" | "button">,
): Promise<Response> {
  const t = await getTranslations({ locale: sent.locale, namespace: "reports" });
  return plain(sent, {
    status: 429,
    title: t("wait.title"),
    text: t("wait.text", { minutes: Math.ceil(milliseconds / 60_000) }),
    again: { ...again, action: localePath(sent.locale, again.action), label: t("note"), button: t("wait.again") },
    retryAfter: Math.ceil(milliseconds / 1000),
  });
}

/** The database does not answer: nothing was saved, and what was filled in is where the browser goes back to. */
function unavailable({ request, locale }: Sent): Response {
  const isElder = request.headers.get(MODE_HEADER) === "elder";
  return unavailablePage(locale, request.headers.get("x-nonce") ?? "", { isWrite: true, isElder });
}

/** Answers one of the forms in words, whatever becomes of the database meanwhile. */
export async function inWords<Params extends { locale: string }>(
  request: Request,
  { params }: { params: Promise<Params> },
  answer: (sent: Sent, params: Params) => Promise<Response>,
): Promise<Response> {
  const known = await params;
  const sent = sentIn(request, known.locale);
  try {
    return await answer(sent, known);
  } catch (error) {
    if (isDatabaseAway(error)) return unavailable(sent);
    throw error;
  }
}

/** There is nothing of the kind to report about. */
export async function noSuch(sent: Sent): Promise<Response> {
  const t = await getTranslations({ locale: sent.locale, namespace: "reports.unknown" });
  const link = { href: localePath(sent.locale, "/reports/new"), label: t("back") };
  return plain(sent, { status: 404, title: t("title"), text: t("text"), link });
}

/** More bytes than anybody may send. */
export async function tooLarge(sent: Sent, path: string): Promise<Response> {
  const t = await getTranslations({ locale: sent.locale, namespace: "reports.tooLarge" });
  const link = { href: localePath(sent.locale, path), label: t("back") };
  return plain(sent, { status: 413, title: t("title"), text: t("text"), link });
}
