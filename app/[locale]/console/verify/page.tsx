import "@/components/verification/verification.css";
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterRow } from "@/components/ui/filter-row";
import { queryWith } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import { QueueCard } from "@/components/verification/queue-card";
import { RecentActs } from "@/components/verification/recent-acts";
import { VerificationTabs } from "@/components/verification/verification-tabs";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import { rowKey } from "@/domain/verification/board";
import { verificationWays, WAY_COOKIE } from "@/domain/verification/freshness";
import { type OwnAct, staysInPlace, withJustConfirmed } from "@/domain/verification/just-confirmed";
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
import { loadChoices, namesOf } from "@/server/records/choices";
import { cardsOf } from "@/server/verification/cards";
import { lastWay, recentActs } from "@/server/verification/confirm";
import { draftsOf } from "@/server/verification/drafts";
import { recordsFor } from "@/server/verification/records";
import { reportedWrongOf } from "@/server/verification/reported";
import { admitted } from "../admitted";
import { confirmGuide, confirmPlace, giveUpVerification } from "./actions";
import { limitsAt, type QueueAsked, queueAsked } from "./queue-asked";
import { Townships } from "./townships";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PER_PAGE = 10;
/** Acts of the last day that can be given up here. */
const RECENT = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verification"))("queueTitle") };
}

/** What one may verify and has to; who only reads sees the same queue without its buttons. */
export default async function VerifyPage({ searchParams }: Props) {
  const official = await admitted("/console/verify", "/console/verify");
  const [t, roles, locale, raw] = await Promise.all([
    getTranslations("verification"),
    getTranslations("console.role"),
    getLocale(),
    searchParams,
  ]);
  const { grants } = official;
  const [readable, verifiable] = (["read", "verify"] as const).map((action) =>
    queueNouns.filter((noun) => mayAnywhere(grants, action, noun)),
  ) as [QueueNoun[], QueueNoun[]];
  const asked = queueAsked(raw, [...new Set([...verifiable, ...readable])]);
  const { noun, page, said } = asked;
  const mayVerify = verifiable.includes(noun);
  const nouns = readable.filter((each) => verifiable.length === 0 || verifiable.includes(each) || each === noun);
  const at = new Date();
  const action = mayVerify ? "verify" : "read";
  const [all, reportedWrong, acts, last] = await Promise.all([
    recordsFor(grants, action, noun, at),
    reportedWrongOf(noun),
    recentActs(official, at, RECENT),
    lastWay(official),
  ]);
  const records = all.filter((record) => isAsked(record, asked));
  const context = { limits: limitsAt(at), reportedWrong, at };
  const counts = countViews(records, context);
  const view = asked.view ?? queues.find((each) => counts[each] > 0) ?? "all";
  const justNow = acts.filter((act) => act.noun === noun && staysInPlace(act.verifiedAt, at));
  const former = await beforeActs(grants, noun, justNow);
  const queued = recordsIn(view, withJustConfirmed(records, former, justNow), context);
  const shown = queued.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const codes = shown.map(({ record }) => record.code);
  const [cards, drafts] = await Promise.all([cardsOf(noun, codes), draftsOf(noun, codes)]);
  const names =
    drafts.size > 0 ? namesOf(await loadChoices(["sources", "matters", "service-points"])) : new Map<string, string>();
  const kept = (await cookies()).get(WAY_COOKIE)?.value;
  const how = asked.how ?? verificationWays.find((each) => each === kept) ?? last;
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
        {mayVerify ? (
          <FilterRow
            name={t("how")}
            chips={verificationWays.map((each) => ({
              label: t(`way.${each}`),
              on: each === how,
              href: hrefWith({ how: each }),
            }))}
          />
        ) : null}
      </div>
      {mayVerify && !how ? <p className="notice">{t("howFirst")}</p> : null}
      <Townships records={all} asked={asked} path={path} query={query} />
      <p className="small py-1">
        {t("summary", { items: counts[view], records: recordsIn(view, records, context).length })}{" "}
        {t(noun === "matters" ? "ownedByMatters" : "ownedBy", { role: roles(ownerOf(noun)) })}
      </p>
      {view === "off-map" ? <p className="small pb-1">{t("offMapHint")}</p> : null}
      {queued.length === 0 ? <p>{t("none")}</p> : null}
      <ul className="verify-cards">
        {shown.map((each) => {
          const card = cards.get(each.record.code);
          return card ? (
            <QueueCard
              key={card.code}
              queued={each}
              card={card}
              draft={drafts.get(card.code) ?? null}
              names={names}
              how={how}
              at={at}
              query={`${query}`}
              mayEdit={decide(grants, "edit", noun, each.record).allowed}
              confirm={mayVerify ? (noun === "matters" ? confirmGuide : confirmPlace) : null}
              undo={giveUpVerification}
            />
          ) : null;
        })}
      </ul>
      <Pagination path={path} params={query} page={page} pageSize={PER_PAGE} total={queued.length} />
      <RecentActs acts={acts} query={`${query}`} undo={giveUpVerification} />
    </>
  );
}

/** The records as they were before the first of one's own last taps; nothing has to be looked up where there were none. */
async function beforeActs(
  grants: readonly RoleGrant[],
  noun: QueueNoun,
  acts: readonly OwnAct[],
): Promise<QueueRecord[]> {
  if (acts.length === 0) return [];
  const first = Math.min(...acts.map(({ verifiedAt }) => verifiedAt.getTime()));
  return recordsFor(grants, "verify", noun, new Date(first - 1));
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
