import { useTranslations } from "next-intl";
import { caseStates } from "@/domain/reports/case-state";
import { type CaseFilter, kindFilters } from "@/domain/reports/filter";
import { reportedNouns } from "@/domain/reports/kinds";

type Choice = { value: string; label: string };

/** Narrows the queue down; a plain form, whose answer has an address of its own. */
export function CaseFilterForm({
  action,
  filter,
  regions,
}: {
  action: string;
  filter: CaseFilter;
  regions: readonly Choice[];
}) {
  const t = useTranslations("reports");
  const any = { value: "", label: t("any") };
  const selects: { name: "state" | "kind" | "noun"; choices: Choice[] }[] = [
    {
      name: "state",
      choices: [
        { value: "open", label: t("filterState.open") },
        ...caseStates.map((state) => ({ value: state, label: t(`state.${state}`) })),
        { value: "all", label: t("filterState.all") },
      ],
    },
    {
      name: "kind",
      choices: [
        any,
        ...kindFilters.map((kind) => ({
          value: kind,
          label: kind === "numbers" ? t("filterNumbers") : t(`kind.${kind}`, { noun: "" }),
        })),
      ],
    },
    { name: "noun", choices: [any, ...reportedNouns.map((noun) => ({ value: noun, label: t(`nounName.${noun}`) }))] },
  ];
  return (
    <form action={action} className="console-filter">
      {selects.map(({ name, choices }) => (
        <p key={name} className="console-field">
          <label htmlFor={`case-${name}`}>{t(`filter.${name}`)}</label>
          <select id={`case-${name}`} name={name} className="field" defaultValue={filter[name] ?? ""}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p className="console-field">
        <label htmlFor="case-region">{t("filter.region")}</label>
        <select id="case-region" name="region" className="field" defaultValue={filter.region ?? ""}>
          <option value="">{t("any")}</option>
          {regions.map(({ value, label }) => (
            <option key={value} value={value} lang="zh-CN">
              {label}
            </option>
          ))}
        </select>
      </p>
      <button type="submit" className="button">
        {t("narrow")}
      </button>
    </form>
  );
}
