import { Route } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { KeepBasket } from "@/components/plan/keep-basket";
import { Icon } from "@/components/ui/icon";
import { travellingQuery } from "@/components/ui/list-query";
import { MOST_MATTERS } from "@/domain/plan/problem";
import { basketOf, planHref } from "@/domain/plan/search-params";
import { localePath } from "@/i18n/locales";

/** How many matters wait in the basket, and the way to the trip; nothing to see while it is empty. */
export async function BasketBar({ params }: { params: URLSearchParams }) {
  const basket = basketOf(params);
  const count = basket.length;
  if (count === 0) return <KeepBasket matters="" />;
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  return (
    <p className="basket-bar no-print" role="status">
      <span>{count > MOST_MATTERS ? t("basketFull") : t("inBasket", { count })}</span>
      <a
        className="button button-primary"
        href={localePath(locale, planHref(new URLSearchParams(travellingQuery(params))))}
      >
        <Icon of={Route} size={18} />
        {t("toPlan")}
      </a>
      <KeepBasket matters={basket.join(",")} />
    </p>
  );
}
