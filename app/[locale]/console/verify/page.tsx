import "@/components/verification/verification.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterRow } from "@/components/ui/filter-row";
import { FilterSelects } from "@/components/ui/filter-selects";
import { queryWith } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import { QueueCard } from "@/components/verification/queue-card";
import { RecentActs } from "@/components/verification/recent-acts";
import { VerificationTabs } from "@/components/verification/verification-tabs";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import { rowKey } from "@/domain/verification/board";
import { verificationWays } from "@/domain/verification/freshness";
import {
  countViews,
  ownerOf,
  type QueueNoun,
  type QueueRecord,
  queueNouns,
  queues,
  recordsIn,
} from "@/domain/verification/queue";
import { localePath } from "@/i18n/locales";
import { regionNamesOf } from "@/server/regions/names";
import { cardsOf } from "@/server/verification/cards";
import { lastWay, recentActs } from "@/server/verification/confirm";
import { recordsFor } from "@/server/verification/records";
import { reportedWrongOf } from "@/server/verification/reported";
import { admitted } from "../admitted";
import { confirmGuide, confirmPlace, giveUpVerification } from "./actions";
import { limitsAt, type QueueAsked, queueAsked } from "./queue-asked";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PER_PAGE = 10;
const RECENT = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verification"))("queueTitle") };
}

/** What one may verify and has to: who only reads is sent to the board. */
export default async function VerifyPage({ searchParams }: Props) {
  const official = await admitted("/console/verify", "/console/verify");
  const [t, roles, locale, raw] = await Promise.all([
    getTranslations("verification"),
    getTranslations("console.role"),
    getLocale(),
    searchParams,
  ]);
  const nouns = queueNouns.filter((noun) => mayAnywhere(official.grants, "verify", noun));
  if (nouns.length === 0) redirect(localePath(locale, "/console/freshness"));
  const asked = queueAsked(raw, nouns);
  const { noun, page, said } = asked;
  const at = new Date();
  const [all, reportedWrong, acts, last] = await Promise.all([
    recordsFor(official.grants, "verify", noun, at),
    reportedWrongOf(noun),
    recentActs(official, at, RECENT),
    lastWay(official),
  ]);
  const records = all.filter((record) => isAsked(record, asked));
  const context = { limits: limitsAt(at), reportedWrong, at };
  const counts = countViews(records, context);
  const view = asked.view ?? queues.find((each) => counts[each] > 0) ?? "all";
  const queued = recordsIn(view, records, context);
  const shown = queued.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const cards = await cardsOf(
    noun,
    shown.map(({ record }) => record.code),
  );
  const how = asked.how ?? last;
  const path = localePath(locale, "/console/verify");
  const query = queryOf(asked, { queue: view, how });
  const hrefWith = (change: Record<string, string | null>) => `${path}${queryWith(query, { page: null, ...change })}`;
  // A guide has no place on the map; what only the board counts is named while it is looked at.
  const standing = queues.filter((each) => noun !== "matters" || each !== "off-map");
  const views = [...new Set([...standing, view, "all" as const])];
  return (
    <>
      <VerificationTabs current="/console/verify" />
      <h1 className="page-title">{t("queueTitle")}</h1>
      {said ? (
        <p role="alert" className="notice notice-fault">
          {t(`said.${said}`)}
        </p>
      ) : null}
      <RecentActs acts={acts} query={`${query}`} undo={giveUpVerification} />
      <div className="verify-filters">
        {nouns.length > 1 ? (
          <FilterRow
            name={t("what")}
            chips={nouns.map((each) => ({
              label: t(`noun.${each}`),
              on: each === noun,
              href: hrefWith({ noun: each, queue: null, region: null, level: null, department: null }),
            }))}
          />
        ) : null}
        <FilterRow
          name={t("queues")}
          chips={views.map((each) => ({
            label: t(`views.${each}`),
            count: counts[each],
            on: each === view,
            href: hrefWith({ queue: each }),
          }))}
        />
        <FilterRow
          name={t("how")}
          chips={verificationWays.map((each) => ({
            label: t(`way.${each}`),
            on: each === how,
            href: hrefWith({ how: each }),
          }))}
        />
      </div>
      {how ? null : <p className="notice">{t("howFirst")}</p>}
      <Townships records={all} asked={asked} path={path} query={query} />
      <p className="small py-1">
        {t("summary", { items: counts[view], records: queued.length })}{" "}
        {t(noun === "matters" ? "ownedByMatters" : "ownedBy", { role: roles(ownerOf(noun)) })}
      </p>
      {queued.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="verify-cards">
        {shown.map((each) => {
          const card = cards.get(each.record.code);
          return card ? (
            <QueueCard
              key={card.code}
              queued={each}
              card={card}
              how={how}
              at={at}
              query={`${query}`}
              mayEdit={decide(official.grants, "edit", noun, each.record).allowed}
              confirm={noun === "matters" ? confirmGuide : confirmPlace}
            />
          ) : null;
        })}
      </ul>
      <Pagination path={path} params={query} page={page} pageSize={PER_PAGE} total={queued.length} />
    </>
  );
}

function isAsked(record: QueueRecord, { region, level, department, code }: QueueAsked): boolean {
  return (
    (region === null || rowKey(record, "township") === region) &&
    (level === null || record.level === level) &&
    (department === null || record.department === department) &&
    (code === null || record.code === code)
  );
}

/** The address of what is shown, without what the last tap came to. */
function queryOf(asked: QueueAsked, { queue, how }: { queue: string; how: string | null }): URLSearchParams {
  const { noun, region, level, department, code, page } = asked;
  const given = { noun, queue, region, level, department, code, how, page: page > 1 ? `${page}` : null };
  return new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

type TownshipsProps = { records: QueueRecord[]; asked: QueueAsked; path: string; query: URLSearchParams };

/** Choice of a township, or for guides of a department; nothing where there is only one. */
async function Townships({ records, asked, path, query }: TownshipsProps) {
  const [t, terms] = await Promise.all([getTranslations("verification"), getTranslations("lists")]);
  const keys = records.map((record) => rowKey(record, "township")).filter((key) => key !== "");
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  if (counts.size < 2) return null;
  const ofGuides: QueueNoun = "matters";
  const names = asked.noun === ofGuides ? new Map<string, string>() : await regionNamesOf([...counts.keys()]);
  return (
    <FilterSelects
      path={path}
      params={query}
      selects={[
        {
          name: asked.noun === ofGuides ? "department" : "region",
          label: t(asked.noun === ofGuides ? "row.department" : "township"),
          chosen: (asked.noun === ofGuides ? asked.department : asked.region) ?? undefined,
          options: [...counts]
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([value, count]) => ({
              value,
              count,
              label: terms("option", { name: names.get(value) ?? value, count }),
            })),
        },
      ]}
    />
  );
}
