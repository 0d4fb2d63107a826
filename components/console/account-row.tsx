import { useLocale, useTranslations } from "next-intl";
import { GrantList } from "@/components/console/grant-list";
import type { RoleGrant } from "@/domain/accounts/roles";
import { formatMoment } from "@/i18n/format";

type Account = {
  name: string;
  email: string;
  grants: RoleGrant[];
  hasSecondFactor: boolean;
  disabledAt: Date | null;
  lastSeenAt: Date | null;
};
type Props = { account: Account; href: string; regionNames: ReadonlyMap<string, string> };

/** One account in the list: who, what they may do where, and whether they are shut out. */
export function AccountRow({ account, href, regionNames }: Props) {
  const t = useTranslations("console");
  const locale = useLocale();
  const { name, email, grants, disabledAt, hasSecondFactor, lastSeenAt } = account;
  const notes = [
    disabledAt ? t("disabledSince", { date: formatMoment(disabledAt, locale) }) : null,
    hasSecondFactor ? t("withSecondFactor") : t("withoutSecondFactor"),
    lastSeenAt ? t("lastSeen", { date: formatMoment(lastSeenAt, locale) }) : null,
  ].filter((note) => note !== null);
  return (
    <li>
      <a className="row-link" href={href}>
        <span className="row-title">{name}</span> <span className="small">{email}</span>
        <span className="row-line small">{notes.join(" · ")}</span>
      </a>
      <GrantList grants={grants} regionNames={regionNames} />
    </li>
  );
}
