import { getLocale, getTranslations } from "next-intl/server";
import type { SourceUse } from "@/domain/api/sources";
import { formatNumber, formatPeriod } from "@/i18n/format";
import { publisherParts } from "./publisher-parts";

/** Somebody has published it, and nothing says who or where. */
function isUntraceable({ kind, publisher, url }: SourceUse): boolean {
  return (kind === "article" || kind === "public-page") && !publisher && !url;
}

function Publisher({ name }: { name: string }) {
  return (
    <>
      <span lang="zh-CN">
        {publisherParts(name).map(({ text, href }) =>
          href ? (
            <a key={text} className="underline" href={href} rel="noopener noreferrer external">
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </span>
      {" · "}
    </>
  );
}

/** Every source, where citations lead: kind, date, licence, what rests on it. Newest first. */
export async function SourceList({ sources }: { sources: SourceUse[] }) {
  const [t, terms, truth, locale] = await Promise.all([
    getTranslations("about"),
    getTranslations("terms.sourceKind"),
    getTranslations("truth"),
    getLocale(),
  ]);
  const backs = await getTranslations("about.backs");
  const used = (rowsByNoun: Record<string, number>) =>
    Object.entries(rowsByNoun).map(([noun, count]) => {
      const key = noun as Parameters<typeof backs.has>[0];
      return t("backed", { what: backs.has(key) ? backs(key) : noun, count: formatNumber(count, locale) });
    });
  return (
    <section className="section" aria-labelledby="sources">
      <h2 id="sources">{t("sourcesHeading", { count: sources.length })}</h2>
      <p className="max-w-[38em] pb-2">{t("sourcesIntro")}</p>
      <ul className="rows">
        {sources.map((source) => {
          const date = formatPeriod(source.published, locale);
          return (
            <li key={source.code} id={`source-${source.code}`} className="py-3 target:bg-accent-soft">
              <h3 className="font-bold" lang="zh-CN">
                {source.url ? (
                  <a className="underline" href={source.url} rel="noopener noreferrer external">
                    {source.title}
                  </a>
                ) : (
                  source.title
                )}
              </h3>
              <p className="small">
                {source.publisher ? <Publisher name={source.publisher} /> : null}
                {[
                  terms(source.kind),
                  source.publishedQualifier === "about" ? truth("publishedAbout", { date }) : date,
                  isUntraceable(source) ? t("noPublisher") : null,
                  source.licence ? t("licence", { licence: source.licence }) : t("noLicence"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
              <p className="small">{source.rows > 0 ? used(source.rowsByNoun).join(t("comma")) : t("backsNothing")}</p>
              {source.note ? (
                <p className="small max-w-[46em]" lang="zh-CN">
                  {source.note}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
