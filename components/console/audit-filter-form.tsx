import { useTranslations } from "next-intl";
import { consoleNouns } from "@/domain/accounts/permissions";
import { auditActions } from "@/domain/audit/entry";
import type { AuditFilter } from "@/domain/audit/filter";
import { nounWords } from "@/i18n/audit-values";

type Choice = { value: string; label: string };
type Props = {
  action: string;
  filter: AuditFilter;
  /** Who can have done something, beside the product and its command line. */
  people: readonly Choice[];
};

/** Narrows the account down; a plain form, whose answer has an address of its own. */
export function AuditFilterForm({ action, filter, people }: Props) {
  const t = useTranslations("console");
  const actions = auditActions.map((value) => ({ value, label: t(`audited.${value}`) }));
  const nouns = [...new Set([...consoleNouns, "database", ...(filter.noun ? [filter.noun] : [])])];
  const actors = [
    ...people,
    ...(["system", "command-line"] as const).map((value) => ({ value, label: t(`actor.${value}`) })),
  ];
  const { actor = "" } = filter;
  const isListed = actor === "" || actors.some(({ value }) => value === actor);
  return (
    <form action={action} className="console-filter">
      <Choice name="action" choices={actions} value={filter.action} />
      <Choice name="noun" choices={nouns.map((value) => ({ value, label: nounWords(value, t) }))} value={filter.noun} />
      <Choice
        name="actor"
        choices={isListed ? actors : [...actors, { value: actor, label: actor.replace(/^user:/, "") }]}
        value={filter.actor}
      />
      <p className="console-field">
        <label htmlFor="audit-code">{t("auditField.code")}</label>
        <input id="audit-code" name="code" className="field" maxLength={200} defaultValue={filter.code ?? ""} />
      </p>
      <div className="console-range">
        {(["from", "to"] as const).map((name) => (
          <p key={name} className="console-field">
            <label htmlFor={`audit-${name}`}>{t(`auditField.${name}`)}</label>
            <input id={`audit-${name}`} name={name} type="date" className="field" defaultValue={filter[name] ?? ""} />
          </p>
        ))}
      </div>
      <button type="submit" className="button">
        {t("narrow")}
      </button>
    </form>
  );
}

type ChoiceProps = { name: "action" | "noun" | "actor"; choices: readonly Choice[]; value: string | undefined };

function Choice({ name, choices, value }: ChoiceProps) {
  const t = useTranslations("console");
  return (
    <p className="console-field">
      <label htmlFor={`audit-${name}`}>{t(`auditField.${name}`)}</label>
      <select id={`audit-${name}`} name={name} className="field" defaultValue={value ?? ""}>
        <option value="">{t("any")}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}
