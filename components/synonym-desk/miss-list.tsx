import { useLocale, useTranslations } from "next-intl";
import { SureButton } from "@/components/synonym-desk/sure";
import { Word } from "@/components/synonym-desk/texts";
import type { SearchHit } from "@/domain/api/search";
import { type Dealt, type MissedQuery, missOutcomes } from "@/domain/search/desk-misses";
import { localePath } from "@/i18n/locales";

export type Missed = MissedQuery & { hits: SearchHit[]; kind: string | null; isPart: boolean; dealt: Dealt };

type Props = {
  missed: readonly Missed[];
  week: string;
  mayEdit: boolean;
  dismiss: (form: FormData) => Promise<void>;
};

/** Queries that failed, with what they find now and what can be done about it. */
export function MissList({ missed, week, mayEdit, dismiss }: Props) {
  const t = useTranslations("synonymDesk");
  return (
    <ol className="rows">
      {missed.map((each) => (
        <li key={each.query} className="desk-row">
          <Miss missed={each} />
          {mayEdit ? (
            <>
              <MissLinks query={each.query} />
              <SureButton
                label={t("dismiss")}
                sure={t("dismissSure")}
                hidden={{ query: each.query, week }}
                action={dismiss}
              />
            </>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Miss({ missed }: { missed: Missed }) {
  const t = useTranslations("synonymDesk");
  const { query, count, outcomes, dealt } = missed;
  return (
    <div>
      <span className="row-head">
        <Word>{query}</Word>
        <span>{t("times", { count })}</span>
        <span className={dealt === "open" ? "tag" : "tag tag-accent"}>{t(`dealt.${dealt}`)}</span>
      </span>
      <span className="row-line small">
        {missOutcomes
          .flatMap((outcome) => (outcomes[outcome] ? [t(`outcome.${outcome}`, { count: outcomes[outcome] })] : []))
          .join(" · ")}
      </span>
      <span className="row-line">
        {t("findsNow")} <FoundNow missed={missed} />
      </span>
    </div>
  );
}

function FoundNow({ missed: { hits, kind, isPart } }: { missed: Missed }) {
  const t = useTranslations("synonymDesk");
  const locale = useLocale();
  if (hits.length === 0 && kind === null) return <span>{t("findsNothing")}</span>;
  return (
    <>
      {kind === null ? null : <span>{t("findsKind", { kind })} </span>}
      {hits.map(({ url, name }, index) => (
        <span key={url}>
          {index > 0 ? t("comma") : null}
          <a href={localePath(locale, url)} lang="zh-CN">
            {name}
          </a>
        </span>
      ))}
      {isPart ? <span className="small"> {t("findsPart")}</span> : null}
    </>
  );
}

function MissLinks({ query }: { query: string }) {
  const t = useTranslations("synonymDesk");
  const locale = useLocale();
  const to = (page: string, params: Record<string, string>) =>
    `${localePath(locale, `/console/synonyms/${page}`)}?${new URLSearchParams(params)}`;
  return (
    <p className="desk-links">
      <a className="tap-line" href={to("add", { word: query })}>
        {t("addSynonym")}
      </a>
      <a className="tap-line" href={to("alias", { alias: query })}>
        {t("addAlias")}
      </a>
      <a className="tap-line" href={to("cases", { query })}>
        {t("addCase")}
      </a>
    </p>
  );
}
