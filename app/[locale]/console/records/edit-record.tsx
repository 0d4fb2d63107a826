import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { KeptDraft } from "@/components/editing/kept-draft";
import { ErrorSummary } from "@/components/records/error-summary";
import { fieldId } from "@/components/records/record-field";
import { type Beside, RecordForm } from "@/components/records/record-form";
import { belongingsOf, mayDo } from "@/domain/editing/belonging";
import { fieldsOf } from "@/domain/editing/form-field";
import { completedFields } from "@/domain/editing/form-rules";
import { proposedCode } from "@/domain/editing/proposed-code";
import { type EditableNoun, NEW, recordForms } from "@/domain/editing/record-forms";
import { type RecordValues, versionOf } from "@/domain/editing/record-values";
import { editingLabels } from "@/i18n/editing-labels";
import { localePath } from "@/i18n/locales";
import type { Official } from "@/server/accounts/official";
import { loadChoices, namesOf } from "@/server/records/choices";
import { takenCodes } from "@/server/records/list";
import type { SavingWay } from "@/server/records/manage";
import { LONG_LIST, type Part, pagesOf, partsOf, type RecordView, requiredColumns } from "@/server/records/view";
import { loadWidgets } from "@/server/records/widgets";
import { errorsOf } from "./record-errors";

type Props = {
  official: Official;
  noun: EditableNoun;
  /** Null where the record is new. */
  code: string | null;
  view: RecordView;
  part: Part;
  /** `?field.<name>=`: what a report proposes. */
  suggestions: ReadonlyMap<string, string>;
  /** What residents said, and the field it is about. */
  beside?: Beside | null;
  /** Whether what was sent last has been saved. */
  isSaved: boolean;
  /** Whether it was new then. */
  wasNew?: boolean;
};

/** The form of a record with everything that is wrong with it. */
export async function EditRecord({ official, noun, code, view, part, suggestions, beside, isSaved, wasNew }: Props) {
  const form = recordForms[noun];
  const [t, gate, findings, locale, format] = await Promise.all([
    getTranslations("editingRecords"),
    getTranslations("publishing"),
    getTranslations("publishingDesk.findings"),
    getLocale(),
    getFormatter(),
  ]);
  const parts = partsOf(noun, view, part);
  const fields = part.list === null ? fieldsOf(form) : [];
  const lists = form.lists.filter(({ target }) => parts.values.lists[target]);
  const referred = [...fields, ...lists.flatMap((list) => list.fields)].flatMap(({ target }) => target ?? []);
  const choices = await loadChoices(referred);
  const { byField, summary, doubt } = await errorsOf(noun, view);
  const isNew = code === null;
  const values =
    isNew && !view.attempt
      ? { ...parts.values, fields: { ...parts.values.fields, code: proposedCode(noun, await takenCodes(noun)) } }
      : parts.values;
  const path = localePath(locale, `/console/records/${noun}/${encodeURIComponent(code ?? NEW)}`);
  const longLists = form.lists.flatMap(({ target }) => {
    const rows = view.shown.lists[target]?.length ?? 0;
    return part.list === null && rows > LONG_LIST ? [{ target, rows, href: `${path}?list=${target}` }] : [];
  });
  const listed = part.list && !view.attempt ? (view.values.lists[part.list]?.length ?? 0) : 0;
  const hidden: Record<string, string> = part.list === null ? {} : { list: part.list, page: String(part.page) };
  const ways = waysOf(official, noun, code === null ? null : (view.live ?? view.values));
  const labels = await editingLabels();
  const mayWrite = ways.length > 0;
  const recordForm = (
    <RecordForm
      form={form}
      action={`${path}/save`}
      part={values}
      shown={parts.shown}
      live={view.live}
      remarks={{ errors: byField, suggestions, required: requiredColumns(noun), names: namesOf(choices) }}
      choices={choices}
      hidden={hidden}
      doubt={doubt}
      beside={beside ?? null}
      longLists={longLists}
      ways={ways}
      isNew={isNew}
      widgets={mayWrite && part.list === null ? { labels, locale, ...(await loadWidgets(new Date())) } : null}
    />
  );
  const whose = [official.id, noun, code ?? NEW, ...(part.list === null ? [] : [part.list, part.page])];
  return (
    <>
      <ErrorSummary errors={summary} />
      {view.inWater && part.list === null ? (
        <p className="notice">
          {gate("finding.position-in-water")}{" "}
          <a className="tap-line" href={`#${fieldId("lng")}`}>
            {findings("toField")}
          </a>
        </p>
      ) : null}
      {mayWrite ? (
        <KeptDraft
          record={whose.join("/")}
          version={isNew ? "" : versionOf(form, view.shown)}
          saved={isSaved}
          former={wasNew ? [official.id, noun, NEW].join("/") : undefined}
          completed={view.attempt ? completedFields : []}
          labels={labels.draft}
        >
          {recordForm}
        </KeptDraft>
      ) : (
        recordForm
      )}
      {listed > LONG_LIST ? (
        <nav className="pagination" aria-label={t("older")}>
          {Array.from({ length: pagesOf(listed) }, (_, index) => index + 1).map((page) => (
            <a
              key={page}
              className="tap-line"
              href={`${path}?list=${part.list}&page=${page}`}
              aria-current={page === part.page ? "page" : undefined}
            >
              {format.number(page)}
            </a>
          ))}
        </nav>
      ) : null}
    </>
  );
}

/** What somebody can do with the form; who publishes is offered that first. */
function waysOf({ grants }: Official, noun: EditableNoun, values: RecordValues | null): SavingWay[] {
  const belongings = values ? belongingsOf(noun, values) : grants;
  const may = (action: "edit" | "submit" | "publish") => mayDo(grants, action, noun, belongings);
  if (!may("edit")) return [];
  return [
    "draft" as const,
    ...(may("submit") ? ["submit" as const] : []),
    ...(may("publish") ? ["publish" as const] : []),
  ];
}
