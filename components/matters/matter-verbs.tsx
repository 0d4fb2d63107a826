import { ExternalLink, MapPin, Phone, Route } from "lucide";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { askHref } from "@/components/home/return-to";
import { KeepBasket } from "@/components/plan/keep-basket";
import { HotlineLink } from "@/components/site/hotline-link";
import { Icon } from "@/components/ui/icon";
import { PageActions } from "@/components/ui/page-actions";
import { VerbBar } from "@/components/ui/verb-bar";
import { actionLabels } from "@/components/windows/inside";
import { isHandledNowhere, type Matter } from "@/domain/matters/matter";
import { saidBasket } from "@/domain/plan/said-basket";
import { basketOf, planHref } from "@/domain/plan/search-params";
import { localePath } from "@/i18n/locales";

type Props = { matter: Pick<Matter, "code" | "onlineUrl" | "placesByLevel">; search: string };

/** What one does next: find a place, call, do it online, print or share. */
export async function MatterVerbs({ matter, search }: Props) {
  const [t, plan, locale] = await Promise.all([getTranslations("matters"), getTranslations("plan"), getLocale()]);
  const query = new URLSearchParams(search);
  const kept = basketOf(query);
  const others = kept.filter((code) => code !== matter.code);
  const trip = planHref(query, { matters: saidBasket(query, [...others, matter.code]) });
  query.delete("matters");
  query.set("matter", matter.code);
  // Without a position "nearby" means nothing: the page that asks for it leads on to the map.
  const nearby = query.has("near") ? `${localePath(locale, "/")}?${query}` : localePath(locale, askHref(query));
  return (
    <VerbBar name={t("verbs")}>
      <KeepBasket matters={kept.join(",")} />
      <li>
        {isHandledNowhere(matter) ? (
          <a className="button button-primary" href="#places">
            <Icon of={MapPin} size={20} />
            {t("whoHandles")}
          </a>
        ) : (
          <Link className="button button-primary" href={nearby} prefetch={false}>
            <Icon of={MapPin} size={20} />
            {t("nearbyPlaces")}
          </Link>
        )}
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
      <PageActions labels={await actionLabels(t("share"))} />
    </VerbBar>
  );
}
