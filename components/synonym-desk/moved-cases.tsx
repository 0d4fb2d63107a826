import { useTranslations } from "next-intl";
import { FieldForm, type FormState } from "@/components/console/field-form";
import { Word, words } from "@/components/synonym-desk/texts";
import { type ComparedCase, caseKey, type Place, type Verdict, verdictOf } from "@/domain/search/desk-compare";

type Accept = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  verdict: Exclude<Verdict, "unchanged">;
  moved: readonly ComparedCase[];
  /** Of records, by group and code. */
  records: ReadonlyMap<string, string>;
  /** Reasons why a case may become worse, by case; those that still hold. */
  accepted: ReadonlyMap<string, string>;
  /** Null where one may only look. */
  accept: Accept | null;
};

/** The cases whose answer would move up, or down. */
export function MovedCases({ verdict, moved, records, accepted, accept }: Props) {
  const t = useTranslations("synonymDesk");
  const shown = moved.filter((each) => verdictOf(each) === verdict);
  return (
    <>
      <h3 className="desk-verdict">{t(`verdict.${verdict}`, { count: shown.length })}</h3>
      {shown.length === 0 ? (
        <p className="small">{t("none")}</p>
      ) : (
        <ul className="rows" data-verdict={verdict}>
          {shown.map((each) => (
            <li key={caseKey(each)} className="desk-row">
              <MovedCase moved={each} records={records} />
              {verdict === "worse" ? (
                <Acceptance of={caseKey(each)} reason={accepted.get(caseKey(each)) ?? null} accept={accept} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function MovedCase({ moved, records }: { moved: ComparedCase; records: Props["records"] }) {
  const t = useTranslations("synonymDesk");
  const { query, group, expected, set, before, after } = moved;
  const names = expected.map((code) => records.get(`${group}/${code}`) ?? code);
  const place = (at: Place) => (at === null ? t("noPlace") : t("place", { place: at }));
  return (
    <div>
      {t.rich("caseLine", { ...words({ query }), record: () => <Word>{names.join(t("comma"))}</Word> })}
      <span className="row-line">
        {t("moved", { before: place(before), after: place(after) })}
        <span className="small"> · {t("ofSet", { set })}</span>
      </span>
    </div>
  );
}

function Acceptance({ of, reason, accept }: { of: string; reason: string | null; accept: Accept | null }) {
  const t = useTranslations("synonymDesk");
  if (reason !== null) return <p className="small">{t("accepted", { reason })}</p>;
  if (!accept) return null;
  return (
    <FieldForm
      action={accept}
      hidden={{ case: of }}
      fields={[{ name: "reason", label: t("acceptWhy") }]}
      submit={t("accept")}
      busy={t("busy")}
    />
  );
}
