import { useTranslations } from "next-intl";

export type ChosenRecord = { key: string; name: string; code: string; noun: string; href: string };

type Props = {
  label: string;
  /** Where the form is sent, with what goes along. */
  path: string;
  kept: Record<string, string>;
  q: string;
  found: readonly ChosenRecord[];
};

/** Finds a record by its name and chooses it by a link: one step after the other, without a script. */
export function RecordChoice({ label, path, kept, q, found }: Props) {
  const t = useTranslations("synonymDesk");
  return (
    <>
      <form action={path} className="console-form">
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="console-field">
          <label htmlFor="desk-record">{label}</label>
          <input id="desk-record" name="q" className="field" defaultValue={q} required maxLength={64} />
        </p>
        <button type="submit" className="button">
          {t("chooseFind")}
        </button>
      </form>
      {q !== "" && found.length === 0 ? <p>{t("noRecord")}</p> : null}
      <ul className="rows">
        {found.map(({ key, name, code, noun, href }) => (
          <li key={key}>
            <a className="row-link" href={href}>
              <span className="row-title" lang="zh-CN">
                {name}
              </span>
              <span className="row-line small">
                {noun} · {code}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
