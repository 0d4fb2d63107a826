import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AuditFilterForm } from "@/components/console/audit-filter-form";
import { AuditList } from "@/components/console/audit-list";
import { Denied } from "@/components/console/denied";
import { IgnoredNotice } from "@/components/ui/ignored-notice";
import { decide } from "@/domain/accounts/decide";
import { entryBefore } from "@/domain/audit/filter";
import { localePath } from "@/i18n/locales";
import { listAccounts } from "@/server/accounts/users";
import { namesIn } from "@/server/audit/names";
import { auditEntries } from "@/server/audit/queries";
import { admitted } from "../admitted";
import { auditAsked } from "./audit-asked";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PER_PAGE = 50;
/** The account is one for all: only who reaches everywhere reads it. */
const EVERYWHERE = { region: null, department: null };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("audit") };
}

/** What was done, by whom, the latest first. */
export default async function AuditPage({ searchParams }: Props) {
  const official = await admitted("/console/audit", "/console/audit");
  if (!decide(official.grants, "read", "audit", EVERYWHERE).allowed) return <Denied />;
  const [t, locale, raw] = await Promise.all([getTranslations("console"), getLocale(), searchParams]);
  const { filter, ignored } = auditAsked(raw);
  const before = typeof raw.cursor === "string" ? entryBefore(raw.cursor) : null;
  const { items, nextCursor, total } = await auditEntries(filter, { limit: PER_PAGE, before });
  const [names, accounts] = await Promise.all([namesIn(items), listAccounts()]);
  const people = accounts.map(({ id, name }) => ({ value: `user:${id}`, label: name }));
  const query = new URLSearchParams(filter as Record<string, string>);
  const path = localePath(locale, "/console/audit");
  const further = new URLSearchParams(query);
  if (nextCursor) further.set("cursor", nextCursor);
  return (
    <>
      <h1 className="page-title">{t("audit")}</h1>
      <p className="small">{t("auditCount", { count: total })}</p>
      <IgnoredNotice names={ignored} />
      {filter.from && filter.to && filter.from > filter.to ? (
        <p className="notice notice-fault" role="alert">
          {t("datesReversed")}
        </p>
      ) : null}
      <AuditFilterForm action={path} filter={filter} people={people} />
      <p>
        <a className="tap-line" href={`${path}/csv?${query}`}>
          {t("auditCsv")}
        </a>
      </p>
      <AuditList entries={items} names={names} path={path} />
      {nextCursor ? (
        <p className="pt-2">
          <a className="button" href={`${path}?${further}`} rel="next">
            {t("older")}
          </a>
        </p>
      ) : null}
    </>
  );
}
