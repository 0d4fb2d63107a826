import "@/components/console/publishing/publishing.css";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FindingList } from "@/components/console/publishing/finding-list";
import { MergeForm } from "@/components/records/merge-form";
import { RECORD_FORM } from "@/components/records/record-form";
import { noticeOf, RecordNotice, savedNotices } from "@/components/records/record-notice";
import { AGAINST_LIVE, isEditableNoun, NEW, recordForms } from "@/domain/editing/record-forms";
import type { RecordName } from "@/domain/publishing/nouns";
import { formatMoment } from "@/i18n/format";
import { localePath } from "@/i18n/locales";
import { rulesText } from "@/i18n/publishing-texts";
import { judgeDraft } from "@/server/publishing/publish-draft";
import { doorOf } from "@/server/records/door";
import { openConflict, openRecord } from "@/server/records/view";
import { caseBehind } from "@/server/reports/behind";
import { actorNames } from "../../../actor-names";
import { admitted } from "../../../admitted";
import { DraftState } from "../../draft-state";
import { EditRecord } from "../../edit-record";
import { FromCase, saidBeside } from "../../from-case";
import { undoOf } from "../../notice-undo";
import { type Asked, first, suggestionsOf } from "../../record-asked";
import { MissingRecord, RecordTrail } from "../../record-head";

type Props = { params: Promise<{ noun: string; code: string }>; searchParams: Promise<Asked> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editingRecords"))("title") };
}

/** One record: its form; and where somebody else was faster, both versions side by side. */
export default async function RecordPage({ params, searchParams }: Props) {
  const [{ noun, code: written }, asked] = await Promise.all([params, searchParams]);
  const official = await admitted("/console/records/[noun]/[code]", `/console/records/${noun}/${written}`);
  if (!isEditableNoun(noun)) return <MissingRecord />;
  const code = decodeURIComponent(written);
  const door = await doorOf(official.grants, "read", noun, code);
  if (door === "outside") forbidden();
  if (door === "unknown") return <MissingRecord />;
  const [t, locale] = await Promise.all([getTranslations("editingRecords"), getLocale()]);
  const path = localePath(locale, `/console/records/${noun}/${encodeURIComponent(code)}`);
  const attempt = first(asked.attempt);
  const view = await openRecord(official, noun, code, attempt);
  const compared =
    first(asked.compare) === AGAINST_LIVE ? AGAINST_LIVE : view.attempt?.kind === "conflict" ? view.attempt.id : null;
  const conflict = compared ? await openConflict(official, noun, code, compared) : null;
  const behind = await caseBehind(official, { noun, code }, first(asked.case));
  const notice = noticeOf(first(asked.notice));
  const list = first(asked.list);
  const part = {
    list: recordForms[noun].lists.some(({ target }) => target === list) ? list : null,
    page: Math.max(1, Number.parseInt(first(asked.page) ?? "1", 10) || 1),
  };
  const name = view.values.fields.name || code;
  return (
    <>
      <RecordTrail noun={noun} />
      <h1 className="page-title" lang="zh-CN">
        {name}
      </h1>
      {notice ? (
        <RecordNotice
          notice={notice}
          action={`${path}/act`}
          undo={undoOf(notice, first(asked.change), view.draft !== null)}
          fault={
            notice === "conflict" ||
            notice === "faulty" ||
            notice === "gate" ||
            notice === "unconfirmed" ||
            notice === "shelved"
          }
        />
      ) : null}
      {notice === "gate" || notice === "unconfirmed" ? <Refused noun={noun} code={code} /> : null}
      {behind ? <FromCase {...behind} /> : null}
      {conflict && compared ? (
        <section className="section">
          <h2>{t("conflictTitle")}</h2>
          <p className="py-2">{conflict.by ? t("conflictIntro", await whoAndWhen(conflict.by)) : t("conflictLive")}</p>
          <MergeForm
            form={recordForms[noun]}
            action={`${path}/save`}
            differences={conflict.differences}
            hidden={{ attempt: compared, version: conflict.version }}
            sides={
              compared === AGAINST_LIVE
                ? { theirs: t("inForce"), mine: t("inDraft") }
                : { theirs: t("theirs"), mine: t("mine") }
            }
          />
          <p className="pt-2">
            <a className="tap-line" href={path}>
              {t(compared === AGAINST_LIVE ? "compareLater" : "giveUpMine")}
            </a>
          </p>
        </section>
      ) : (
        <>
          <DraftState official={official} noun={noun} code={code} view={view} isPart={part.list !== null} />
          <EditRecord
            official={official}
            noun={noun}
            code={code}
            view={view}
            part={part}
            suggestions={suggestionsOf(asked)}
            beside={await saidBeside(behind)}
            isSaved={notice !== null && savedNotices.has(notice)}
            wasNew={first(asked.from) === NEW}
          />
        </>
      )}
    </>
  );
}

/**
 * The rules that keep the draft from residents, each with a link to its field; those that were broken before can be
 * confirmed, together with what the form says by then.
 */
async function Refused(name: RecordName) {
  const [t, terms, { results, rules, unfixed }] = await Promise.all([
    getTranslations("correction"),
    getTranslations("publishing"),
    judgeDraft(name, new Date()),
  ]);
  const asked = rules.length > 0 ? rules : unfixed;
  const refusing = (results ?? []).filter(({ rule }) => asked.includes(rule));
  if (refusing.length === 0) return null;
  return (
    <section className="section" id="gate">
      <h2>{t(rules.length > 0 ? "gateTitle" : "unfixedTitle")}</h2>
      <FindingList record={name} results={refusing} />
      {rules.length === 0 ? (
        <p className="record-acts">
          <button type="submit" form={RECORD_FORM} name="confirmed" value={unfixed.join(",")} className="button">
            {t("confirmUnfixed", { rules: rulesText(unfixed, terms) })}
          </button>
        </p>
      ) : null}
    </section>
  );
}

async function whoAndWhen({ actor, at }: { actor: string; at: Date }) {
  const [nameOf, locale] = await Promise.all([actorNames([actor]), getLocale()]);
  return { who: nameOf(actor), when: formatMoment(new Date(at), locale) };
}
