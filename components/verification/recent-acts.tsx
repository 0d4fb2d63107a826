import { useTranslations } from "next-intl";
import type { FieldGroup, VerificationWay } from "@/domain/verification/freshness";

type Act = { act: string; name: string; group: FieldGroup; how: VerificationWay };
type Props = {
  acts: readonly Act[];
  /** Of the page to come back to. */
  query: string;
  undo: (form: FormData) => Promise<void>;
};

/** What one just confirmed, each with its undo; the last one open, the others folded. */
export function RecentActs({ acts, query, undo }: Props) {
  const t = useTranslations("verification");
  const [last, ...earlier] = acts;
  if (!last) return null;
  return (
    <section className="notice verify-recent" role="status">
      <p>
        {t("confirmed")} <span className="small">{t("undoHint")}</span>
      </p>
      <ul>
        <Act act={last} query={query} undo={undo} />
      </ul>
      {earlier.length > 0 ? (
        <details>
          <summary className="tap-line">{t("earlier", { count: earlier.length })}</summary>
          <ul>
            {earlier.map((each) => (
              <Act key={each.act} act={each} query={query} undo={undo} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
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
