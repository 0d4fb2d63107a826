import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { MatterRow } from "@/components/matters/matter-row";
import { MATTERS_PER_PAGE } from "@/components/matters/search-params";
import { BasketBar } from "@/components/plan/basket-bar";
import { HotlineLink } from "@/components/site/hotline-link";
import { queryWith, withTravelling } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import type { Page } from "@/domain/lists/page";
import type { Gloss } from "@/domain/matters/gloss";
import type { MatterSummary } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

type Props = { matters: Page<MatterSummary>; params: URLSearchParams; page: number; gloss: Gloss };

/** One page of matters; where none fits, what to do instead. */
export async function MatterList({ matters, params, page, gloss }: Props) {
  const [t, site, locale] = await Promise.all([getTranslations("matters"), getTranslations("site"), getLocale()]);
  const path = localePath(locale, "/matters");
  return (
    <section className="section" aria-labelledby="matter-list">
      <h2 id="matter-list">
        <span role="status">{t("found", { count: matters.total })}</span>
      </h2>
      {matters.items.length === 0 ? (
        <p className="py-2">
          {matters.total > 0 ? site("beyondLastPage") : t("nothingFound")}{" "}
          <Link
            className="underline"
            href={matters.total > 0 ? `${path}${queryWith(params, {})}` : withTravelling(path, params)}
          >
            {t("startOver")}
          </Link>{" "}
          · <HotlineLink className="underline">{t("askHotline")}</HotlineLink>
        </p>
      ) : null}
      <ul className="rows">
        {matters.items.map((matter) => (
          <MatterRow key={matter.code} {...{ matter, params }} about={gloss(matter.name, matter.shortName)} />
        ))}
      </ul>
      <BasketBar params={params} />
      {matters.items.length > 0 ? (
        <Pagination {...{ path, params, page }} pageSize={MATTERS_PER_PAGE} total={matters.total} />
      ) : null}
    </section>
  );
}
