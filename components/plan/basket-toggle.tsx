import { Check, Plus } from "lucide";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { inChinese } from "@/components/ui/in-chinese";
import { saidBasket, toggled } from "@/domain/plan/said-basket";
import { basketOf } from "@/domain/plan/search-params";

type Props = {
  code: string;
  name: string;
  path: string;
  params: URLSearchParams;
  /** Beside the map, whose panel follows plain links by itself. */
  besideMap?: boolean;
};

/** Puts a matter of a list into the basket of the trip, or takes it out; one stays where one is. */
export function BasketToggle({ code, name, path, params, besideMap }: Props) {
  const t = useTranslations("plan");
  const basket = basketOf(params);
  const isIn = basket.includes(code);
  const next = new URLSearchParams(params);
  // Said even when it is empty, or this browser would fill it with what it keeps.
  next.set("matters", saidBasket(params, toggled(basket, code)));
  const query = next.toString().replaceAll("%2C", ",");
  const link = {
    className: `icon-link basket-toggle${isIn ? " is-in" : ""}`,
    href: `${path}?${query}`,
    "data-puts-in": isIn ? undefined : code,
    title: t(isIn ? "inPlan" : "addToPlan"),
  };
  const sign = (
    <>
      <Icon of={isIn ? Check : Plus} size={20} />
      <span aria-hidden className="basket-word">
        {link.title}
      </span>
      <span className="sr-only">{t.rich(isIn ? "removeNamed" : "addNamed", { name, ...inChinese })}</span>
    </>
  );
  return besideMap ? (
    <a {...link}>{sign}</a>
  ) : (
    <Link {...link} scroll={false} prefetch={false}>
      {sign}
    </Link>
  );
}
