import { getLocale, getTranslations } from "next-intl/server";
import { mayAnywhere } from "@/domain/accounts/decide";
import { belongsNowhere } from "@/domain/accounts/permissions";
import { belongingsOf, mayDo } from "@/domain/editing/belonging";
import { AGAINST_LIVE, type EditableNoun } from "@/domain/editing/record-forms";
import { formatMoment, formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import type { Official } from "@/server/accounts/official";
import type { DraftAct } from "@/server/records/manage";
import type { RecordView } from "@/server/records/view";
import { actorNames } from "../actor-names";

type Props = {
  official: Official;
  noun: EditableNoun;
  code: string;
  view: RecordView;
  /** Whether the page shows one list of the record. */
  isPart: boolean;
};

/** Where a record stands, what can be done with its draft, and where else it is to be seen. */
export async function DraftState({ official, noun, code, view, isPart }: Props) {
  const [t, correction, locale] = await Promise.all([
    getTranslations("editingRecords"),
    getTranslations("correction"),
    getLocale(),
  ]);
  const { live, draft, isLiveMoved } = view;
  const nameOf = await actorNames([draft?.savedBy, draft?.submittedBy, draft?.returnedBy]);
  const told = (actor: string, at: Date) => ({
    who: nameOf(actor),
    when: formatMoment(new Date(at), locale),
  });
  const belongings = belongingsOf(noun, live ?? view.values);
  const may = (action: "edit" | "submit") => mayDo(official.grants, action, noun, belongings);
  // Somebody who edits such records elsewhere would wonder why not these.
  const isLimited = belongsNowhere(noun) && mayAnywhere(official.grants, "edit", noun);
  const acts: DraftAct[] = draft
    ? [
        ...(may("submit") && draft.submittedAt ? ["return" as const] : []),
        // Who has the form submits and publishes with it: a button out of its reach would leave behind what is typed there.
        ...(may("submit") && !draft.submittedAt && !may("edit") ? ["submit" as const] : []),
        ...(may("edit") ? ["discard" as const] : []),
      ]
    : [];
  const path = localePath(locale, `/console/records/${noun}/${encodeURIComponent(code)}`);
  return (
    <>
      <p className="small">{code}</p>
      <p className="record-acts">
        {isPart ? (
          <a className="tap-line" href={path}>
            {t("backToRecord")}
          </a>
        ) : null}
        <a className="tap-line" href={`${path}/history`}>
          {t("historyLink")}
        </a>
        {live && noun !== "indicators" ? (
          <a className="tap-line" href={localePath(locale, `/${noun}/${encodeURIComponent(code)}`)}>
            {t("publicPage")}
          </a>
        ) : null}
      </p>
      {draft ? (
        <div className="notice">
          <p>{t("draftBy", told(draft.savedBy, draft.savedAt))}</p>
          {draft.submittedBy && draft.submittedAt ? (
            <p>{t("submittedBy", told(draft.submittedBy, draft.submittedAt))}</p>
          ) : null}
          {draft.plannedDate ? <p>{correction("planned", { date: formatPeriod(draft.plannedDate, locale) })}</p> : null}
          {draft.returnedBy && draft.returnedAt ? (
            <p>
              <strong>
                {correction("returned", {
                  ...told(draft.returnedBy, draft.returnedAt),
                  reason: draft.returnedReason ?? "",
                })}
              </strong>
            </p>
          ) : null}
          {live ? null : <p>{t("isNewDraft")}</p>}
          {isLiveMoved ? (
            <p>
              {t("liveMoved")}{" "}
              <a className="tap-line" href={`${path}?compare=${AGAINST_LIVE}`}>
                {t("goOnComparing")}
              </a>
            </p>
          ) : null}
          <form method="post" action={`${path}/act`} className="record-acts">
            {acts.map((act) => (
              <button key={act} type="submit" name="do" value={act} className="button">
                {t(act)}
              </button>
            ))}
          </form>
        </div>
      ) : null}
      {may("edit") ? null : (
        <p className="notice">
          {isLimited ? await getTranslations("console").then((console) => console("deniedNowhere")) : t("readOnly")}
        </p>
      )}
    </>
  );
}
