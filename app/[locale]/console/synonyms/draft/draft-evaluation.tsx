import { after } from "next/server";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { RefreshWhile } from "@/components/imports/refresh-while";
import { CaseFigures } from "@/components/synonym-desk/case-figures";
import { MovedCases } from "@/components/synonym-desk/moved-cases";
import { type ComparedCase, caseKey, unaccepted } from "@/domain/search/desk-compare";
import { isSearchGroup } from "@/domain/search/groups";
import { formatMoment } from "@/i18n/format";
import { accountNames } from "@/server/accounts/users";
import { namesOf } from "@/server/search-desk/cases";
import {
  acceptances,
  currentEvaluation,
  type Evaluation,
  lastDuration,
  preparation,
  prepareEvaluation,
} from "@/server/search-desk/evaluations";
import { acceptWorse } from "../actions";
import { evaluateSynonyms } from "../publish-actions";

/** What the draft does to the search cases, and how to find out. */
export async function DraftEvaluation({ mayAccept }: { mayAccept: boolean }) {
  const [t, format] = await Promise.all([getTranslations("synonymDesk"), getFormatter()]);
  const [evaluation, last] = await Promise.all([currentEvaluation(), lastDuration()]);
  const seconds = (milliseconds: number) => format.number(milliseconds / 1000, { maximumFractionDigits: 1 });
  return (
    <section className="section" id="evaluation">
      <h2>{t("evaluation")}</h2>
      <p className="small">
        {t("evaluateText")} {last === null ? null : t("tookLast", { seconds: seconds(last) })}
      </p>
      {!evaluation && last !== null ? <p className="notice">{t("outdated")}</p> : null}
      {evaluation ? null : <Preparing />}
      <FieldForm action={evaluateSynonyms} fields={[]} submit={t("evaluate")} busy={t("evaluating")} />
      {evaluation ? <Evaluated evaluation={evaluation} mayAccept={mayAccept} /> : null}
    </section>
  );
}

/** What takes longest goes on beside this page: how far it is, until only what the draft moves is left to ask. */
async function Preparing() {
  const [t, { learned, cases }] = await Promise.all([getTranslations("synonymDesk"), preparation()]);
  if (learned === cases) return <p className="small pt-2">{t("prepared")}</p>;
  after(() => prepareEvaluation(new Date()));
  return (
    <p className="small pt-2">
      {t("preparing", { learned, cases })}
      <RefreshWhile />
    </p>
  );
}

async function Evaluated({ evaluation, mayAccept }: { evaluation: Evaluation; mayAccept: boolean }) {
  const { comparison, at, by, milliseconds } = evaluation;
  const { moved, figures, asked, absent } = comparison;
  const [t, format, locale, accounts, records, accepted] = await Promise.all([
    getTranslations("synonymDesk"),
    getFormatter(),
    getLocale(),
    accountNames([by]),
    recordsOf(moved),
    acceptances(),
  ]);
  const open = new Set(unaccepted(moved, accepted).map(caseKey));
  const reasons = new Map(accepted.flatMap(({ case: of, reason }) => (open.has(of) ? [] : [[of, reason] as const])));
  const shared = { moved, records, accepted: reasons, accept: mayAccept ? acceptWorse : null };
  return (
    <>
      <p className="small" role="status">
        {t("evaluatedBy", {
          name: accounts.get(by) ?? by,
          date: formatMoment(at, locale),
          seconds: format.number(milliseconds / 1000, { maximumFractionDigits: 1 }),
          asked,
        })}
      </p>
      {absent > 0 ? <p className="small">{t("absent", { count: absent })}</p> : null}
      <CaseFigures {...figures} />
      <MovedCases verdict="worse" {...shared} />
      <MovedCases verdict="better" {...shared} />
      <p className="pt-2">{t("verdict.unchanged", { count: figures.after.cases - moved.length })}</p>
    </>
  );
}

/** Names of all answers, by group and code. */
function recordsOf(moved: readonly ComparedCase[]) {
  return namesOf(
    moved.flatMap(({ group, expected }) => (isSearchGroup(group) ? expected.map((code) => ({ group, code })) : [])),
  );
}
