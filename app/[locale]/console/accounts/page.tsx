import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AccountRow } from "@/components/console/account-row";
import { FieldForm } from "@/components/console/field-form";
import { mayAnywhere } from "@/domain/accounts/decide";
import { roles } from "@/domain/accounts/roles";
import { localePath } from "@/i18n/locales";
import { accountsOf } from "@/server/accounts/manage";
import { singleSignOn } from "@/server/accounts/single-sign-on/settings";
import { environment } from "@/server/db/environment";
import { departmentsByUse } from "@/server/departments/known";
import { listRegionChoices, regionNamesOf } from "@/server/regions/names";

import { admitted } from "../admitted";
import { createAccount } from "./actions";
import { departmentGroups, grantFields, grantTexts } from "./grant-fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("accounts") };
}

/** Who has an account within what one reads, and how to make another for who manages them. */
export default async function AccountsPage() {
  const official = await admitted("/console/accounts", "/console/accounts");
  const [t, locale, accounts, regions, departments] = await Promise.all([
    getTranslations("console"),
    getLocale(),
    accountsOf(official),
    listRegionChoices(),
    departmentsByUse(),
  ]);
  const regionNames = await regionNamesOf(accounts.flatMap(({ grants }) => grants.map(({ region }) => region)));
  const mayManage = mayAnywhere(official.grants, "manage", "accounts");
  const required = environment().SECOND_FACTOR_ROLES ?? [];
  const texts = grantTexts(t);
  return (
    <>
      <h1 className="page-title">{t("accounts")}</h1>
      <p className="small">
        {t("accountCount", { count: accounts.length })}
        {mayManage ? (
          <>
            {" · "}
            <a className="underline" href="#new-account">
              {t("newAccount")}
            </a>
          </>
        ) : null}
      </p>
      <p className="small">
        {required.length > 0
          ? t("secondFactorFor", { roles: required.map((role) => t(`role.${role}`)).join(t("comma")) })
          : t("secondFactorForNobody")}
      </p>
      <ul className="rows">
        {accounts.map((account) => (
          <AccountRow
            key={account.id}
            account={account}
            href={localePath(locale, `/console/accounts/${account.id}`)}
            regionNames={regionNames}
          />
        ))}
      </ul>
      {mayManage ? (
        <section className="section" id="new-account">
          <h2>{t("newAccount")}</h2>
          <FieldForm
            action={createAccount}
            fields={[
              { name: "name", label: t("name"), autoComplete: "off" },
              { name: "email", label: t("email"), type: "email", autoComplete: "off" },
              {
                name: "password",
                label: t("firstPassword"),
                hint: singleSignOn() ? t("passwordHintOrNone") : t("passwordHintOrMade"),
                required: false,
                type: "password",
                autoComplete: "new-password",
              },
              ...grantFields(
                roles.map((role) => ({ value: role, label: t(`role.${role}`) })),
                regions,
                departmentGroups(departments, { matters: t("noun.matters"), projects: t("noun.projects") }),
                texts,
              ),
            ]}
            submit={t("createAccount")}
            busy={t("busy")}
          />
        </section>
      ) : null}
    </>
  );
}
