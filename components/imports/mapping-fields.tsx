import { useTranslations } from "next-intl";
import { crsLabels, type MappingTexts, Select } from "@/components/imports/select";

/** A table of the upload, as the form asks about it. */
export type AskedTable = {
  order: number;
  name: string;
  target: string;
  why: "name" | "columns" | "remembered" | "said" | "none";
  acceptPositions: boolean;
  mapping: MappingTexts | null;
};

type Props = { table: AskedTable; targets: { value: string; label: string }[]; isSuspicious: boolean };

/** What a table is, what each of its columns gives, and what is open still. */
export function MappingFields({ table, targets, isSuspicious }: Props) {
  const t = useTranslations("importDesk");
  const { order, name, mapping } = table;
  const base = `t${order}`;
  return (
    <fieldset className="import-table">
      <legend className="import-change">{t("table", { number: order + 1, name })}</legend>
      <p className="console-field">
        <label htmlFor={`${base}.target`}>{t("target")}</label>
        <Select name={`${base}.target`} value={table.target} options={targets} none={t("notRead")} />
        <span className="small">{t(`why.${table.why}`)}</span>
      </p>
      {mapping ? <FoldedColumns base={base} mapping={mapping} /> : null}
      {mapping && mapping.missing.length > 0 ? <Missing base={base} mapping={mapping} /> : null}
      {mapping && mapping.words.length > 0 ? <Words base={base} mapping={mapping} /> : null}
      {mapping && mapping.units.length > 0 ? <Units base={base} mapping={mapping} /> : null}
      {mapping?.crs ? (
        <p className="console-field">
          <label htmlFor={`${base}.crs`}>{t("crs")}</label>
          <Select
            name={`${base}.crs`}
            value={mapping.crs.value}
            options={crsLabels.map((value) => ({ value, label: t(`crsName.${value}`) }))}
            none={mapping.crs.isNamed ? t("crsByFile") : t("crsChoose")}
          />
          <span className="small">{mapping.crs.isNamed ? t("crsNamed") : t("crsHint")}</span>
        </p>
      ) : null}
      {isSuspicious || table.acceptPositions ? (
        <label className="import-choice">
          <input type="checkbox" name={`${base}.accept`} value="yes" defaultChecked={table.acceptPositions} />
          {t("accept")}
        </label>
      ) : null}
    </fieldset>
  );
}

type PartProps = { base: string; mapping: MappingTexts };

/** Open only where a column is not recognised: of those that are, nothing has to be asked. */
function FoldedColumns({ base, mapping }: PartProps) {
  const t = useTranslations("importDesk");
  const { columns } = mapping;
  const open = columns.filter(({ gives }) => gives === "").length;
  return (
    <details open={open > 0}>
      <summary className="tap-line">
        {open > 0 ? t("columnsOpen", { count: columns.length, open }) : t("columnsKnown", { count: columns.length })}
      </summary>
      <Columns base={base} mapping={mapping} />
    </details>
  );
}

function Columns({ base, mapping }: PartProps) {
  const t = useTranslations("importDesk");
  return (
    <div className="import-columns">
      {mapping.columns.map(({ header, samples, gives }, place) => (
        <div key={header} className={`import-column${gives === "" ? " import-column-open" : ""}`}>
          <div>
            <strong lang="zh-CN">{header}</strong>
            <span className="row-line small" lang="zh-CN">
              {samples.join(" · ")}
            </span>
            {gives === "" ? <span className="row-line small">{t("columnUnknown")}</span> : null}
          </div>
          <Select
            name={`${base}.header.${place}`}
            value={gives}
            options={mapping.options}
            none={t("leftOut")}
            label={t("givesNamed", { header })}
          />
        </div>
      ))}
    </div>
  );
}

function Missing({ base, mapping }: PartProps) {
  const t = useTranslations("importDesk");
  const own = mapping.missing.filter(({ isOwn }) => isOwn);
  const shared = mapping.missing.filter(({ isOwn }) => !isOwn);
  return (
    <div>
      <h3>{t("missing")}</h3>
      {own.map(({ column, label }) => (
        <p key={column}>{t("missingOwn", { column: label })}</p>
      ))}
      {shared.length > 0 ? <p className="small">{t("missingHint")}</p> : null}
      {shared.map(({ column, label, value, options }) => (
        <p key={column} className="console-field">
          <label htmlFor={`${base}.value.${column}`}>
            {label} <span className="tag">{t("required")}</span>
          </label>
          {options ? (
            <Select name={`${base}.value.${column}`} value={value} options={options} none={t("empty")} />
          ) : (
            <input
              id={`${base}.value.${column}`}
              name={`${base}.value.${column}`}
              defaultValue={value}
              className="field"
              autoComplete="off"
            />
          )}
        </p>
      ))}
    </div>
  );
}

function Words({ base, mapping }: PartProps) {
  const t = useTranslations("importDesk");
  return (
    <div>
      <h3>{t("words")}</h3>
      <p className="small">{t("wordsHint")}</p>
      {mapping.words.map(({ column, label, values, options }) =>
        values.map(({ value, meaning }, place) => (
          <p key={`${column} ${value}`} className="console-field">
            <label htmlFor={`${base}.word.${column}.${place}`}>{t("wordMeans", { column: label, value })}</label>
            <input type="hidden" name={`${base}.wordof.${column}.${place}`} value={value} />
            <Select
              name={`${base}.word.${column}.${place}`}
              value={meaning}
              options={options}
              none={t("wordUnknown")}
            />
          </p>
        )),
      )}
    </div>
  );
}

/** Whether 12000 is 1.2 万元 or 1.2 亿元 nobody should have to find out afterwards. */
function Units({ base, mapping }: PartProps) {
  const t = useTranslations("importDesk");
  return (
    <div>
      <h3>{t("units")}</h3>
      <p className="small">{t("unitsHint")}</p>
      {mapping.units.map(({ column, header, value, named, options, example }) => (
        <p key={column} className="console-field">
          <label htmlFor={`${base}.unit.${column}`}>{t("unitOf", { header })}</label>
          <Select
            name={`${base}.unit.${column}`}
            value={value}
            options={options.map((unit) => ({ value: unit, label: unit }))}
            none={named ? t("unitByHeader", { unit: named }) : t("unitUsual", { unit: options[0] ?? "" })}
          />
          {example ? (
            <span className="small" lang="zh-CN">
              {`${example.text} → ${example.meaning}`}
            </span>
          ) : null}
        </p>
      ))}
    </div>
  );
}
