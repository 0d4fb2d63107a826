import { getLocale, getTranslations } from "next-intl/server";
import { DepartmentName } from "@/components/matters/department-name";
import { HotlineLink } from "@/components/site/hotline-link";
import { inChinese } from "@/components/ui/in-chinese";
import { NameHelp } from "@/components/ui/name-help";
import { PageTrail } from "@/components/ui/page-trail";
import { isHandledNowhere, type Matter } from "@/domain/matters/matter";
import { localePath } from "@/i18n/locales";

type Props = { matter: Matter; params: URLSearchParams; about: string | null };

/** What the matter is, at a glance: name, marks, who answers for it. */
export async function MatterOpening({ matter, params, about }: Props) {
  const [t, terms, truth, site, locale] = await Promise.all([
    getTranslations("matters"),
    getTranslations("terms"),
    getTranslations("truth"),
    getTranslations("site"),
    getLocale(),
  ]);
  const path = localePath(locale, "/matters");
  return (
    <header>
      <PageTrail
        params={params}
        steps={[
          { name: site("matters"), href: path },
          { name: terms(`topic.${matter.topic}`), href: `${path}?topic=${matter.topic}` },
        ]}
      />
      <h1 className="page-title" lang="zh-CN">
        {matter.name}
      </h1>
      <NameHelp name={matter.name} about={about} />
      {matter.aliases.length > 0 ? (
        <p className="small">
          {t("alsoCalled")} <span lang="zh-CN">{matter.aliases.slice(0, 6).join(t("comma"))}</span>
        </p>
      ) : null}
      <p className="flex flex-wrap items-center gap-1.5 pt-2">
        <span className="tag">{terms(`taskType.${matter.taskType}`)}</span>
        {matter.audience.map((audience) => (
          <span key={audience} className="tag">
            {terms(`audience.${audience}`)}
          </span>
        ))}
        {isHandledNowhere(matter) ? (
          <span className="tag tag-accent">
            {matter.venue ? t.rich("atVenue", { venue: matter.venue, ...inChinese }) : t("noPlaces")}
          </span>
        ) : (
          matter.acceptLevels.map((level) => (
            <span key={level} className="tag tag-accent">
              {t("atLevel", { level: terms(`level.${level}`) })}
            </span>
          ))
        )}
        {matter.delegated ? <span className="tag tag-accent">{t("delegated")}</span> : null}
        {matter.quality === "reported" ? null : <span className={`tag tag-${matter.quality}`}>{truth("typical")}</span>}
      </p>
      {locale === "en" ? (
        <p className="pt-2">
          {t("inChinese")} <HotlineLink className="underline" />.
        </p>
      ) : null}
      <p className="pt-2">
        <DepartmentName name={matter.department} />
      </p>
    </header>
  );
}
