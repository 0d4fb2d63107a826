import { Plus, X } from "lucide";
import { getLocale, getTranslations } from "next-intl/server";
import { KeepBasket } from "@/components/plan/keep-basket";
import { Icon } from "@/components/ui/icon";
import { inChinese } from "@/components/ui/in-chinese";
import { KeptParams } from "@/components/ui/kept-params";
import { NameHelp } from "@/components/ui/name-help";
import type { Gloss } from "@/domain/matters/gloss";
import { isHandledNowhere, type Matter } from "@/domain/matters/matter";
import { saidBasket, toggled } from "@/domain/plan/said-basket";
import { planHref } from "@/domain/plan/search-params";
import { localePath } from "@/i18n/locales";

type Found = { code: string; name: string };
type Props = {
  matters: Matter[];
  params: URLSearchParams;
  q?: string;
  found: Found[];
  travelling: string;
  gloss: Gloss;
};

/** What the person wants to get done: each with a way out, and a box for the next one. Links and one plain form. */
export async function BasketList({ matters, params, q, found, travelling, gloss }: Props) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const codes = matters.map(({ code }) => code);
  const href = (changes: Record<string, string | null>) => localePath(locale, planHref(params, changes));
  return (
    <section className="section" aria-labelledby="basket">
      <h2 id="basket">
        {t("basket")} <span className="small font-normal">{t("basketCount", { count: codes.length })}</span>
      </h2>
      {codes.length === 0 ? <p>{t("basketEmpty")}</p> : null}
      <KeepBasket matters={codes.join(",")} />
      <ul className="rows">
        {matters.map(({ code, name, ...matter }) => (
          <li key={code} className="flex items-center gap-2">
            <a
              className="row-link min-w-0 flex-1"
              href={localePath(locale, `/matters/${code}`) + travelling}
              lang="zh-CN"
            >
              <span className="row-title">{name}</span>
              <NameHelp name={name} about={gloss(name, matter.shortName)} />
              {isHandledNowhere(matter) ? (
                <span className="row-line small" lang={locale}>
                  {matter.venue ? t.rich("venueNotOnMap", { venue: matter.venue, ...inChinese }) : t("noPlaceOnMap")}
                </span>
              ) : null}
            </a>
            <a className="icon-link no-print" href={localePath(locale, withoutMatter(params, codes, code))}>
              <Icon of={X} size={18} />
              <span className="sr-only">{t.rich("removeNamed", { name, ...inChinese })}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className="no-print">
        <search>
          <form action={localePath(locale, "/plan")} className="search-box pt-3">
            <label htmlFor="plan-q" className="sr-only">
              {t("addLabel")}
            </label>
            <input
              id="plan-q"
              name="q"
              type="search"
              className="field"
              defaultValue={q}
              placeholder={t("addPlaceholder")}
              maxLength={100}
              autoComplete="off"
              enterKeyHint="search"
            />
            <KeptParams params={params} except={["q"]} />
            <button type="submit" className="button">
              {t("find")}
            </button>
          </form>
        </search>
        {q ? (
          <div role="status">
            {found.length === 0 ? <p className="small">{t("nothingFound", { q })}</p> : null}
            <ul className="rows">
              {found.map(({ code, name }) => (
                <li key={code} className="flex items-center gap-2 py-1">
                  <span className="min-w-0 flex-1 py-1" lang="zh-CN">
                    {name}
                    <NameHelp name={name} about={gloss(name)} />
                  </span>
                  {codes.includes(code) ? (
                    <span className="small">{t("inPlan")}</span>
                  ) : (
                    <a className="button" href={href({ matters: [...codes, code].join(","), q: null })}>
                      <Icon of={Plus} size={18} />
                      <span aria-hidden>{t("add")}</span>
                      <span className="sr-only">{t.rich("addNamed", { name, ...inChinese })}</span>
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <p>
          <a className="tap-line" href={localePath(locale, "/matters") + travelling}>
            {t("browse")}
          </a>
        </p>
      </div>
    </section>
  );
}

/** The plan without one of its matters; without its last one it says that it is empty. */
function withoutMatter(params: URLSearchParams, codes: string[], code: string): string {
  const matters = saidBasket(params, toggled(codes, code));
  const href = planHref(params, { matters, q: null });
  return matters === "" ? `${href}${href.includes("?") ? "&" : "?"}matters=` : href;
}
