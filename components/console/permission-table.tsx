import { useTranslations } from "next-intl";
import { reachOf } from "@/domain/accounts/decide";
import { applicable, consoleNouns } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";

/** What the roles permit, noun by noun: made from the same table that decides. */
export function PermissionTable({ grants }: { grants: readonly RoleGrant[] }) {
  const t = useTranslations("console");
  const rows = consoleNouns.map((noun) => ({
    noun,
    actions: applicable[noun].flatMap((action) => {
      const reaches = grants.map(({ role }) => reachOf(role, action, noun)).filter((reach) => reach !== null);
      return reaches.length === 0
        ? []
        : [{ action, reach: reaches.includes("all") ? ("all" as const) : ("own" as const) }];
    }),
  }));
  return (
    <dl className="facts">
      {rows.map(({ noun, actions }) => (
        <div key={noun}>
          <dt>{t(`noun.${noun}`)}</dt>
          <dd>
            {actions.length === 0
              ? t("nothing")
              : actions
                  .map(({ action, reach }) =>
                    reach === "all" ? t("actionAll", { action: t(`action.${action}`) }) : t(`action.${action}`),
                  )
                  .join(t("comma"))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
