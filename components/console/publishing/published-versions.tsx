import { useLocale, useTranslations } from "next-intl";
import { formatMoment } from "@/i18n/format";

type Version = { id: string; at: Date; publisher: string; author: string };

/** The edited versions of a record that came into force: who let each out, and who had written it. */
export function PublishedVersions({
  versions,
  names,
}: {
  versions: readonly Version[];
  names: ReadonlyMap<string, string>;
}) {
  const t = useTranslations("publishingDesk");
  const actors = useTranslations("console.actor");
  const locale = useLocale();
  const nameOf = (actor: string) =>
    actor === "system" || actor === "command-line" ? actors(actor) : (names.get(actor.replace(/^user:/, "")) ?? actor);
  return (
    <ul className="rows">
      {versions.map(({ id, at, publisher, author }) => (
        <li key={id} className="console-row">
          <div>
            <strong>{t("versionPublished")}</strong>
            <span className="row-line small">
              {t("versionBy", { author: nameOf(author), publisher: nameOf(publisher) })} · {formatMoment(at, locale)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
