import { useFormatter, useTranslations } from "next-intl";
import { ChangeText } from "@/components/synonym-desk/change-text";
import { SureButton } from "@/components/synonym-desk/sure";
import { words } from "@/components/synonym-desk/texts";
import { type Change, isAliasChange } from "@/domain/search/desk-change";

export type DraftedRow = { id: number; change: Change; reason: string; createdAt: Date; createdBy: string };

type Props = {
  drafted: readonly DraftedRow[];
  /** Of records, by noun and code. */
  records: ReadonlyMap<string, string>;
  /** Of accounts, by id. */
  accounts: ReadonlyMap<string, string>;
  /** Terms that stand in no name. */
  nowhere: ReadonlySet<string>;
  /** Null where one may only look. */
  drop: ((form: FormData) => Promise<void>) | null;
};

/** What the draft would do, by whom and why. */
export function DraftList({ drafted, records, accounts, nowhere, drop }: Props) {
  const t = useTranslations("synonymDesk");
  const format = useFormatter();
  if (drafted.length === 0) return <p>{t("draftEmpty")}</p>;
  return (
    <ol className="rows">
      {drafted.map(({ id, change, reason, createdAt, createdBy }) => (
        <li key={id} className="desk-row">
          <div>
            <ChangeText
              change={change}
              record={isAliasChange(change) ? (records.get(`${change.noun}/${change.code}`) ?? null) : null}
            />
            <span className="row-line small">
              {t("draftedBy", {
                name: accounts.get(createdBy) ?? createdBy,
                date: format.dateTime(createdAt, { dateStyle: "medium" }),
                reason,
              })}
            </span>
            {change.kind === "add" && nowhere.has(change.term) ? (
              <p className="notice">{t.rich("nowhere", words({ term: change.term }))}</p>
            ) : null}
          </div>
          {drop ? <SureButton label={t("drop")} sure={t("dropSure")} hidden={{ id }} action={drop} /> : null}
        </li>
      ))}
    </ol>
  );
}
