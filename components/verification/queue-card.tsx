import { useLocale, useTranslations } from "next-intl";
import { VerificationBadge } from "@/components/truth/verification-badge";
import { GroupValues, type ShownCard } from "@/components/verification/group-values";
import { fieldPath } from "@/domain/publishing/field-path";
import {
  type FieldGroup,
  groupVerificationOf,
  presetLimits,
  type VerificationWay,
} from "@/domain/verification/freshness";
import type { Queued, QueueItem } from "@/domain/verification/queue";
import { localePath } from "@/i18n/locales";

type Props = {
  queued: Queued;
  card: ShownCard & { seen: Partial<Record<FieldGroup, string>> };
  /** How they make sure; null before they have ever said. */
  how: VerificationWay | null;
  at: Date;
  query: string;
  /** Whether they may correct the record too. */
  mayEdit: boolean;
  confirm: (form: FormData) => Promise<void>;
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

function Group({ item, record, card, how, at, query, mayEdit, confirm }: GroupProps) {
  const { group, verification, obstacle } = item;
  const t = useTranslations("verification");
  const correction = useTranslations("correction");
  const locale = useLocale();
  const { noun, code, name } = record;
  const hidden = { noun, code, group, seen: card.seen[group] ?? "", how: how ?? "", query };
  const said = how ? t(`way.${how}`) : "";
  return (
    <section className="verify-group">
      <h3>
        {t(`group.${group}`)} <VerificationBadge verification={groupVerificationOf(verification, presetLimits, at)} />
      </h3>
      <GroupValues group={group} noun={noun} card={card} at={at} />
      {obstacle ? (
        <p className="small">{t(`obstacle.${obstacle}`)}</p>
      ) : (
        <form action={confirm}>
          {Object.entries(hidden).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} />
          ))}
          <button
            type="submit"
            className="button button-primary"
            disabled={how === null}
            aria-label={t("confirmNamed", { name, group: t(`group.${group}`), how: said })}
          >
            {t("confirm", { how: said || "…" })}
          </button>
        </form>
      )}
      {mayEdit ? (
        <p>
          <a className="tap-line" href={localePath(locale, fieldPath({ noun, code }, fields[group]))}>
            {correction("toEdit")} <span className="sr-only">{`${name} ${t(`group.${group}`)}`}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}
