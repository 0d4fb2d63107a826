import "server-only";
import { decide } from "@/domain/accounts/decide";
import {
  type DecidedVersion,
  type KeptDecision,
  lastCarriedOut,
  openPlans,
  wholeHistory,
} from "@/domain/publishing/desk";
import type { RuleNumber } from "@/domain/publishing/gate/finding";
import type { RuleResult } from "@/domain/publishing/gate/gate";
import { returningRules } from "@/domain/publishing/gate/next-version";
import { type Decision, holdsFrom, stateOn } from "@/domain/publishing/history";
import type { PublishingAction, PublishingState } from "@/domain/publishing/lifecycle";
import {
  actionsOf,
  canBeTakenAway,
  type DeskRecord,
  type PublishedNoun,
  publishedNouns,
  type RecordName,
} from "@/domain/publishing/nouns";
import { regionPrefix } from "@/domain/regions/region";
import { shanghaiTime } from "@/domain/time/shanghai";
import { assertMay, type Official } from "@/server/accounts/official";
import { type Connection, inTransaction, withConnection } from "@/server/imports/connection";
import { rightFor, VERSION } from "@/server/publishing/decide";
import { decidedVersions } from "@/server/publishing/decided-versions";
import { DECISION, decisionOf, decisionsAbout } from "@/server/publishing/decisions";
import { findDeskRecord, loadedOf, loadedSince, recordsBeside, recordsOf } from "@/server/publishing/desk-record";
import { judge, judgedAfter } from "@/server/publishing/judge";
import {
  mayPublishVersion,
  submittedVersion,
  submittedVersions,
  type VersionView,
  versionView,
} from "@/server/publishing/next-version";
import { type TakenAlong, takenAlong } from "@/server/publishing/shelf";

export type DeskFilter = { noun?: PublishedNoun; region?: string; department?: string; q?: string };

/** A record that waits for somebody, or that residents do not see as usual. */
export type DeskEntry = DeskRecord & {
  state: PublishingState;
  /** What led to the state: since when and why. */
  last: Pick<Decision, "action" | "plannedDate" | "decidedAt" | "reason"> | null;
  plans: Pick<KeptDecision, "id" | "action" | "plannedDate">[];
  /** Its next version waits, and it is shown meanwhile as it was. */
  isVersion: boolean;
  /** Whether it is theirs to decide about: to publish it, or to send a draft on. */
  isTheirs: boolean;
};

export type Desk = Record<"waiting" | "planned" | "suspended" | "withdrawn" | "drafts", DeskEntry[]>;

/** So many are listed at once of what is searched for. */
const MOST_FOUND = 50;

function isAsked({ region, department }: DeskFilter, { belonging }: Pick<DeskRecord, "belonging">): boolean {
  if (region && !belonging.region?.startsWith(regionPrefix(region))) return false;
  return !department || belonging.department === department;
}

const mayRead = ({ grants }: Official, { noun, belonging }: Pick<DeskRecord, "noun" | "belonging">) =>
  decide(grants, "read", noun, belonging).allowed;

/** What the desk of somebody holds: everything that was decided about, within what they may read. */
export function deskOf(official: Official, filter: DeskFilter, now: Date): Promise<Desk> {
  return withConnection(async (connection) => {
    const nouns = publishedNouns.filter((noun) => !filter.noun || noun === filter.noun);
    const entries: DeskEntry[] = [];
    for (const noun of nouns) entries.push(...(await entriesOf(connection, noun, now)));
    const versions = (await submittedVersions(connection)).map(
      (version): DeskEntry => ({
        ...version,
        state: "review",
        last: null,
        plans: version.plannedDate ? [{ id: VERSION, action: "publish", plannedDate: version.plannedDate }] : [],
        isVersion: true,
        isTheirs: false,
      }),
    );
    const shown = [...entries, ...versions]
      .filter((entry) => nouns.includes(entry.noun) && isAsked(filter, entry) && mayRead(official, entry))
      .map((entry) => ({ ...entry, isTheirs: isTheirs(official, entry) }));
    const inState = (state: PublishingState) => shown.filter((entry) => entry.state === state);
    return {
      waiting: inState("review").filter(({ isVersion, plans }) => !isVersion || plans.length === 0),
      planned: shown.filter(({ plans }) => plans.length > 0).sort((a, b) => (day(a) < day(b) ? -1 : 1)),
      suspended: inState("suspended"),
      withdrawn: inState("withdrawn"),
      drafts: inState("draft"),
    };
  });
}

const isTheirs = ({ grants }: Official, { noun, belonging, state }: DeskEntry) =>
  decide(grants, rightFor(state === "draft" ? "submit" : "publish"), noun, belonging).allowed;

const day = ({ plans }: DeskEntry) => plans[0]?.plannedDate ?? "";

/** The records of a noun that somebody decided about, and service points that their file suspends. */
async function entriesOf(connection: Connection, noun: PublishedNoun, now: Date): Promise<DeskEntry[]> {
  const on = shanghaiTime(now).isoDate;
  const suspended =
    noun === "service-points"
      ? `UNION SELECT code FROM service_points
         WHERE status = 'suspended' AND (suspended_until IS NULL OR suspended_until >= $2::date)`
      : "";
  const [records, decisions] = [
    await connection.query<Omit<DeskRecord, "belonging"> & { region: string | null; department: string | null }>(
      `SELECT * FROM ${recordsOf(noun)} AS known
       WHERE code IN (SELECT code FROM publishing_decisions WHERE noun = $1 ${suspended}) ORDER BY code`,
      suspended === "" ? [noun] : [noun, on],
    ),
    await connection.query<Parameters<typeof decisionOf>[0] & { code: string }>(
      `SELECT d.code, ${DECISION} FROM publishing_decisions d WHERE d.noun = $1 ORDER BY d.id`,
      [noun],
    ),
  ];
  const keptOf = new Map<string, KeptDecision[]>();
  for (const { code, ...row } of decisions.rows) keptOf.set(code, [...(keptOf.get(code) ?? []), decisionOf(row)]);
  const entries: DeskEntry[] = [];
  for (const { region, department, ...record } of records.rows) {
    const kept = keptOf.get(record.code) ?? [];
    const history = wholeHistory(kept, await loadedOf(connection, { noun, code: record.code }, on));
    entries.push({
      ...record,
      noun,
      belonging: { region, department },
      state: stateOn(history, now),
      last: lastHeld(history, now),
      plans: openPlans(kept),
      isVersion: false,
      isTheirs: false,
    });
  }
  return entries;
}

function lastHeld(history: readonly Decision[], now: Date): Decision | null {
  return history
    .filter((each) => holdsFrom(each) <= now && !each.revokedAt)
    .reduce<Decision | null>((last, each) => (last && holdsFrom(last) > holdsFrom(each) ? last : each), null);
}

/** Records by code or words of their name, also those that residents do not see. */
export function findOnDesk(official: Official, { noun, q = "", ...filter }: DeskFilter): Promise<DeskRecord[]> {
  return withConnection(async (connection) => {
    const found: DeskRecord[] = [];
    const words = `%${q.replace(/[\\%_\0]/g, (sign) => (sign === "\0" ? "" : `\\${sign}`))}%`;
    for (const each of publishedNouns.filter((one) => !noun || one === noun)) {
      const { rows } = await connection.query<
        Omit<DeskRecord, "belonging" | "noun"> & { region: string | null; department: string | null }
      >(
        `SELECT * FROM ${recordsOf(each)} AS known WHERE $1::text IS NOT NULL AND (name ILIKE $2 OR code ILIKE $2)
         ORDER BY name LIMIT 500`,
        [each, words],
      );
      found.push(
        ...rows.map(({ region, department, ...row }) => ({ ...row, noun: each, belonging: { region, department } })),
      );
    }
    return found.filter((record) => isAsked(filter, record) && mayRead(official, record)).slice(0, MOST_FOUND);
  });
}

/** One record before somebody who may decide about it. */
export type DeskView = DeskRecord & {
  state: PublishingState;
  loadedSince: Date | null;
  decisions: KeptDecision[];
  plans: KeptDecision[];
  actions: PublishingAction[];
  takenAlong: TakenAlong[];
  /** Null of kinds that have no rules. */
  findings: RuleResult[] | null;
  /** Rules that keep it from residents, and those that whoever publishes it has to confirm. */
  broken: readonly RuleNumber[];
  unfixed: readonly RuleNumber[];
  mayEdit: boolean;
  /** What residents could be sent to instead. */
  beside: { code: string; name: string }[];
  versions: DecidedVersion[];
  /** The last decision that was carried out and can be taken back. */
  undoable: string | null;
  /** Its next version, where one waits; `findings` are about that then. */
  version: VersionView | null;
};

/** A record with its decisions, its findings, and what somebody may do; null where there is none. @throws Forbidden */
export function deskView(official: Official, name: RecordName, now: Date): Promise<DeskView | null> {
  return withConnection(async (connection) => {
    const waiting = await submittedVersion(connection, name);
    const known = await findDeskRecord(connection, name);
    const record = known ?? waiting;
    if (!record) return null;
    assertMay(official, "read", name.noun, record.belonging);
    const decisions = await decisionsAbout(connection, name);
    const history = wholeHistory(decisions, await loadedOf(connection, name, shanghaiTime(now).isoDate));
    const state = known ? stateOn(history, now) : "review";
    const version = waiting && (await versionView(connection, waiting, now));
    const ofVersion: PublishingAction[] = version ? ["publish", "return"] : [];
    const mayPublish = version !== null && (await mayPublishVersion(connection, official, name));
    const may = (action: PublishingAction) =>
      decide(official.grants, rightFor(action), name.noun, record.belonging).allowed;
    const last = lastCarriedOut(decisions);
    const findings = version ? version.findings : await findingsOf(connection, record, { state, now });
    return {
      ...record,
      state,
      decisions,
      loadedSince: await loadedSince(connection, name),
      plans: openPlans(decisions),
      actions: [
        ...(mayPublish ? ofVersion : []),
        ...(known ? actionsOf(name.noun, state).filter((action) => may(action) && !ofVersion.includes(action)) : []),
      ],
      takenAlong: known && canBeTakenAway[name.noun] ? await takenAlong(connection, name) : [],
      findings,
      broken: version?.broken ?? [],
      unfixed: version?.unfixed ?? (state === "published" ? [] : returningRules(findings ?? [])),
      mayEdit: decide(official.grants, "edit", name.noun, record.belonging).allowed,
      beside: await recordsBeside(connection, record),
      versions: await decidedVersions(connection, name),
      undoable: last?.changeSet && may("publish") ? last.id : null,
      version,
    };
  });
}

/** What the gate says of it as residents see it, or would. */
async function findingsOf(
  connection: Connection,
  record: DeskRecord,
  { state, now }: { state: PublishingState; now: Date },
): Promise<RuleResult[] | null> {
  if (record.isLive && state === "published") return judge(connection, record, now);
  return inTransaction(
    connection,
    () => judgedAfter(connection, record, "publish", now),
    () => false,
  );
}
