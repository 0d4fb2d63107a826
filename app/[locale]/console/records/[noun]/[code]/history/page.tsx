import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { HistoryList } from "@/components/records/history-list";
import { noticeOf, RecordNotice } from "@/components/records/record-notice";
import { belongingsOf, mayDo } from "@/domain/editing/belonging";
import { fieldsOf } from "@/domain/editing/form-field";
import { type EditableNoun, isEditableNoun, recordForms } from "@/domain/editing/record-forms";
import type { RecordName } from "@/domain/publishing/nouns";
import { nounWords } from "@/i18n/audit-values";
import { localePath } from "@/i18n/locales";
import { historyPath } from "@/server/imports/jobs/labels";
import { authorsOfSteps } from "@/server/publishing/authors";
import { loadChoices, namesOf } from "@/server/records/choices";
import { doorOf } from "@/server/records/door";
import { historyOf, obstaclesOf } from "@/server/records/manage";
import { actorNames } from "../../../../actor-names";
import { admitted } from "../../../../admitted";
import { undoOf } from "../../../notice-undo";
import { type Asked, first } from "../../../record-asked";
import { MissingRecord, RecordTrail } from "../../../record-head";

type Props = { params: Promise<{ noun: string; code: string }>; searchParams: Promise<Asked> };

const PER_PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("editingRecords"))("history") };
}

/** What the codes are called that the rows of a record name. */
async function namesIn(noun: EditableNoun): Promise<Map<string, string>> {
  const form = recordForms[noun];
  const fields = [...fieldsOf(form), ...form.lists.flatMap((list) => list.fields)];
  return namesOf(await loadChoices(fields.flatMap(({ target }) => target ?? [])));
}

/** Who edited what each step published, in words. */
async function authorsIn(name: RecordName): Promise<Map<string, string>> {
  const authors = await authorsOfSteps(name);
  const nameOf = await actorNames([...authors.values()]);
  return new Map([...authors].map(([changeSet, actor]) => [changeSet, nameOf(actor)]));
}

/** Every step that touched a record, the latest first, and the way back from each. */
export default async function RecordHistoryPage({ params, searchParams }: Props) {
  const [{ noun, code: written }, asked] = await Promise.all([params, searchParams]);
  const own = `/console/records/${noun}/${written}/history`;
  const official = await admitted("/console/records/[noun]/[code]/history", own);
  if (!isEditableNoun(noun)) return <MissingRecord />;
  const code = decodeURIComponent(written);
  const door = await doorOf(official.grants, "read", noun, code);
  if (door === "outside") forbidden();
  if (door === "unknown") return <MissingRecord />;
  const [t, console, locale] = await Promise.all([
    getTranslations("editingRecords"),
    getTranslations("console"),
    getLocale(),
  ]);
  const page = Math.max(1, Number.parseInt(first(asked.page) ?? "1", 10) || 1);
  const { entries, values } = await historyOf(noun, code, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE });
  const nameOf = await actorNames(entries.map(({ actor }) => actor));
  const codeNames = await namesIn(noun);
  const authors = await authorsIn({ noun, code });
  const path = localePath(locale, `/console/records/${noun}/${encodeURIComponent(code)}`);
  const notice = noticeOf(first(asked.notice));
  const change = first(asked.change);
  const isOurs = entries.some(({ changeSet }) => changeSet === change);
  const obstacles = notice === "obstructed" && change && isOurs ? await obstaclesOf(official, change) : [];
  const isObstacle = notice === "obstructed" || notice === "wider" || notice === "undone-before";
  return (
    <>
      <RecordTrail noun={noun} />
      <h1 className="page-title">{t("historyOf", { name: values.fields.name || code })}</h1>
      <p>
        <a className="tap-line" href={path}>
          {t("backToRecord")}
        </a>
      </p>
      {notice ? (
        <RecordNotice notice={notice} action={`${path}/act`} undo={undoOf(notice, change, false)} fault={isObstacle} />
      ) : null}
      {obstacles.length > 0 ? (
        <ul className="record-errors">
          {obstacles.map(({ why, target, key }) => {
            const words = t("obstacle", {
              target: nounWords(target, console),
              key: key.replaceAll("\u001f", ", "),
              why: t(`obstacleWhy.${why}`),
            });
            const history = historyPath(target, key);
            return (
              <li key={`${why} ${target} ${key}`}>
                {history && history !== own ? <a href={localePath(locale, history)}>{words}</a> : words}
              </li>
            );
          })}
        </ul>
      ) : null}
      <HistoryList
        form={recordForms[noun]}
        names={codeNames}
        entries={entries.slice(0, PER_PAGE).map((entry) => ({
          ...entry,
          who: nameOf(entry.actor),
          through: entry.through && `${nounWords(entry.through.noun, console)} ${entry.through.code}`,
        }))}
        action={`${path}/act`}
        mayUndo={mayDo(official.grants, "publish", noun, belongingsOf(noun, values))}
        authors={authors}
      />
      <p className="record-acts">
        {page > 1 ? (
          <a className="tap-line" href={`${path}/history?page=${page - 1}`} rel="prev">
            {t("newer")}
          </a>
        ) : null}
        {entries.length > PER_PAGE ? (
          <a className="tap-line" href={`${path}/history?page=${page + 1}`} rel="next">
            {t("older")}
          </a>
        ) : null}
      </p>
    </>
  );
}
