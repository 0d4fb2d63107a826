import { useLocale, useTranslations } from "next-intl";
import { VerificationBadge } from "@/components/truth/verification-badge";
import { GroupValues, type ShownCard } from "@/components/verification/group-values";
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

function Group({ item: { group, verification, obstacle }, record, card, how, at, query, confirm }: GroupProps) {
  const t = useTranslations("verification");
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
    </section>
  );
}
