import type { Site } from "@/domain/site/site";
import type { messages as zh } from "./messages/zh";
import { asMessage, withValues } from "./with-values";

export type Messages = typeof zh;

/** The site's own name, else the district's with a frame, else a neutral one. */
function nameOf({ name, district }: Site, { site }: Messages): string {
  if (name) return asMessage(name);
  return district ? site.name : site.neutralName;
}

/** The messages with what an installation is called and whom it names. */
export function siteMessages(plain: Messages, site: Site): Messages {
  const notice = site.sample === false ? plain.site.noticeOwn : plain.site.notice;
  const named = { ...plain, site: { ...plain.site, name: nameOf(site, plain), notice } };
  return withValues(named, {
    hotline: site.hotline,
    city: asMessage(site.city ?? ""),
    district: asMessage(site.district ?? plain.site.thisDistrict),
  });
}
