import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { GrantList } from "@/components/console/grant-list";
import { PermissionTable } from "@/components/console/permission-table";
import { localePath } from "@/i18n/locales";
import { waitingFor } from "@/server/accounts/tasks";
import { regionNamesOf } from "@/server/regions/names";
import { admitted } from "./admitted";
import { pageFor, partsFor, taskHref } from "./parts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("title") };
}

/** What waits for somebody, who one is here, and what that permits. */
export default async function ConsolePage() {
  const official = await admitted("/console");
  const [t, words, locale] = await Promise.all([getTranslations("console"), getTranslations(), getLocale()]);
  const waiting = await waitingFor(official, new Date());
  const [, ...others] = partsFor(official.grants);
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      {waiting.length > 0 ? (
        <section className="section">
          <h2>{t("waiting")}</h2>
          <ul className="rows">
            {waiting.map(({ task, count }) => (
              <li key={`${task.kind} ${"noun" in task ? task.noun : ""}`}>
                <a className="row-link" href={localePath(locale, taskHref(task))}>
                  {t(`task.${task.kind}`, { count, noun: "noun" in task ? t(`noun.${task.noun}`) : "" })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="section">
        <h2>{t("start")}</h2>
        <ul className="console-start">
          {others.map(({ page, label }) => (
            <li key={page}>
              <a className="button" href={localePath(locale, page)}>
                {words(label)}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{t("yourRoles")}</h2>
        <GrantList
          grants={official.grants}
          regionNames={await regionNamesOf(official.grants.map(({ region }) => region))}
        />
      </section>
      <section className="section">
        <h2>{t("yourRights")}</h2>
        <PermissionTable
          grants={official.grants}
          hrefOf={(noun) => {
            const page = pageFor(noun, official.grants);
            return page && localePath(locale, page);
          }}
        />
      </section>
    </>
  );
}
