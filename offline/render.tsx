import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToReadableStream } from "react-dom/server.browser";
import MapLayout from "@/app/[locale]/(map)/layout";
import type { OfflineNoticeProps } from "@/components/offline/offline-notice";
import { siteName } from "@/components/site/site-name";
import { ReadingPage } from "@/components/ui/reading-page";
import { showsOnlyProjects } from "@/domain/map/place-filter";
import { parsePlaceParams } from "@/domain/map/search-params";
import { askedMode, type DisplayMode } from "@/domain/site/display-mode";
import { defaultLocale, isLocale, type Locale } from "@/i18n/locales";
import { type Asked, inTurn } from "@/offline/asked";
import { Explanation, OfflineDocument } from "@/offline/document";
import { marked } from "@/offline/marked-links";
import { messagesFor, noSuchText } from "@/offline/messages";
import { type PageModule, type PageProps, type Route, routes } from "@/offline/pages";
import { Elsewhere } from "@/offline/shims/next-navigation";

/** How it is shown. */
type Shown = Pick<Asked, "locale" | "mode" | "hasMap">;

/** What the worker knows beside the pack. */
type Known = Pick<OfflineNoticeProps, "network" | "asOf"> &
  Pick<Asked, "referrer" | "reports"> & {
    remembered: DisplayMode;
    /** Whether the map's files are on the device. */
    isMapKept: boolean;
  };

/** What is under an address without a network: a page, its place, or why there is none. */
export type Made = { kind: "page" | "explanation"; html: string } | { kind: "elsewhere"; to: string };

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

function routeOf(bare: string): (Route & { params: Record<string, string> }) | null {
  for (const route of routes) {
    const match = route.pattern.exec(bare);
    if (match) return { ...route, params: match.groups ?? {} };
  }
  return null;
}

/** Whether a page can be made here; one that shows nothing but projects cannot. */
function isInPack(address: string): boolean {
  const { pathname, searchParams } = new URL(address, location.origin);
  const { bare } = localeOf(pathname);
  if (bare === "/") return !showsOnlyProjects(parsePlaceParams(searchParams, new Date()).filter);
  return routeOf(bare) !== null;
}

/** The title as the root layout frames it. */
async function titleOf({ metadata, generateMetadata }: PageModule, props: PageProps): Promise<string> {
  const { title } = (await generateMetadata?.(props)) ?? metadata ?? {};
  const name = await siteName();
  if (typeof title === "string") return `${title} · ${name}`;
  return title && "absolute" in title && title.absolute ? title.absolute : name;
}

/** `network`: a page that was asked for though the network is there leads everywhere. */
async function htmlOf(locale: Locale, network: OfflineNoticeProps["network"], of: ReactNode): Promise<string> {
  const stream = await renderToReadableStream(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesFor(locale)}
      timeZone="Asia/Shanghai"
      now={new Date()}
      onError={noSuchText}
    >
      {of}
    </NextIntlClientProvider>,
    {
      // Whatever fails is answered by the explanation.
      onError: () => undefined,
      // In one piece, however large: what comes later would be put in its place by a script in the page.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
    },
  );
  await stream.allReady;
  const html = await new Response(stream).text();
  if (network === "there") return html;
  const words = messagesFor(locale).offline.needsNetwork;
  return marked(html, isInPack, words);
}

async function pageOf(
  url: URL,
  { locale, mode, hasMap }: Shown,
  { page, params, besideMap }: NonNullable<ReturnType<typeof routeOf>>,
  notice: OfflineNoticeProps,
): Promise<string> {
  const props = {
    params: Promise.resolve({ locale, ...params }),
    searchParams: Promise.resolve(searchOf(url.searchParams)),
  };
  const Page = page.default;
  const Frame = besideMap ? MapLayout : ReadingPage;
  return htmlOf(
    locale,
    notice.network,
    <OfflineDocument {...notice} {...{ locale, mode, hasMap }} title={await titleOf(page, props)}>
      <Frame>
        <Page {...props} />
      </Frame>
    </OfflineDocument>,
  );
}

async function explanationOf({ locale, mode }: Shown, notice: OfflineNoticeProps, isMissing: boolean): Promise<string> {
  return htmlOf(
    locale,
    notice.network,
    <OfflineDocument {...notice} {...{ locale, mode }} hasMap={false} title={await siteName()}>
      <Explanation missing={isMissing ? notice.asOf : null} />
    </OfflineDocument>,
  );
}

/** What the product shows under an address, made from the pack that is held; in the mode that is remembered. */
export async function makePage(url: URL, known: Known): Promise<Made> {
  const { remembered, isMapKept, referrer, reports, network, asOf } = known;
  const { locale, bare } = localeOf(url.pathname);
  const route = routeOf(bare);
  const hasMap = isMapKept && route?.besideMap === true;
  const shown: Shown = { locale, mode: askedMode(url) ?? remembered, hasMap };
  const notice = { network, asOf, address: url.pathname + url.search, reports: reports.length };
  return inTurn(
    { pathname: url.pathname, searchParams: url.searchParams, referrer, reports, ...shown },
    async (): Promise<Made> => {
      let isMissing = false;
      try {
        if (route) return { kind: "page", html: await pageOf(url, shown, route, notice) };
      } catch (error) {
        if (error instanceof Elsewhere && error.to) return { kind: "elsewhere", to: error.to };
        // What the pack does not have may still be there with a network: the worker asks it first.
        isMissing = error instanceof Elsewhere;
      }
      return { kind: "explanation", html: await explanationOf(shown, notice, isMissing) };
    },
  );
}
