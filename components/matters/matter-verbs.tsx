import { ExternalLink, MapPin, Phone, Route } from "lucide";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { askHref } from "@/components/home/return-to";
import { HotlineLink } from "@/components/site/hotline-link";
import { Icon } from "@/components/ui/icon";
import { PageActions } from "@/components/ui/page-actions";
import type { Matter } from "@/domain/matters/matter";
import { planHref } from "@/domain/plan/search-params";
import { localePath } from "@/i18n/locales";

type Props = { matter: Pick<Matter, "code" | "onlineUrl">; search: string };

// A row under the opening on a wide screen; on a phone a bar at the thumb, in front of what scrolls.
const bar =
  "bottom-bar no-print flex gap-2 py-3 max-[52rem]:fixed max-[52rem]:inset-x-0 max-[52rem]:bottom-0 max-[52rem]:z-[1050] " +
  "max-[52rem]:gap-0 max-[52rem]:border-t max-[52rem]:border-rule max-[52rem]:bg-surface max-[52rem]:px-1 max-[52rem]:py-1 " +
  "max-[52rem]:pb-[max(0.25rem,env(safe-area-inset-bottom))] max-[52rem]:[&>li]:flex-1 max-[52rem]:[&_.button]:w-full " +
  "max-[52rem]:[&_.button]:flex-col max-[52rem]:[&_.button]:gap-0.5 max-[52rem]:[&_.button]:border-0 " +
  "max-[52rem]:[&_.button]:bg-transparent max-[52rem]:[&_.button]:px-1 max-[52rem]:[&_.button]:py-1 " +
  "max-[52rem]:[&_.button]:text-xs max-[52rem]:[&_.button-primary]:text-accent";

/** What one does next: find a place, call, do it online, print or share. */
export async function MatterVerbs({ matter, search }: Props) {
  const [t, plan, site, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("plan"),
    getTranslations("site"),
    getLocale(),
  ]);
  const query = new URLSearchParams(search);
  const basket = (query.get("matters") ?? "").split(",").filter((code) => code && code !== matter.code);
  const trip = planHref(query, { matters: [...basket, matter.code].join(",") });
  query.delete("matters");
  query.set("matter", matter.code);
  // Without a position "nearby" means nothing: the page that asks for it leads on to the map.
  const nearby = query.has("near") ? `${localePath(locale, "/")}?${query}` : localePath(locale, askHref(query));
  return (
    <ul className={bar} aria-label={t("verbs")}>
      <li>
        <Link className="button button-primary" href={nearby} prefetch={false}>
          <Icon of={MapPin} size={20} />
          {t("nearbyPlaces")}
        </Link>
      </li>
      <li>
        <Link className="button" href={localePath(locale, trip)} prefetch={false}>
          <Icon of={Route} size={20} />
          {plan("addToPlan")}
        </Link>
      </li>
      <li>
        <HotlineLink className="button">
          <Icon of={Phone} size={20} />
          {t("call")}
        </HotlineLink>
      </li>
      {matter.onlineUrl ? (
        <li>
          <a className="button" href={matter.onlineUrl} rel="noopener external">
            <Icon of={ExternalLink} size={20} />
            {t("online")}
          </a>
        </li>
      ) : null}
      <PageActions
        labels={{ print: site("print"), share: t("share"), copied: site("copied"), copyFailed: site("copyFailed") }}
      />
    </ul>
  );
}
