import { useLocale, useTranslations } from "next-intl";
import type { KeptDecision } from "@/domain/publishing/desk";
import type { Decision } from "@/domain/publishing/history";
import type { PublishingState } from "@/domain/publishing/lifecycle";
import type { DeskRecord } from "@/domain/publishing/nouns";
import { formatDay, formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

export type ListedRecord = DeskRecord & {
  state?: PublishingState;
  last?: Pick<Decision, "plannedDate" | "decidedAt" | "reason"> | null;
  plans?: readonly Pick<KeptDecision, "id" | "action" | "plannedDate">[];
  isVersion?: boolean;
  /** Whether it is theirs to decide about. */
  isTheirs?: boolean;
};

type Props = {
  records: readonly ListedRecord[];
  regionNames: ReadonlyMap<string, string>;
  /** With a box to tick before each. */
  ticked?: true;
};

/** Records of the desk, each a link to its own page. */
export function DeskList({ records, regionNames, ticked }: Props) {
  const t = useTranslations("publishingDesk");
  return (
    <ul className="rows">
      {records.map((record) => (
        <li key={`${record.noun} ${record.code} ${record.isVersion}`} className="desk-entry">
          {ticked && record.isTheirs ? (
            <label>
              <input type="checkbox" name="record" value={`${record.noun} ${record.code}`} />
              <span className="sr-only">{t("tick", { name: record.name })}</span>
            </label>
          ) : null}
          <Entry record={record} regionNames={regionNames} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ record, regionNames }: { record: ListedRecord; regionNames: ReadonlyMap<string, string> }) {
  const t = useTranslations("publishingDesk");
  const nouns = useTranslations("console.noun");
  const terms = useTranslations("publishing");
  const locale = useLocale();
  const { noun, code, name, belonging, state, last, plans = [], isVersion } = record;
  const { region, department } = belonging;
  const since = last && (last.plannedDate ?? (last.decidedAt.getTime() > 0 ? last.decidedAt : null));
  return (
    <span>
      <a className="row-link" href={localePath(locale, `/console/publishing/${noun}/${encodeURIComponent(code)}`)}>
        <span className="row-title" lang="zh-CN">
          {name}
        </span>
      </a>
      <span className="row-line small">
        {nouns(noun)} · {code}
        {region ? (
          <>
            {" · "}
            <span lang="zh-CN">{regionNames.get(region) ?? region}</span>
          </>
        ) : null}
        {department ? (
          <>
            {" · "}
            <span lang="zh-CN">{department}</span>
          </>
        ) : null}
        {isVersion ? ` · ${t("isVersion")}` : ""}
      </span>
      {state && state !== "published" ? (
        <span className="row-line small">
          {terms(`state.${state}`)}
          {since
            ? ` · ${t("sinceDay", {
                date: typeof since === "string" ? formatPeriod(since, locale) : formatDay(since, locale),
              })}`
            : ""}
          {last?.reason ? (
            <>
              {" · "}
              <span lang="zh-CN">{last.reason}</span>
            </>
          ) : null}
        </span>
      ) : null}
      {plans.map(({ id, action, plannedDate }) => (
        <span key={id} className="row-line small">
          {t("plan", { date: formatPeriod(plannedDate ?? "", locale), action: terms(`action.${action}`) })}
        </span>
      ))}
    </span>
  );
}
