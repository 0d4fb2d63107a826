import { getLocale, getTranslations } from "next-intl/server";
import { KeptParams } from "@/components/ui/kept-params";
import { StatusMark } from "@/components/ui/status-mark";
import type { CircleMatter } from "@/domain/coverage/circle";
import { topics } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

type Props = {
  matters: CircleMatter[];
  found: CircleMatter[];
  q?: string;
  params: URLSearchParams;
  travelling: string;
};

/** What can be done in the circle: counts by topic, and every matter behind a fold, with a search that needs no script. */
export async function CircleMatters({ matters, found, q, params, travelling }: Props) {
  const [t, terms, locale] = await Promise.all([getTranslations("circle"), getTranslations("terms"), getLocale()]);
  const groups = topics
    .map((topic) => ({ topic, members: matters.filter((matter) => matter.topic === topic) }))
    .filter(({ members }) => members.length > 0);
  return (
    <section className="section" aria-labelledby="matters">
      <h2 id="matters">{t("matters")}</h2>
      <p className="small">{t("mattersHelp")}</p>
      <ul className="circle-topics">
        {groups.map(({ topic, members }) => (
          <li key={topic}>
            <b>{terms(`topic.${topic}`)}</b>{" "}
            <span className="small">
              {t("topicCount", { count: members.length, now: members.filter(({ now }) => now).length })}
            </span>
          </li>
        ))}
      </ul>
      <details className="topic-group" open={q !== undefined}>
        <summary className="tap-line">{t("all")}</summary>
        <search>
          <form action={`${localePath(locale, "/circle")}#matters`} className="no-print flex gap-2 py-2">
            <label htmlFor="circle-q" className="sr-only">
              {t("findLabel")}
            </label>
            <input
              id="circle-q"
              name="q"
              type="search"
              className="field"
              defaultValue={q}
              placeholder={t("findPlaceholder")}
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
          <p role="status" className="small">
            {found.length > 0 ? t("found", { count: found.length }) : t("notFound", { q })}{" "}
            {found.length === 0 ? (
              <a className="tap-line" href={localePath(locale, "/matters") + travelling}>
                {t("allMatters")}
              </a>
            ) : null}
          </p>
        ) : null}
        <ul className="rows">
          {found.map(({ code, name, inside, now }) => (
            <li key={code}>
              <a className="row-link" href={localePath(locale, `/matters/${code}`) + travelling}>
                <span className="row-title" lang="zh-CN">
                  {name}
                </span>
                <span className="row-line small">
                  <StatusMark tone={now ? "normal" : "muted"}>{now ? t("now") : t("later")}</StatusMark>
                  {inside ? null : ` · ${t("perhapsOnly")}`}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
