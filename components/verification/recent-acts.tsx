import { useTranslations } from "next-intl";
import type { FieldGroup, VerificationWay } from "@/domain/verification/freshness";

type Act = { act: string; name: string; group: FieldGroup; how: VerificationWay };
type Props = {
  acts: readonly Act[];
  /** Of the page to come back to. */
  query: string;
  undo: (form: FormData) => Promise<void>;
};

/** What one confirmed within the last day, each with its undo; folded, below what is still to be done. */
export function RecentActs({ acts, query, undo }: Props) {
  const t = useTranslations("verification");
  if (acts.length === 0) return null;
  return (
    <details className="notice verify-recent">
      <summary className="tap-line">{t("recent", { count: acts.length })}</summary>
      <ul>
        {acts.map((each) => (
          <Act key={each.act} act={each} query={query} undo={undo} />
        ))}
      </ul>
    </details>
  );
}

function Act({ act, query, undo }: Omit<Props, "acts"> & { act: Act }) {
  const t = useTranslations("verification");
  const group = t(`group.${act.group}`);
  return (
    <li>
      <span>
        <strong lang="zh-CN">{act.name}</strong> · {group} · {t(`howTold.${act.how}`)}
      </span>
      <form action={undo}>
        <input type="hidden" name="act" value={act.act} />
        <input type="hidden" name="query" value={query} />
        <button type="submit" className="button" aria-label={t("undoNamed", { name: act.name, group })}>
          {t("undo")}
        </button>
      </form>
    </li>
  );
}
