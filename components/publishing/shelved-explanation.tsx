import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Instead } from "@/components/publishing/announced-notice";
import { HotlineLink } from "@/components/site/hotline-link";
import { listPaths } from "@/components/ui/list-paths";
import type { Shelved } from "@/domain/publishing/announced";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { selectName } from "@/i18n/select-name";

/** What an old link to a record that was taken away leads to: what it was, since when it is not, why, where to go. */
export async function ShelvedExplanation({ shelved }: { shelved: Shelved }) {
  const [t, errors, locale] = await Promise.all([getTranslations("announced"), getTranslations("errors"), getLocale()]);
  const { noun, code, name, state, since, reason, successor, back } = shelved;
  return (
    <article className="py-6">
      <h1 className="page-title" lang="zh-CN">
        {name}
      </h1>
      <div className="notice my-2">
        <p>{t(`since.${state}`, { date: formatPeriod(since, locale), noun: selectName(noun) })}</p>
        {reason ? (
          <p>
            {t("reason")}
            <span lang="zh-CN">{reason}</span>
          </p>
        ) : null}
        {back ? <p>{t("planned.resume", { date: formatPeriod(back, locale), noun: selectName(noun) })}</p> : null}
        {successor ? <Instead noun={noun} successor={successor} /> : null}
      </div>
      <p className="small">{t("code", { code })}</p>
      <p className="flex flex-wrap gap-2 pt-2">
        <Link className="button" href={localePath(locale, listPaths[noun])}>
          {errors(`toListOf.${noun}`)}
        </Link>
        <Link className="button" href={localePath(locale, "/")}>
          {errors("toMap")}
        </Link>
        <HotlineLink className="button">{errors("callHotline")}</HotlineLink>
      </p>
    </article>
  );
}
