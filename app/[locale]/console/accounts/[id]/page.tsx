import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountHelp } from "@/components/console/account-help";
import { AccountSessions } from "@/components/console/account-sessions";
import { ConfirmedForm } from "@/components/console/confirmed-form";
import { FieldForm } from "@/components/console/field-form";
import { GrantText } from "@/components/console/grant-list";
import { decide } from "@/domain/accounts/decide";
import { roles } from "@/domain/accounts/roles";
import { localePath } from "@/i18n/locales";
import { accountFor } from "@/server/accounts/manage";
import { accountLockedUntil } from "@/server/accounts/recovery";
import { sessionsOfAccount } from "@/server/accounts/sessions";
import { departmentsByUse } from "@/server/departments/known";
import { listRegionChoices, regionNamesOf } from "@/server/regions/names";
import { admitted } from "../../admitted";
import {
  addGrant,
  disableAccount,
  enableAccount,
  endAccountSessions,
  liftLock,
  removeGrant,
  removeSecondFactor,
  resetPassword,
} from "../actions";
import { departmentGroups, grantFields, grantTexts } from "../grant-fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("accounts") };
}

/** One account: its roles, help with getting in, and whether it may come in at all. */
export default async function AccountByIdPage({ params }: Props) {
  const { id } = await params;
  const official = await admitted("/console/accounts/[id]", `/console/accounts/${id}`);
  const [t, locale, found, regions, departments] = await Promise.all([
    getTranslations("console"),
    getLocale(),
    accountFor(official, id),
    listRegionChoices(),
    departmentsByUse(),
  ]);
  const back = (
    <p className="pt-2">
      <a className="tap-line" href={localePath(locale, "/console/accounts")}>
        {t("allAccounts")}
      </a>
    </p>
  );
  if (!found) {
    return (
      <>
        <h1 className="page-title">{t("accounts")}</h1>
        <p className="notice">{t("noSuchAccount")}</p>
        {back}
      </>
    );
  }
  const { account, mayManage } = found;
  const now = new Date();
  const [regionNames, lockedUntil, sessions] = await Promise.all([
    regionNamesOf(account.grants.map(({ region }) => region)),
    accountLockedUntil(id, account.email, now),
    sessionsOfAccount(id, now),
  ]);
  const isSelf = id === official.id;
  const busy = t("busy");
  const texts = grantTexts(t);
  const readsAudit = decide(official.grants, "read", "audit", { region: null, department: null }).allowed;
  return (
    <>
      <h1 className="page-title">{account.name}</h1>
      <p className="small">{account.email}</p>
      {readsAudit ? (
        <p className="small">
          <a className="tap-line" href={`${localePath(locale, "/console/audit")}?code=${id}`}>
            {t("auditOfAccount")}
          </a>
          {" · "}
          <a className="tap-line" href={`${localePath(locale, "/console/audit")}?actor=user:${id}`}>
            {t("auditByAccount")}
          </a>
        </p>
      ) : null}
      <section className="section">
        <h2>{t("roles")}</h2>
        {account.grants.length === 0 ? <p>{t("noRoles")}</p> : null}
        <ul className="rows">
          {account.grants.map((grant) => (
            <li key={`${grant.role} ${grant.region} ${grant.department}`} className="console-row">
              <span>
                <GrantText grant={grant} regionNames={regionNames} />
              </span>
              {!mayManage ? null : isSelf && grant.role === "administrator" ? (
                <span className="small">{t("ownAdministrator")}</span>
              ) : (
                <ConfirmedForm
                  action={removeGrant}
                  hidden={{
                    account: id,
                    role: grant.role,
                    region: grant.region ?? "",
                    department: grant.department ?? "",
                  }}
                  texts={{ ask: t("removeGrant"), explain: t("removeGrantText"), confirm: t("removeGrantNow"), busy }}
                  label={t("removeGrantNamed", { role: t(`role.${grant.role}`) })}
                />
              )}
            </li>
          ))}
        </ul>
      </section>
      {mayManage ? (
        <section className="section">
          <h2>{t("addGrant")}</h2>
          <FieldForm
            action={addGrant}
            hidden={{ account: id }}
            fields={grantFields(
              roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
              regions,
              departmentGroups(departments, { matters: t("noun.matters"), projects: t("noun.projects") }),
              texts,
            )}
            submit={t("addGrant")}
            busy={busy}
          />
        </section>
      ) : null}
      {isSelf || !mayManage ? null : (
        <>
          <AccountSessions account={id} sessions={sessions} end={endAccountSessions} />
          <AccountHelp
            account={account}
            lockedUntil={lockedUntil}
            resetPassword={resetPassword}
            removeSecondFactor={removeSecondFactor}
            liftLock={liftLock}
          />
        </>
      )}
      <section className="section">
        <h2>{t("access")}</h2>
        <p>{account.disabledAt ? t("disabledText") : t("enabledText")}</p>
        {isSelf && mayManage ? <p className="small">{t("refusal.self")}</p> : null}
        {account.disabledAt && mayManage ? (
          <FieldForm
            action={enableAccount}
            hidden={{ account: id }}
            fields={[]}
            submit={t("enableAccount")}
            busy={busy}
          />
        ) : null}
        {account.disabledAt || isSelf || !mayManage ? null : (
          <ConfirmedForm
            action={disableAccount}
            hidden={{ account: id }}
            texts={{ ask: t("disableAccount"), explain: t("disableText"), confirm: t("disableNow"), busy }}
          />
        )}
      </section>
      {back}
    </>
  );
}
