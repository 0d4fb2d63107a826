import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { inChinese } from "@/components/ui/in-chinese";
import { type ChecklistItem, isOffTrip, otherWordings, tickKeys } from "@/domain/plan/checklist";

type Props = {
  item: ChecklistItem;
  /** What else there is to say of it. */
  below?: ReactNode;
  /** Nobody says whose paper it is, and the list has the same one of somebody. */
  isHolderOpen?: boolean;
  /** Codes of matters that are not on the trip. */
  leftOut?: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/** One paper to tick off: how many, for what, from whom. */
export function ChecklistRow({ item, below, isHolderOpen = false, leftOut = NONE }: Props) {
  const t = useTranslations("plan");
  const terms = useTranslations("terms");
  const comma = useTranslations("matters")("comma");
  const wordings = otherWordings(item);
  const isOff = isOffTrip(item, leftOut);
  return (
    <li>
      <label className="tick">
        <input
          type="checkbox"
          name={item.name}
          value={tickKeys(
            item.matters.map(({ code }) => code),
            item.name,
          )}
          data-each={item.ofEach ? "" : undefined}
          autoComplete="off"
        />
        <span>
          <span className="row-title" lang="zh-CN">
            {item.name}
          </span>{" "}
          <span>
            {[formText(item), item.necessity && terms(`necessity.${item.necessity}`)].filter(Boolean).join(" · ")}
          </span>{" "}
          {isOff ? <span className="tag">{t("offTrip")}</span> : null}
          <span className="row-line small">
            {t(item.ofEach ? "oneForEach" : "servesMatters", { count: item.matters.length })}{" "}
            {item.matters.map(({ code, name }, index) => (
              <Fragment key={code}>
                {index > 0 ? comma : null}
                <span lang="zh-CN">{name}</span>
                {leftOut.has(code) && !isOff ? ` (${t("offTrip")})` : null}
              </Fragment>
            ))}
            {item.issuers.length > 0 ? (
              <> · {t.rich("issuedBy", { issuer: item.issuers.join(comma), ...inChinese })}</>
            ) : null}
            {item.conditions.length > 0 ? (
              <> · {t.rich("onlyIf", { condition: item.conditions.join(comma), ...inChinese })}</>
            ) : null}
          </span>
          {isHolderOpen ? <span className="row-line small no-print">{t("holderOpen")}</span> : null}
          {below ? <span className="row-line small">{below}</span> : null}
        </span>
      </label>
      {wordings.length > 0 ? (
        <details className="wordings small no-print">
          <summary className="tap-line">{t("wordings")}</summary>
          <ul lang="zh-CN">
            {wordings.map(({ code, name, wordings: asked }) => (
              <li key={code}>
                {name}：{asked.join("；")}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );

  function formText({ original, copies }: ChecklistItem): string | null {
    if (original === null) return copies ? t("quantity", { count: copies }) : null;
    if (original && copies) return t("originalAndCopies", { count: copies });
    return original ? t("original") : t("copiesOnly", { count: copies ?? 1 });
  }
}
