import { useTranslations } from "next-intl";
import { type ComponentProps, Fragment, type ReactNode } from "react";
import { useLabels } from "@/components/records/labels";
import { fieldId, RecordField, type Remarks } from "@/components/records/record-field";
import { RecordRows } from "@/components/records/record-rows";
import { fieldWidgets, OrderedList, PositionGroup, type Widgets } from "@/components/records/record-widgets";
import type { RecordForm as Form } from "@/domain/editing/form-field";
import type { PartOfRecord } from "@/domain/editing/posted";
import { type Cells, inKeyOrder, type RecordValues } from "@/domain/editing/record-values";

type Choice = { value: string; label: string };

/** Something to be read at a field or a list, by its name. */
export type Beside = { at: string; says: ReactNode };

type Props = {
  form: Form;
  action: string;
  /** What is shown, and what stood there when the form was opened. */
  part: PartOfRecord;
  shown: PartOfRecord;
  live: RecordValues | null;
  remarks: Remarks;
  choices: Readonly<Partial<Record<string, readonly Choice[]>>>;
  /** What goes along unseen. */
  hidden: Readonly<Record<string, string>>;
  /** A position that is doubted, in words; saved all the same once somebody says that it is meant so. */
  doubt: string | null;
  beside: Beside | null;
  /** Lists that are edited on pages of their own. */
  longLists: readonly { target: string; rows: number; href: string }[];
  /** What can be done with the form: nothing for who may only read. */
  ways: readonly ("draft" | "submit" | "publish")[];
  isNew: boolean;
  /** Null where the form shows a page of a long list, or somebody may only read. */
  widgets: Widgets | null;
};

/** By which a button elsewhere on the page sends this form. */
export const RECORD_FORM = "record-form";

const wayTexts = { draft: "saveDraft", submit: "saveSubmit", publish: "savePublish" } as const;

/** The form of a record: a plain one, whole without a script. */
export function RecordForm(props: Props) {
  const { form, action, part, shown, live, remarks, choices, hidden, doubt, beside, longLists, ways, isNew, widgets } =
    props;
  const t = useTranslations("editingRecords");
  const labels = useLabels();
  const isReadOnly = ways.length === 0;
  const hasFields = Object.keys(part.fields).length > 0;
  return (
    <form id={RECORD_FORM} method="post" action={action} className="record-form" autoComplete="off">
      <input type="hidden" name="shown" value={JSON.stringify(shown)} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset disabled={isReadOnly} className="record-all">
        {hasFields
          ? form.groups.map((group) => (
              <section key={group.name} className="section" aria-labelledby={`group-${group.name}`}>
                <h2 id={`group-${group.name}`}>{labels.group(group)}</h2>
                {group.name === "position" && doubt ? <Doubt text={doubt} /> : null}
                <Group
                  group={isNew ? group : { ...group, fields: group.fields.filter(({ name }) => name !== "code") }}
                  target={form.target}
                  cells={part.fields}
                  live={live?.fields ?? null}
                  {...{ remarks, widgets, beside }}
                />
              </section>
            ))
          : null}
        {form.lists.map((list) => {
          const long = longLists.find(({ target }) => target === list.target);
          const rows = part.lists[list.target];
          if (!rows && !long) return null;
          const count = long?.rows ?? rows?.length ?? 0;
          return (
            <section key={list.target} className="section" id={`list-${list.target}`} tabIndex={-1}>
              <h2>
                {labels.list(list.target)} <span className="small">{t("rows", { count })}</span>
              </h2>
              {beside?.at === list.target ? beside.says : null}
              {long ? (
                <p>
                  {t("longList", { count })}{" "}
                  <a className="tap-line" href={long.href}>
                    {t("editList", { list: labels.list(list.target) })}
                  </a>
                </p>
              ) : widgets && list.isOrdered ? (
                <div className="record-widget">
                  <OrderedList list={list} rows={rows ?? []} remarks={remarks} widgets={widgets} />
                </div>
              ) : (
                <RecordRows
                  list={list}
                  fixed={list.isHistory ? fixedRows(list, live) : []}
                  rows={rows ?? []}
                  remarks={remarks}
                  isReadOnly={isReadOnly}
                />
              )}
            </section>
          );
        })}
      </fieldset>
      {Object.entries(choices).map(([target, options]) => (
        <datalist key={target} id={`choices-${target}`}>
          {options?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </datalist>
      ))}
      {isReadOnly ? null : (
        <p className="record-ways">
          {ways.map((way, index) => (
            <button
              key={way}
              type="submit"
              name="way"
              value={way}
              className={`button${index === 0 ? " button-primary" : ""}`}
            >
              {t(wayTexts[way])}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}

type GroupProps = Omit<ComponentProps<typeof PositionGroup>, "widgets"> & {
  widgets: Widgets | null;
  beside: Beside | null;
};

function Group({ widgets, beside, ...props }: GroupProps) {
  const { group, target, cells, remarks } = props;
  if (widgets && group.name === "position") {
    return (
      <>
        {group.fields.some(({ name }) => name === beside?.at) ? beside?.says : null}
        <PositionGroup {...props} widgets={widgets} />
      </>
    );
  }
  return (
    <div className="record-fields">
      {group.fields.map((field) => {
        const value = cells[field.name] ?? "";
        const Widget = widgets && fieldWidgets[field.name];
        return (
          <Fragment key={field.name}>
            {beside?.at === field.name ? beside.says : null}
            {Widget ? (
              <Widget {...{ field, value, cells, remarks, widgets }} />
            ) : (
              <RecordField name={field.name} {...{ field, target, value, remarks }} />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

function fixedRows(list: Form["lists"][number], live: RecordValues | null): Cells[] {
  return inKeyOrder(list, live?.lists[list.target] ?? []);
}

function Doubt({ text }: { text: string }) {
  const t = useTranslations("editingRecords");
  return (
    <div className="notice notice-fault" id={fieldId("accept_positions")}>
      <p>{text}</p>
      <label className="record-tick">
        <input type="checkbox" name="accept_positions" value="yes" />
        {t("acceptPositions")}
      </label>
    </div>
  );
}
