import { NextIntlClientProvider } from "next-intl";
import { renderToReadableStream } from "react-dom/server.browser";
import { defaultLocale, isLocale, type Locale } from "@/i18n/locales";
import { inTurn } from "@/offline/asked";
import { messagesFor } from "@/offline/messages";
import { routes } from "@/offline/pages";

function localeOf(pathname: string): { locale: Locale; bare: string } {
  const [, first = "", ...rest] = pathname.split("/");
  return isLocale(first) ? { locale: first, bare: `/${rest.join("/")}` } : { locale: defaultLocale, bare: pathname };
}

function searchOf(params: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(params.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const values = params.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

/** The page under an address as HTML, made from the pack; null where the product has no such page without a network. */
export async function renderPage(url: URL): Promise<string | null> {
  const { locale, bare } = localeOf(url.pathname);
  const found = routes.flatMap((route) => {
    const match = route.pattern.exec(bare);
    return match ? [{ ...route, params: match.groups ?? {} }] : [];
  })[0];
  if (!found) return null;
  const { page: Page, params } = found;
  return inTurn({ pathname: url.pathname, searchParams: url.searchParams, locale }, async () => {
    const stream = await renderToReadableStream(
      <NextIntlClientProvider locale={locale} messages={messagesFor(locale)} timeZone="Asia/Shanghai" now={new Date()}>
        <Page
          params={Promise.resolve({ locale, ...params })}
          searchParams={Promise.resolve(searchOf(url.searchParams))}
        />
      </NextIntlClientProvider>,
    );
    await stream.allReady;
    return new Response(stream).text();
  });
}
