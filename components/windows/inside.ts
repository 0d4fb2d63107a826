import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { type WebView, webViewOf } from "@/domain/windows/web-view";

/** The other app in whose browser the page is read; null in a browser of its own. */
export async function readInside(): Promise<WebView | null> {
  return webViewOf((await headers()).get("user-agent") ?? "");
}

/** The texts of `PageActions`. The browsers inside other apps print nothing, so there nobody is offered it. */
export async function actionLabels(share: string) {
  const [site, inside] = await Promise.all([getTranslations("site"), readInside()]);
  return {
    print: inside ? null : site("print"),
    share,
    copied: site("copied"),
    copyFailed: site("copyFailed"),
  };
}
