export const crsLabels = ["wgs84", "cgcs2000", "gcj02", "bd09"] as const;

type Option = { value: string; label: string };

/** What the form asks about the columns of one table. */
export type MappingTexts = {
  columns: { header: string; samples: string[]; gives: string }[];
  options: Option[];
  missing: { column: string; label: string; value: string; options: Option[] | null; isOwn: boolean }[];
  words: { column: string; label: string; values: { value: string; meaning: string }[]; options: Option[] }[];
  units: {
    column: string;
    header: string;
    value: string;
    named: string | null;
    options: string[];
    example: { text: string; meaning: string } | null;
  }[];
  crs: { isNamed: boolean; value: string } | null;
};

type Props = {
  /** Also its id, for the label beside it. */
  name: string;
  value: string;
  options: readonly Option[];
  /** What choosing nothing is called. */
  none: string;
  /** For who cannot see what stands beside it. */
  label?: string;
};

/** A choice of one, or of none. */
export function Select({ name, value, options, none, label }: Props) {
  return (
    <select id={name} name={name} key={value} defaultValue={value} className="field" aria-label={label}>
      <option value="">{none}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
