import { getTranslations } from "next-intl/server";
import { clockText, shanghaiTime } from "@/domain/time/shanghai";
import { auditWords, changesLine } from "@/i18n/audit-texts";
import { namesIn } from "@/server/audit/names";
import type { ReadableColumns } from "@/server/audit/queries";

const columns = ["time", "who", "what", "noun", "record", "where", "changes"] as const;

/**
 * The account in the reader's language, beside what was stored. All words are fetched before: pieces of the file are
 * made when the request is no longer there to be asked for its language.
 */
export async function readableColumns(): Promise<ReadableColumns> {
  const [t, all] = await Promise.all([getTranslations("console"), getTranslations()]);
  return {
    columns: columns.map((column) => t(`auditColumn.${column}`)),
    rows: async (entries) => {
      const names = await namesIn(entries);
      return entries.map((entry) => {
        const words = auditWords(entry, names, t, all);
        return [timeOf(entry.at), words.who, words.what, words.noun, words.record, words.where, changesLine(words, t)];
      });
    },
  };
}

/** To the second, in Shanghai: what spreadsheets sort by. */
function timeOf(at: string): string {
  const { isoDate, minutes } = shanghaiTime(new Date(at));
  return `${isoDate} ${clockText(minutes)}:${at.slice(17, 19)}`;
}
