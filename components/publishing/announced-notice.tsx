import { useLocale, useTranslations } from "next-intl";
import type { Announced, ShownNoun, Successor } from "@/domain/publishing/announced";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { selectName } from "@/i18n/select-name";

/** Residents are told before a record is suspended, withdrawn or back, and where to go meanwhile. */
export function AnnouncedNotice({ noun, announced }: { noun: ShownNoun; announced: Announced }) {
  const t = useTranslations("announced");
  const locale = useLocale();
  const { planned, instead } = announced;
  if (planned.length === 0 && !instead) return null;
  return (
    <div className="notice my-2">
      {planned.map(({ action, on, reason, successor }) => (
        <p key={`${on} ${action}`}>
          {t(`planned.${action}`, { date: formatPeriod(on, locale), noun: selectName(noun) })}
          {reason ? (
            <>
              {t("colon")}
              <span lang="zh-CN">{reason}</span>
            </>
          ) : null}
          {successor ? <Instead noun={noun} successor={successor} /> : null}
        </p>
      ))}
      {instead ? (
        <p>
          <Instead noun={noun} successor={instead} />
        </p>
      ) : null}
    </div>
  );
}

/** Where to go instead. */
export function Instead({ noun, successor }: { noun: ShownNoun; successor: Successor }) {
  const t = useTranslations("announced");
  const locale = useLocale();
  return (
    <span className="block">
      {t("instead")}{" "}
      <a className="tap-line" href={localePath(locale, `/${noun}/${successor.code}`)} lang="zh-CN">
        {successor.name}
      </a>
    </span>
  );
}
