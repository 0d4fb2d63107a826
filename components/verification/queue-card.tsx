import { useLocale, useTranslations } from "next-intl";
import { useVersionText } from "@/components/records/merge-form";
import { VerificationBadge } from "@/components/truth/verification-badge";
import { GroupValues, type ShownCard } from "@/components/verification/group-values";
import type { FieldDifference } from "@/domain/editing/merge";
import { recordForms } from "@/domain/editing/record-forms";
import { fieldPath } from "@/domain/publishing/field-path";
import {
  type FieldGroup,
  groupVerificationOf,
  presetLimits,
  type VerificationWay,
} from "@/domain/verification/freshness";
import { MANY_OFFERINGS, type Queued, type QueueItem, type QueueNoun } from "@/domain/verification/queue";
import { localePath } from "@/i18n/locales";

type Props = {
  queued: Queued;
  card: ShownCard & { seen: Partial<Record<FieldGroup, string>> };
  /** What somebody is about to correct of it. */
  draft: { isSubmitted: boolean; groups: ReadonlyMap<FieldGroup, readonly FieldDifference[]> } | null;
  /** Of codes that a draft names, by target and code. */
  names: ReadonlyMap<string, string>;
  /** How they make sure; null before they have ever said. */
  how: VerificationWay | null;
  at: Date;
  query: string;
  /** Whether they may correct the record too. */
  mayEdit: boolean;
  /** Null for who only reads. */
  confirm: ((form: FormData) => Promise<void>) | null;
  undo: (form: FormData) => Promise<void>;
};

/** A record with what is to be confirmed of it: the values, since when they stand confirmed, one button each. */
export function QueueCard({ queued: { record, items, reports }, card, ...rest }: Props) {
  const t = useTranslations("verification");
  const locale = useLocale();
  return (
    <li id={record.code} className="verify-card">
      <h2>
        <a className="tap-line" href={localePath(locale, `/${record.noun}/${record.code}`)} lang="zh-CN">
          {record.name}
        </a>{" "}
        <span className="small" lang="zh-CN">
          {card.regionName ?? record.department}
        </span>
      </h2>
      {reports > 0 ? <p className="notice notice-fault">{t("reports", { count: reports })}</p> : null}
      {items.map((item) => (
        <Group key={item.group} item={item} record={record} card={card} {...rest} />
      ))}
    </li>
  );
}

type GroupProps = Omit<Props, "queued"> & { item: QueueItem; record: Queued["record"] };

/** Where the form of a record begins with a group. */
const fields: Readonly<Record<FieldGroup, string>> = {
  position: "address",
  contacts: "phones",
  hours: "opening_hours",
  offerings: "offerings",
  guide: "conditions",
};

function Group(props: GroupProps) {
  const { item, record, card, draft, names, at, mayEdit } = props;
  const { group, verification, confirmed } = item;
  const t = useTranslations("verification");
  const correction = useTranslations("correction");
  const locale = useLocale();
  const { noun, code, name } = record;
  const differences = draft?.groups.get(group);
  const badge = groupVerificationOf(verification, presetLimits, at);
  return (
    <section className="verify-group" id={`${code}-${group}`}>
      <h3>
        {t(`group.${group}`)} {confirmed ? null : <VerificationBadge verification={badge} />}
      </h3>
      <GroupValues group={group} noun={noun} card={card} at={at} />
      {draft && differences ? <Pending {...{ noun, code, draft, names, differences }} /> : null}
      {differences ? null : <Answer {...props} />}
      {mayEdit && !differences ? (
        <p>
          <a className="tap-line" href={localePath(locale, fieldPath({ noun, code }, fields[group]))}>
            {correction("toEdit")} <span className="sr-only">{`${name} ${t(`group.${group}`)}`}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

type PendingProps = {
  noun: QueueNoun;
  code: string;
  draft: NonNullable<Props["draft"]>;
  differences: readonly FieldDifference[];
  names: Props["names"];
};

const SHOWN_DIFFERENCES = 3;

/** What is about to become of a group: until then nobody vouches for what stands there. */
function Pending({ noun, code, draft, differences, names }: PendingProps) {
  const t = useTranslations("verification");
  const locale = useLocale();
  const tell = useVersionText(recordForms[noun], names);
  const more = differences.length - SHOWN_DIFFERENCES;
  return (
    <div className="notice">
      <p>{t(draft.isSubmitted ? "draftSubmitted" : "draftOpen")}</p>
      <ul>
        {differences.slice(0, SHOWN_DIFFERENCES).map((difference) => (
          <li key={difference.path} lang="zh-CN">
            {difference.before ? <del>{tell.version(difference, difference.before)}</del> : null}
            {" → "}
            <ins>{tell.version(difference, difference.after)}</ins>
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="small">{t("moreChanges", { count: more })}</p> : null}
      <p>
        <a className="tap-line" href={localePath(locale, fieldPath({ noun, code }))}>
          {t("toDraft")}
        </a>
      </p>
    </div>
  );
}

/** The button, or what came of it: in the same place, so that nothing moves under the finger. */
function Answer({ item, record, card, how, query, confirm, undo }: GroupProps) {
  const { group, obstacle, confirmed } = item;
  const t = useTranslations("verification");
  const { noun, code, name } = record;
  const named = { name, group: t(`group.${group}`) };
  const confirmNamed = how ? t("confirmNamed", { ...named, how: t(`way.${how}`) }) : t("confirmNamedLater", named);
  if (!confirm) return obstacle ? <p className="small">{t(`obstacle.${obstacle}`)}</p> : null;
  if (obstacle) return <p className="small">{t(`obstacle.${obstacle}`)}</p>;
  const count = group === "offerings" ? card.offers.reduce((all, { names }) => all + names.length, 0) : 1;
  const isMany = count > MANY_OFFERINGS;
  const hidden = { noun, code, group, seen: card.seen[group] ?? "", how: how ?? "", query };
  const form = (
    <form action={confirm}>
      <Hidden values={hidden} />
      <button type="submit" className="button button-primary" disabled={how === null} aria-label={confirmNamed}>
        {how ? t(isMany ? "confirmMany" : "confirm", { count, how: t(`way.${how}`) }) : t("confirmLater")}
      </button>
    </form>
  );
  return (
    <>
      <div role="status">
        {confirmed ? <p className="verify-done">{t("done", { how: t(`howTold.${confirmed.how}`) })}</p> : null}
      </div>
      {confirmed ? (
        <form action={undo} className="verify-undo">
          <Hidden values={{ act: confirmed.act, code, group, query }} />
          <button type="submit" className="button" aria-label={t("undoNamed", named)}>
            {t("undo")}
          </button>
        </form>
      ) : isMany ? (
        <details className="verify-many">
          <summary className="button" aria-label={confirmNamed}>
            {how ? t("confirm", { how: t(`way.${how}`) }) : t("confirmLater")}
          </summary>
          <p>{t("askMany", { count })}</p>
          {form}
        </details>
      ) : (
        form
      )}
    </>
  );
}

function Hidden({ values }: { values: Record<string, string> }) {
  return Object.entries(values).map(([field, value]) => <input key={field} type="hidden" name={field} value={value} />);
}
