import type { MetadataRoute } from "next";
import { ELDER_PATH } from "@/domain/site/display-mode";
import { messages } from "@/i18n/messages/zh";
import { siteMessages } from "@/i18n/site-messages";
import { getSite } from "@/server/site/site";

// Next would ask for the name while it builds, without a database.
export const dynamic = "force-dynamic";

/** How a phone keeps the product among its own. In Chinese: one phone has one icon. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { site, offline, elder } = siteMessages(messages, await getSite());
  const name = site.name.replaceAll(/<[^>]+>/g, "");
  return {
    id: "/",
    name,
    short_name: offline.shortName,
    description: site.description,
    lang: "zh-CN",
    start_url: "/",
    display: "minimal-ui",
    background_color: "#faf9f5",
    theme_color: "#faf9f5",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
    shortcuts: [
      { name: elder.elder, url: ELDER_PATH },
      { name: offline.nearbyShortcut, url: "/nearby" },
      { name: offline.mattersShortcut, url: "/matters" },
      { name: offline.planShortcut, url: "/plan" },
    ],
  };
}
