import { useLocale, useTranslations } from "next-intl";
import type { AuditEntry } from "@/domain/audit/entry";
import { type AuditWords, auditWords } from "@/i18n/audit-texts";
import type { AuditNames } from "@/i18n/audit-values";
import { formatMoment } from "@/i18n/format";

type Props = {
  entries: readonly AuditEntry[];
  names: AuditNames;
  /** The page, for links that narrow it down. */
  path: string;
};

/** Entries of the account in words, each part a link to more of its kind. */
export function AuditList({ entries, names, path }: Props) {
  const t = useTranslations("console");
  const all = useTranslations();
  if (entries.length === 0) return <p>{t("auditNone")}</p>;
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={entry.id} id={`entry-${entry.id}`} className="console-entry">
          <Entry entry={entry} words={auditWords(entry, names, t, all)} path={path} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, words, path }: { entry: AuditEntry; words: AuditWords; path: string }) {
  const t = useTranslations("console");
  const locale = useLocale();
  const { id, at, actor, noun, code } = entry;
  const moment = formatMoment(new Date(at), locale, true);
  const narrowed = (filter: Record<string, string>) => `${path}?${new URLSearchParams(filter)}`;
  return (
    <>
      <p>
        <strong>{words.what}</strong> <a href={narrowed({ noun })}>{words.noun}</a>
        {code ? (
          <>
            {" · "}
            <a href={narrowed({ noun, code })}>{words.record}</a>
          </>
        ) : null}
      </p>
      <p className="small">
        <a href={narrowed({ actor })}>{words.who}</a> · <time dateTime={at}>{moment}</time>
        {words.where ? (
          <>
            {" · "}
            <span lang="zh-CN">{words.where}</span>
          </>
        ) : null}
        {" · "}
        {t("entryNumber", { id })}
      </p>
      <Changes changes={words.changes} />
    </>
  );
}

function Changes({ changes }: Pick<AuditWords, "changes">) {
  const t = useTranslations("console");
  if (changes.length === 0) return null;
  return (
    <dl className="console-changes small">
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {before === null ? null : (
              <>
                <del>{before}</del> <span aria-hidden="true">→</span>
                <span className="sr-only"> {t("becomes")} </span>{" "}
              </>
            )}
            {after}
          </dd>
        </div>
      ))}
    </dl>
  );
}
