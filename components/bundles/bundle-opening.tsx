import { getLocale, getTranslations } from "next-intl/server";
import { PageTrail } from "@/components/ui/page-trail";
import type { Bundle } from "@/domain/bundles/bundle";
import { localePath } from "@/i18n/locales";

/** What the bundle is, at a glance: name, one sentence, for whom. */
export async function BundleOpening({ bundle, params }: { bundle: Bundle; params: URLSearchParams }) {
  const [t, terms, truth, matters, locale] = await Promise.all([
    getTranslations("bundles"),
    getTranslations("terms"),
    getTranslations("truth"),
    getTranslations("matters"),
    getLocale(),
  ]);
  const path = localePath(locale, "/bundles");
  return (
    <header>
      <PageTrail
        params={params}
        steps={[
          { name: t("title"), href: path },
          { name: terms(`topic.${bundle.topic}`), href: `${path}?topic=${bundle.topic}` },
        ]}
      />
      <h1 className="page-title" lang="zh-CN">
        {bundle.name}
      </h1>
      <p lang="zh-CN">{bundle.summary}</p>
      {bundle.aliases.length > 0 ? (
        <p className="small">
          {matters("alsoCalled")} <span lang="zh-CN">{bundle.aliases.slice(0, 6).join(matters("comma"))}</span>
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-1.5 pt-2">
        {bundle.audience.map((audience) => (
          <span key={audience} className="tag">
            {terms(`audience.${audience}`)}
          </span>
        ))}
        {bundle.quality === "reported" ? null : <span className={`tag tag-${bundle.quality}`}>{truth("typical")}</span>}
      </p>
    </header>
  );
}
