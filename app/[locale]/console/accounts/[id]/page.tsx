import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FieldForm } from "@/components/console/field-form";
import { GrantText } from "@/components/console/grant-list";
import { roles } from "@/domain/accounts/roles";
import { localePath } from "@/i18n/locales";
import { accountFor } from "@/server/accounts/manage";
import { listDepartments } from "@/server/matters/queries";
import { listRegionChoices, regionNamesOf } from "@/server/regions/names";

import { admitted } from "../../admitted";
import { addGrant, disableAccount, enableAccount, removeGrant } from "../actions";
import { grantFields } from "../grant-fields";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("accounts") };
}

/** One account: its roles, and whether it may come in. */
export default async function AccountByIdPage({ params }: Props) {
  const { id } = await params;
  const official = await admitted("/console/accounts/[id]", `/console/accounts/${id}`);
  const [t, locale, account, regions, departments] = await Promise.all([
    getTranslations("console"),
    getLocale(),
    accountFor(official, id),
    listRegionChoices(),
    listDepartments(),
  ]);
  const back = (
    <p className="pt-2">
      <a className="tap-line" href={localePath(locale, "/console/accounts")}>
        {t("allAccounts")}
      </a>
    </p>
  );
  if (!account) {
    return (
      <>
        <h1 className="page-title">{t("accounts")}</h1>
        <p className="notice">{t("noSuchAccount")}</p>
        {back}
      </>
    );
  }
  const regionNames = await regionNamesOf(account.grants.map(({ region }) => region));
  const texts = { role: t("roleLabel"), region: t("region"), department: t("department"), all: t("everywhere") };
  return (
    <>
      <h1 className="page-title">{account.name}</h1>
      <p className="small">{account.email}</p>
      <section className="section">
        <h2>{t("roles")}</h2>
        {account.grants.length === 0 ? <p>{t("noRoles")}</p> : null}
        <ul className="rows">
          {account.grants.map((grant) => (
            <li key={`${grant.role} ${grant.region} ${grant.department}`} className="console-row">
              <span>
                <GrantText grant={grant} regionNames={regionNames} />
              </span>
              <form action={removeGrant}>
                <input type="hidden" name="account" value={id} />
                <input type="hidden" name="role" value={grant.role} />
                <input type="hidden" name="region" value={grant.region ?? ""} />
                <input type="hidden" name="department" value={grant.department ?? ""} />
                <button type="submit" className="button">
                  {t("removeGrant")}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t("addGrant")}</h2>
        <FieldForm
          action={addGrant}
          hidden={{ account: id }}
          fields={grantFields(
            roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
            regions,
            departments.map(({ department }) => department),
            texts,
          )}
          submit={t("addGrant")}
          busy={t("busy")}
        />
      </section>
      <section className="section">
        <h2>{t("access")}</h2>
        <p>{account.disabledAt ? t("disabledText") : t("enabledText")}</p>
        <form action={account.disabledAt ? enableAccount : disableAccount}>
          <input type="hidden" name="account" value={id} />
          <button type="submit" className="button" disabled={id === official.id}>
            {account.disabledAt ? t("enableAccount") : t("disableAccount")}
          </button>
        </form>
      </section>
      {back}
    </>
  );
}
