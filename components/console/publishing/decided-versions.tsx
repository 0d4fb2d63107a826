import { useLocale, useTranslations } from "next-intl";
import type { DecidedVersion } from "@/domain/publishing/desk";
import { formatMoment } from "@/i18n/format";

/** What became of the edited versions of a record: who let each out or gave it back, and who had written it. */
export function DecidedVersions({
  versions,
  nameOf,
}: {
  versions: readonly DecidedVersion[];
  nameOf: (actor: string) => string;
}) {
  const t = useTranslations("publishingDesk");
  const locale = useLocale();
  return (
    <ul className="rows">
      {versions.map(({ id, at, action, publisher, author, reason }) => (
        <li key={id} className="console-row">
          <div>
            <strong>{t(`version.${action}`)}</strong>
            <span className="row-line small">
              {t(`versionBy.${action}`, { author: nameOf(author), publisher: nameOf(publisher) })} ·{" "}
              {formatMoment(at, locale)}
            </span>
            {reason ? (
              <span className="row-line" lang="zh-CN">
                {reason}
              </span>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
