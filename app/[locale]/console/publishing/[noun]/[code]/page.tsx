import "@/components/console/publishing/publishing.css";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonForm } from "@/components/console/publishing/button-form";
import { DecidedVersions } from "@/components/console/publishing/decided-versions";
import { DecisionForm } from "@/components/console/publishing/decision-form";
import { DecisionList } from "@/components/console/publishing/decision-list";
import { FindingList } from "@/components/console/publishing/finding-list";
import { VersionChanges } from "@/components/console/publishing/version-changes";
import { fieldsOf } from "@/domain/editing/form-field";
import { type EditableNoun, recordForms } from "@/domain/editing/record-forms";
import { canBeShelved } from "@/domain/publishing/announced";
import { fieldPath } from "@/domain/publishing/field-path";
import { type PublishingAction, transitions } from "@/domain/publishing/lifecycle";
import { canBeTakenAway, isPublishedNoun, type RecordName } from "@/domain/publishing/nouns";
import { formatDay, formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { rulesText } from "@/i18n/publishing-texts";
import { selectName } from "@/i18n/select-name";
import { Forbidden, type Official, recordDenial } from "@/server/accounts/official";
import { VERSION } from "@/server/publishing/decide";
import { type DeskView, deskView } from "@/server/publishing/desk";
import { loadChoices, namesOf } from "@/server/records/choices";
import { actorNames } from "../../../actor-names";
import { admitted } from "../../../admitted";
import { decideRecord, revokePlan, undoDecision } from "../../actions";

type Props = {
  params: Promise<{ noun: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Only what residents see as usual is as green as that. */
const stateTags: Readonly<Record<DeskView["state"], string>> = {
  draft: "",
  review: "",
  published: "tag-accent",
  suspended: "desk-fails",
  withdrawn: "",
};

/** Steps whose button is gone once they are done. */
const steps = ["undone", "revoked"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("publishingDesk"))("title") };
}

async function viewFor(official: Official, name: RecordName): Promise<DeskView | null> {
  try {
    return await deskView(official, name, new Date());
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    await recordDenial(official, error);
    forbidden();
  }
}

/** What the codes are called that a record and its rows name. */
async function codeNames(noun: EditableNoun): Promise<Map<string, string>> {
  const form = recordForms[noun];
  const fields = [...fieldsOf(form), ...form.lists.flatMap((list) => list.fields)];
  return namesOf(await loadChoices(fields.flatMap(({ target }) => target ?? [])));
}

/** What an action needs, and what it takes away, in words. */
async function needsOf(view: DeskView, action: PublishingAction): Promise<string> {
  const t = await getTranslations("publishingDesk");
  const { reason, gate, plannedDate } = transitions[action];
  const takesAway = action === "withdraw" || (action === "suspend" && view.noun !== "service-points");
  const along = view.takenAlong.map(({ target, count }) => t("along", { target: selectName(target), count }));
  return [
    reason === "required" ? t("needs.reason") : "",
    plannedDate === "required" ? t("needs.date") : "",
    plannedDate === "optional" ? t("needs.dateOptional") : "",
    gate ? t(view.unfixed.length > 0 ? "needs.gateOrConfirmed" : "needs.gate") : "",
    takesAway && view.isLive && along.length > 0 ? t("takesAlong", { what: along.join(t("comma")) }) : "",
  ]
    .filter(Boolean)
    .join(t("semicolon"));
}

/** One record before its publisher: its state, what can be decided, what the gate says, what was decided. */
export default async function PublishingRecordPage({ params, searchParams }: Props) {
  const [{ noun, code: encoded }, raw] = await Promise.all([params, searchParams]);
  const said = steps.find((each) => each === raw.said);
  const code = decodeURIComponent(encoded);
  const official = await admitted("/console/publishing/[noun]/[code]", `/console/publishing/${noun}/${encoded}`);
  const view = isPublishedNoun(noun) ? await viewFor(official, { noun, code }) : null;
  const [t, correction, terms, nouns, locale] = await Promise.all([
    getTranslations("publishingDesk"),
    getTranslations("correction"),
    getTranslations("publishing"),
    getTranslations("console.noun"),
    getLocale(),
  ]);
  const back = (
    <p className="pt-2">
      <a className="tap-line" href={localePath(locale, "/console/publishing")}>
        {t("back")}
      </a>
    </p>
  );
  if (!view) {
    return (
      <>
        <h1 className="page-title">{t("title")}</h1>
        <p className="notice">{t("refusal.unknown-record")}</p>
        {back}
      </>
    );
  }
  const { state, decisions, plans, findings, undoable, loadedSince, version } = view;
  const actors = [
    ...decisions.map(({ decidedBy }) => decidedBy),
    ...(version ? [version.submittedBy] : []),
    ...view.versions.flatMap(({ publisher, author }) => [publisher, author]),
  ];
  const nameOf = await actorNames(actors);
  const mayRevoke = view.actions.some((action) => action !== "submit");
  const choices = await Promise.all(
    view.actions.map(async (action) => ({
      value: action,
      label: terms(`action.${action}`),
      needs: await needsOf(view, action),
    })),
  );
  const hidden = { noun: view.noun, code };
  const reasonHints = [
    ...(view.actions.some((action) => action === "suspend" || action === "withdraw") ? (["public"] as const) : []),
    ...(view.actions.includes("return") ? (["return"] as const) : []),
  ];
  return (
    <>
      <h1 className="page-title" lang="zh-CN">
        {view.name}
      </h1>
      <p className="small">
        {nouns(view.noun)} · {code}
      </p>
      {said ? (
        <p role="status" className="notice">
          {t(said)}
        </p>
      ) : null}
      <p className="desk-counts">
        <strong className={`tag ${stateTags[state]}`}>{terms(`state.${state}`)}</strong>
        {plans.map(({ id, action, plannedDate }) => (
          <strong key={id} className="tag">
            {t("plan", { date: formatPeriod(plannedDate ?? "", locale), action: terms(`action.${action}`) })}
          </strong>
        ))}
        {decisions.length + view.versions.length === 0 ? (
          <span className="small">
            {loadedSince ? t("loadedSince", { date: formatDay(loadedSince, locale) }) : t("loaded")}
          </span>
        ) : null}
        {canBeShelved(view.noun) ? (
          <a className="tap-line" href={localePath(locale, `/${view.noun}/${encodeURIComponent(code)}`)}>
            {t("publicPage")}
          </a>
        ) : null}
        {view.mayEdit ? (
          <a className="tap-line" href={localePath(locale, fieldPath(view))}>
            {t("edit")}
          </a>
        ) : null}
      </p>
      {version ? (
        <VersionChanges
          noun={view.noun}
          version={version}
          names={await codeNames(view.noun)}
          submittedBy={nameOf(version.submittedBy)}
          revoke={
            mayRevoke ? (
              <ButtonForm
                action={revokePlan}
                hidden={{ ...hidden, decision: VERSION }}
                label={t("revoke")}
                busy={t("busy")}
              />
            ) : null
          }
        />
      ) : null}
      <section className="section">
        <h2>{t("section.decide")}</h2>
        {canBeTakenAway[view.noun] ? null : <p className="small">{t("historyStays")}</p>}
        {choices.length === 0 ? <p>{t("nothingToDecide")}</p> : null}
        <DecisionForm
          action={decideRecord}
          noun={view.noun}
          code={code}
          choices={choices}
          hasSuccessor={choices.some(({ value }) => value === "suspend" || value === "withdraw")}
          beside={view.beside}
          confirm={
            view.unfixed.length > 0 && choices.some(({ value }) => transitions[value].gate)
              ? {
                  value: view.unfixed.join(","),
                  label: correction("confirmUnfixed", { rules: rulesText(view.unfixed, terms) }),
                }
              : null
          }
          texts={{
            legend: t("form.legend"),
            reason: t("form.reason"),
            reasonHint: reasonHints.map((each) => t(`form.reasonHint.${each}`)).join(" "),
            date: t("form.date"),
            dateHint: t("form.dateHint"),
            successor: t("form.successor"),
            successorHint: t("form.successorHint"),
            toConfirm: t("form.toConfirm"),
            send: t("form.send"),
            busy: t("busy"),
          }}
        />
      </section>
      <section className="section" id="gate">
        <h2>{t("section.gate")}</h2>
        {version ? <p className="small">{correction("gateOfVersion")}</p> : null}
        {findings === null ? (
          <p className="small">{t("noRules")}</p>
        ) : (
          <FindingList
            record={{ noun: view.noun, code }}
            results={findings}
            broken={view.broken}
            unfixed={view.unfixed}
            mayEdit={view.mayEdit}
            isLive={view.isLive}
          />
        )}
      </section>
      <section className="section" id="decisions">
        <h2>{t("section.decisions")}</h2>
        {decisions.length + view.versions.length === 0 ? <p className="small">{t("none.decisions")}</p> : null}
        <DecidedVersions versions={view.versions} nameOf={nameOf} />
        {view.mayEdit && view.versions.some(({ action }) => action === "publish") ? (
          <p>
            <a
              className="tap-line"
              href={localePath(locale, `/console/records/${view.noun}/${encodeURIComponent(code)}/history`)}
            >
              {t("undoVersion")}
            </a>
          </p>
        ) : null}
        <DecisionList
          decisions={decisions}
          nameOf={nameOf}
          controlOf={({ id }) => {
            if (id === undoable) {
              return (
                <ButtonForm
                  action={undoDecision}
                  hidden={{ ...hidden, decision: id }}
                  label={t("undo")}
                  busy={t("busy")}
                />
              );
            }
            if (!mayRevoke || !plans.some((plan) => plan.id === id)) return null;
            return (
              <ButtonForm
                action={revokePlan}
                hidden={{ ...hidden, decision: id }}
                label={t("revoke")}
                busy={t("busy")}
              />
            );
          }}
        />
      </section>
      {back}
    </>
  );
}
