import "@/components/verification/verification.css";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterRow } from "@/components/ui/filter-row";
import { FreshnessBoard } from "@/components/verification/freshness-board";
import { VerificationTabs } from "@/components/verification/verification-tabs";
import { decide, mayAnywhere } from "@/domain/accounts/decide";
import type { RoleGrant } from "@/domain/accounts/roles";
import { type BoardSide, boardSides, boardTotal } from "@/domain/verification/board";
import { type QueueNoun, queueNouns } from "@/domain/verification/queue";
import { localePath } from "@/i18n/locales";
import { recordsFor } from "@/server/verification/records";
import { admitted } from "../admitted";
import { boardAsked, namedBoard } from "./board-asked";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("verification"))("boardTitle") };
}

/** How fresh records are, by township and by unit, the oldest first; numbers lead to the queue. */
export default async function FreshnessPage({ searchParams }: Props) {
  const official = await admitted("/console/freshness", "/console/freshness");
  const [t, locale, raw] = await Promise.all([getTranslations("verification"), getLocale(), searchParams]);
  const { grants } = official;
  const nouns = queueNouns.filter((noun) => mayAnywhere(grants, "read", noun));
  const { noun, side } = boardAsked(raw, nouns);
  const at = new Date();
  const rows = await namedBoard(await recordsFor(grants, "read", noun, at), noun, side, at);
  const path = localePath(locale, "/console/freshness");
  const query = (change: { noun?: QueueNoun; side?: BoardSide }) =>
    `?${new URLSearchParams({ noun, side, ...change })}`;
  const queue = localePath(locale, "/console/verify");
  return (
    <>
      <VerificationTabs current="/console/freshness" />
      <h1 className="page-title">{t("boardTitle")}</h1>
      <div className="verify-filters">
        <FilterRow
          name={t("what")}
          chips={nouns.map((each) => ({
            label: t(`noun.${each}`),
            on: each === noun,
            href: `${path}${query({ noun: each })}`,
          }))}
        />
        {noun === "service-points" ? (
          <FilterRow
            name={t("side")}
            chips={boardSides.map((each) => ({
              label: t(`sides.${each}`),
              on: each === side,
              href: `${path}${query({ side: each })}`,
            }))}
          />
        ) : null}
      </div>
      <p className="small py-1">{t("boardCaption")}</p>
      {rows.length === 0 ? <p>{t("nothingToRead")}</p> : null}
      {rows.length > 0 ? (
        <FreshnessBoard
          rows={rows}
          total={boardTotal(rows)}
          of={keyName(noun, side)}
          hrefOf={(key, state) =>
            isInQueue(grants, noun, side, key)
              ? `${queue}?${new URLSearchParams({ noun, queue: state, [keyName(noun, side)]: key })}`
              : null
          }
        />
      ) : null}
      {mayAnywhere(grants, "export", noun) ? (
        <p className="pt-2">
          <a className="tap-line" href={`${path}/csv${query({})}`}>
            {t("csv")}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** By what a row narrows the queue down. */
function keyName(noun: QueueNoun, side: BoardSide): "department" | "region" | "level" {
  if (noun === "matters") return "department";
  return side === "township" || noun === "facilities" ? "region" : "level";
}

/** Whether the queue shows them what a row counts: who verifies sees there what they verify, who reads what they read. */
function isInQueue(grants: readonly RoleGrant[], noun: QueueNoun, side: BoardSide, key: string): boolean {
  if (key === "") return false;
  if (!mayAnywhere(grants, "verify", noun)) return true;
  if (keyName(noun, side) === "level") return true;
  return decide(grants, "verify", noun, noun === "matters" ? { department: key } : { region: key }).allowed;
}
