import { useFormatter, useTranslations } from "next-intl";
import { FieldForm, type FormState } from "@/components/console/field-form";
import { Sure } from "@/components/synonym-desk/sure";
import { Word, words } from "@/components/synonym-desk/texts";
import { strengthOf } from "@/domain/search/desk-change";
import type { CaseFigures } from "@/domain/search/desk-compare";

type Weight = { weight: number } | null;
export type PublishedRow = { isOvertaken: boolean } & (
  | { kind: "synonym"; word: string; term: string; before: Weight; after: Weight }
  | { kind: "aliases"; code: string; name: string; before: string[]; after: string[] }
);
export type PublishedDraft = {
  id: number;
  publishedAt: Date;
  publishedBy: string;
  undoneAt: Date | null;
  undoneBy: string | null;
  rows: PublishedRow[];
  reasons: string[];
  accepted: { query: string; reason: string }[];
  figures: { before: CaseFigures; after: CaseFigures };
};
type Undo = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { publications: readonly PublishedDraft[]; accounts: ReadonlyMap<string, string>; undo: Undo | null };

/** What was published, the latest first. */
export function PublicationList({ publications, accounts, undo }: Props) {
  const t = useTranslations("synonymDesk");
  if (publications.length === 0) return <p>{t("noPublications")}</p>;
  return publications.map((publication) => (
    <section key={publication.id} className="section">
      <h2>{t("publication", { id: publication.id })}</h2>
      <Heads publication={publication} accounts={accounts} />
      <ul className="rows">
        {publication.rows.map((row) => (
          <li key={row.kind === "synonym" ? `${row.word} ${row.term}` : row.code} className="desk-row">
            <RowText row={row} />
          </li>
        ))}
      </ul>
      {undo && !publication.undoneAt ? (
        <Sure label={t("undo")}>
          <FieldForm
            action={undo}
            hidden={{ id: String(publication.id) }}
            fields={[]}
            submit={t("undoSure")}
            busy={t("busy")}
          />
        </Sure>
      ) : null}
    </section>
  ));
}

function Heads({ publication, accounts }: { publication: PublishedDraft; accounts: Props["accounts"] }) {
  const t = useTranslations("synonymDesk");
  const format = useFormatter();
  const { publishedAt, publishedBy, undoneAt, undoneBy, reasons, accepted, figures } = publication;
  const moment = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const named = (id: string) => accounts.get(id) ?? id;
  const share = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 1 });
  return (
    <>
      <p className="small">{t("by", { name: named(publishedBy), date: moment(publishedAt) })}</p>
      <p className="small">{reasons.join(t("comma"))}</p>
      <p className="small">
        {t("firstShare", { before: share(figures.before.top1), after: share(figures.after.top1) })}
      </p>
      {accepted.map(({ query, reason }) => (
        <p key={query} className="small">
          {t.rich("acceptedCase", { ...words({ query }), reason })}
        </p>
      ))}
      {undoneAt ? (
        <p className="notice">{t("undoneBy", { name: named(undoneBy ?? ""), date: moment(undoneAt) })}</p>
      ) : null}
    </>
  );
}

function RowText({ row }: { row: PublishedRow }) {
  const t = useTranslations("synonymDesk");
  const strength = (of: Weight) => (of ? t(`strengths.${strengthOf(of.weight)}`) : t("nothing"));
  const names = (of: string[]) => (of.length > 0 ? of.join(t("comma")) : t("nothing"));
  return (
    <div>
      {row.kind === "synonym"
        ? t.rich("synonymOf", {
            ...words({ word: row.word, term: row.term }),
            ...{ before: strength(row.before), after: strength(row.after) },
          })
        : t.rich("aliasesOf", {
            record: () => <Word>{row.name}</Word>,
            ...{ before: names(row.before), after: names(row.after) },
          })}
      {row.isOvertaken ? <span className="row-line small">{t("rowNow")}</span> : null}
    </div>
  );
}
