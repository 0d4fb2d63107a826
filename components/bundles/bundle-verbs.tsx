import { Phone, Route } from "lucide";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { HotlineLink } from "@/components/site/hotline-link";
import { Icon } from "@/components/ui/icon";
import { PageActions } from "@/components/ui/page-actions";
import { VerbBar } from "@/components/ui/verb-bar";
import { actionLabels } from "@/components/windows/inside";
import { planHref } from "@/domain/plan/search-params";
import { localePath } from "@/i18n/locales";

/** What one does next: put its matters on one trip (where any place does them), call, print or share. */
export async function BundleVerbs({ trip, search }: { trip: string[]; search: string }) {
  const [t, locale] = await Promise.all([getTranslations("bundles"), getLocale()]);
  const href = planHref(new URLSearchParams(search), { matters: trip.join(",") });
  return (
    <VerbBar name={t("verbs")}>
      {trip.length > 0 ? (
        <li>
          <Link className="button button-primary" href={localePath(locale, href)} prefetch={false}>
            <Icon of={Route} size={20} />
            {t("plan")}
          </Link>
        </li>
      ) : null}
      <li>
        <HotlineLink className="button">
          <Icon of={Phone} size={20} />
          {t("call")}
        </HotlineLink>
      </li>
      <PageActions labels={await actionLabels(t("share"))} />
    </VerbBar>
  );
}
