import { getLocale, getTranslations } from "next-intl/server";
import { VerificationBadge } from "@/components/truth/verification-badge";
import { LimitText } from "@/components/ui/limit-text";
import type { Page } from "@/domain/lists/page";
import { derivedAmong, derivedTexts } from "@/domain/matters/derived-offerings";
import { type OfferedMatter, topics } from "@/domain/matters/matter";
import type { Window } from "@/domain/service-points/service-point";
import { localePath } from "@/i18n/locales";

type Props = { matters: Page<OfferedMatter>; windows: Window[]; path: string; q?: string; params: URLSearchParams };

/** What can be done here: searchable, grouped by life-cycle theme, with how far each is handled at this place. */
export async function OfferedMatters({ matters, windows, path, q, params }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("servicePoints"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const groups = topics
    .map((topic) => ({ topic, items: matters.items.filter((matter) => matter.topic === topic) }))
    .filter(({ items }) => items.length > 0);
  const windowName = (code: string | null) => windows.find((window) => window.code === code)?.name;
  const derived = derivedAmong(matters.items);
  const kept = [...params].filter(([name]) => name !== "mq");
  return (
    <section id="matters" className="section" aria-labelledby="matters-title">
      <h2 id="matters-title" className="flex items-baseline gap-2">
        {t("matters")}
        <span role="status" className="small">
          {t("matterCount", { count: matters.total })}
        </span>
      </h2>
      <search>
        <form action={`${path}#matters`} className="search-box">
          <label htmlFor="mq" className="sr-only">
            {t("searchMatters")}
          </label>
          <input
            id="mq"
            name="mq"
            type="search"
            className="field"
            defaultValue={q}
            placeholder={t("searchMatters")}
            maxLength={100}
          />
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" className="button">
            {t("search")}
          </button>
        </form>
      </search>
      {matters.total === 0 ? <p className="py-2">{q ? t("noMatterFound", { q }) : t("noMatters")}</p> : null}
      {derived === "none" ? null : <p className="small py-1">{t(derivedTexts[derived])}</p>}
      {groups.map(({ topic, items }) => (
        <details key={topic} open={Boolean(q) || groups.length === 1} className="topic-group offered-topic">
          <summary className="tap-line">
            {terms(`topic.${topic}`)} <span className="small">{items.length}</span>
          </summary>
          <ul className="rows">
            {items.map((matter) => (
              <li key={matter.code}>
                <a href={localePath(locale, `/matters/${matter.code}`)} className="row-link">
                  <span className="row-title" lang="zh-CN">
                    {matter.name}
                  </span>
                  <span className="row-line small">
                    {terms(`mode.${matter.mode}`)}
                    {windowName(matter.window) ? <span lang="zh-CN"> · {windowName(matter.window)}</span> : null}
                    {matter.promisedLimit ? (
                      <>
                        {" · "}
                        <LimitText limit={matter.promisedLimit} />
                      </>
                    ) : null}{" "}
                    {matter.acceptLevels.includes("village") || matter.acceptLevels.includes("township") ? (
                      <span className="tag tag-accent">{t("nearHome")}</span>
                    ) : null}{" "}
                    {matter.delegated ? <span className="tag tag-accent">{t("delegated")}</span> : null}
                  </span>
                  {matter.verifiedAt ? (
                    <span className="row-line">
                      <VerificationBadge verification={matter.verification.offerings} brief />
                    </span>
                  ) : null}
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {groups.length > 1 && !q ? <p className="print-only py-1">{t("mattersOnPaper")}</p> : null}
      {matters.total > matters.items.length ? <p className="small py-2">{t("moreMatters")}</p> : null}
    </section>
  );
}
