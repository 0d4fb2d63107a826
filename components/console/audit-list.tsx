import { useFormatter, useTranslations } from "next-intl";
import { type AuditEntry, auditActionSchema } from "@/domain/audit/entry";

type Names = ReadonlyMap<string, string>;

/** Entries of the account; what changed folds out. */
export function AuditList({ entries, names }: { entries: readonly AuditEntry[]; names: Names }) {
  const t = useTranslations("console");
  if (entries.length === 0) return <p>{t("auditNone")}</p>;
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <li key={entry.id}>
          <Entry entry={entry} names={names} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, names }: { entry: AuditEntry; names: Names }) {
  const t = useTranslations("console");
  const format = useFormatter();
  const { id, at, actor, action, noun, code, before, after } = entry;
  const known = auditActionSchema.safeParse(action);
  const who = actor === "system" || actor === "command-line" ? t(`actor.${actor}`) : actor.replace(/^user:/, "");
  const moment = format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "medium" });
  return (
    <>
      <strong>{known.success ? t(`audited.${known.data}`) : action}</strong>{" "}
      <span>{[noun, code && (names.get(code) ?? code)].filter(Boolean).join(" · ")}</span>
      <span className="row-line small">
        {names.get(who) ?? who} · <time dateTime={at}>{moment}</time> · #{id}
      </span>
      {before || after ? (
        <details>
          <summary className="tap-line">{t("details")}</summary>
          <pre className="console-json">{JSON.stringify({ before, after }, null, 2)}</pre>
        </details>
      ) : null}
    </>
  );
}
