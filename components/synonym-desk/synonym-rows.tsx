import { useFormatter, useLocale, useTranslations } from "next-intl";
import { words } from "@/components/synonym-desk/texts";
import { strengthOf } from "@/domain/search/desk-change";
import { localePath } from "@/i18n/locales";

export type SynonymRow = {
  word: string;
  term: string;
  weight: number;
  source: string;
  sourceTitle: string | null;
  publishedBy: string | null;
  publishedAt: Date | null;
};

type Props = { rows: readonly SynonymRow[]; accounts: ReadonlyMap<string, string>; mayEdit: boolean };

/** Pairs of the table, with how surely they hold and where they come from. */
export function SynonymRows({ rows, accounts, mayEdit }: Props) {
  const t = useTranslations("synonymDesk");
  const locale = useLocale();
  if (rows.length === 0) return <p>{t("noSynonyms")}</p>;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={`${row.word} ${row.term}`} className="desk-row">
          <div>
            {t.rich("pair", words({ word: row.word, term: row.term }))}{" "}
            <span className="tag">{t(`strengths.${strengthOf(row.weight)}`)}</span>
            <span className="row-line small">
              {t.rich("source", { source: () => <span lang="zh-CN">{row.sourceTitle ?? row.source}</span> })}
              <PublishedBy row={row} accounts={accounts} />
            </span>
          </div>
          {mayEdit ? (
            <a
              className="tap-line"
              href={`${localePath(locale, "/console/synonyms/add")}?${new URLSearchParams({ word: row.word, term: row.term })}`}
            >
              {t("changePair")}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function PublishedBy({ row, accounts }: { row: SynonymRow; accounts: Props["accounts"] }) {
  const t = useTranslations("synonymDesk");
  const format = useFormatter();
  if (!row.publishedBy || !row.publishedAt) return null;
  const name = accounts.get(row.publishedBy) ?? row.publishedBy;
  return <> · {t("publishedBy", { name, date: format.dateTime(row.publishedAt, { dateStyle: "medium" }) })}</>;
}
