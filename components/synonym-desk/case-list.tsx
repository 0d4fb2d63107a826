import { useTranslations } from "next-intl";
import { SureButton } from "@/components/synonym-desk/sure";
import { Word, words } from "@/components/synonym-desk/texts";

type Props = {
  cases: readonly { id: number; query: string; code: string; name: string | null }[];
  /** Null where one may only look. */
  remove: ((form: FormData) => Promise<void>) | null;
};

/** Queries with the record that each should find. */
export function CaseList({ cases, remove }: Props) {
  const t = useTranslations("synonymDesk");
  if (cases.length === 0) return <p className="pt-2">{t("noCases")}</p>;
  return (
    <ul className="rows">
      {cases.map(({ id, query, code, name }) => (
        <li key={id} className="desk-row">
          <div>
            {t.rich("caseLine", { ...words({ query }), record: () => <Word>{name ?? code}</Word> })}
            {name === null ? <span className="small"> ({t("recordGone")})</span> : null}
          </div>
          {remove ? (
            <SureButton label={t("caseRemove")} sure={t("caseRemoveSure")} hidden={{ id }} action={remove} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
