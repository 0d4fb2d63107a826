import { getTranslations } from "next-intl/server";
import { type BoardRow, type BoardSide, boardSides, freshnessBoard } from "@/domain/verification/board";
import { type QueueNoun, type QueueRecord, queueNouns } from "@/domain/verification/queue";
import { regionNamesOf } from "@/server/regions/names";
import { limitsAt } from "../verify/queue-asked";

/** Which board is asked for: of which records, by township or by kind of unit; guides stand by department either way. */
export function boardAsked(
  params: { noun?: unknown; side?: unknown },
  nouns: readonly QueueNoun[] = queueNouns,
): { noun: QueueNoun; side: BoardSide } {
  return {
    noun: nouns.find((each) => each === params.noun) ?? nouns[0] ?? "service-points",
    side: boardSides.find((each) => each === params.side) ?? "township",
  };
}

type NamedRow = BoardRow & { name: string };

/** The rows of a board with the names of what they are of. */
export async function namedBoard(records: QueueRecord[], noun: QueueNoun, side: BoardSide, at: Date) {
  const [t, terms] = await Promise.all([getTranslations("verification"), getTranslations("terms.level")]);
  const rows = freshnessBoard(records, side, limitsAt(at), at);
  const regions =
    noun === "matters" || side === "unit" ? new Map<string, string>() : await regionNamesOf(rows.map(({ key }) => key));
  const levels: Record<string, string> = {
    district: terms("district"),
    township: terms("township"),
    village: terms("village"),
  };
  const nameOf = (key: string): string => {
    if (key === "") return t("nowhere");
    return noun !== "matters" && side === "unit" ? (levels[key] ?? key) : (regions.get(key) ?? key);
  };
  return rows.map((row): NamedRow => ({ ...row, name: nameOf(row.key) }));
}
