import { useTranslations } from "next-intl";
import { reachOf } from "@/domain/accounts/decide";
import { applicable, type ConsoleNoun, consoleNouns } from "@/domain/accounts/permissions";
import type { RoleGrant } from "@/domain/accounts/roles";

type Props = {
  grants: readonly RoleGrant[];
  /** Where a noun is dealt with; null where the console has no page for it yet. */
  hrefOf: (noun: ConsoleNoun) => string | null;
};

/** What the roles permit, noun by noun, made from the same table that decides; what has no page yet stands behind. */
export function PermissionTable({ grants, hrefOf }: Props) {
  const t = useTranslations("console");
  const rows = consoleNouns
    .map((noun) => ({ noun, href: hrefOf(noun), actions: actionsOf(noun, grants) }))
    .filter(({ actions }) => actions.length > 0);
  const [linked, others] = [rows.filter(({ href }) => href), rows.filter(({ href }) => !href)];
  return (
    <>
      {rows.length === 0 ? <p>{t("nothing")}</p> : null}
      {linked.length > 0 ? <Rows rows={linked} /> : null}
      {others.length > 0 ? (
        <details>
          <summary className="tap-line">{t("moreRights")}</summary>
          <p className="small">{t("moreRightsText")}</p>
          <Rows rows={others} />
        </details>
      ) : null}
    </>
  );
}

type Row = { noun: ConsoleNoun; href: string | null; actions: ReturnType<typeof actionsOf> };

function Rows({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations("console");
  return (
    <dl className="facts">
      {rows.map(({ noun, href, actions }) => (
        <div key={noun}>
          <dt>{href ? <a href={href}>{t(`noun.${noun}`)}</a> : t(`noun.${noun}`)}</dt>
          <dd>
            {actions
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

function actionsOf(noun: ConsoleNoun, grants: readonly RoleGrant[]) {
  return applicable[noun].flatMap((action) => {
    const reaches = grants.map(({ role }) => reachOf(role, action, noun)).filter((reach) => reach !== null);
    if (reaches.length === 0) return [];
    return [{ action, reach: reaches.includes("all") ? ("all" as const) : ("own" as const) }];
  });
}
