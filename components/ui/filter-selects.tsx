import { getTranslations } from "next-intl/server";
import { KeptParams } from "@/components/ui/kept-params";

type Select = {
  /** The parameter in the address. */
  name: string;
  label: string;
  chosen?: string;
  /** `label`: said instead of the value and its count. */
  options: readonly { value: string; count: number; label?: string }[];
};
type Props = { path: string; params: URLSearchParams; selects: readonly Select[] };

/** Filters with more choices than chips can show, official names each: a form that works without a script. */
export async function FilterSelects({ path, params, selects }: Props) {
  const t = await getTranslations("lists");
  return (
    <form action={path} className="filter-selects">
      {selects.map(({ name, label, chosen, options }) => (
        <p key={name}>
          <label htmlFor={`list-${name}`} className="small">
            {label}
          </label>
          <select id={`list-${name}`} name={name} className="field" defaultValue={chosen ?? ""}>
            <option value="">{t("any")}</option>
            {/* A name that nothing has any more stays chosen until somebody takes it out. */}
            {withChosen(options, chosen).map(({ value, count, label }) => (
              <option key={value} value={value} lang="zh-CN">
                {label ?? t("option", { name: value, count })}
              </option>
            ))}
          </select>
        </p>
      ))}
      <KeptParams params={params} except={selects.map(({ name }) => name)} />
      <button type="submit" className="button">
        {t("apply")}
      </button>
    </form>
  );
}

function withChosen(options: Select["options"], chosen: string | undefined): Select["options"] {
  return chosen && !options.some(({ value }) => value === chosen) ? [{ value: chosen, count: 0 }, ...options] : options;
}
