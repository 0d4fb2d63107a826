import type { Side } from "@/domain/editing/merge";
import { readPosted } from "@/domain/editing/posted";
import { AGAINST_LIVE, isEditableNoun, NEW, recordForms } from "@/domain/editing/record-forms";
import { recordValuesSchema } from "@/domain/editing/record-values";
import { readConfirmed } from "@/domain/publishing/gate/next-version";
import { recordDenial } from "@/server/accounts/official";
import { problemResponse } from "@/server/http/problem-response";
import { resolveAs, type SavedAs, type SavingWay, saveAs, savingWays } from "@/server/records/manage";
import { admitted } from "../../../../admitted";
import { orUnsaved, permitted, postedFields, seeOther, signedOut, unreadable } from "../../../record-answer";

type Context = { params: Promise<{ locale: string; noun: string; code: string }> };

/** A form of a record that is sent: its fields, or what was chosen of two versions. */
export function POST(request: Request, context: Context): Promise<Response> {
  return orUnsaved(context, () => answer(request, context));
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale, noun, code } = await params;
  const path = `/console/records/${noun}/${code}`;
  const away = await signedOut(locale, path);
  if (away) return away;
  const official = await admitted("/console/records/[noun]/[code]/save", path);
  if (!isEditableNoun(noun)) return problemResponse("not-found", "There is no such noun.");
  const posted = await postedFields(request);
  if (!posted) return unreadable();
  const fields = new Map(posted);
  const page = (of: string) => `/console/records/${noun}/${encodeURIComponent(of)}`;

  if (fields.has("version")) {
    const attempt = fields.get("attempt") ?? "";
    const version = fields.get("version") ?? "";
    const resolving = { noun, code: decodeURIComponent(code), attempt, version, picks: picksOf(posted) };
    return permitted(official, async () => {
      const saved = await resolveAs(official, resolving);
      if (!saved) return seeOther(locale, page(resolving.code), { notice: "unknown" });
      if (!("attempt" in saved)) {
        return seeOther(locale, page(saved.code), { notice: saved.outcome });
      }
      const isLive = saved.attempt === AGAINST_LIVE;
      return seeOther(locale, page(saved.code), isLive ? { compare: AGAINST_LIVE } : { attempt: saved.attempt });
    });
  }

  const form = recordForms[noun];
  const shown = recordValuesSchema.safeParse(parsed(fields.get("shown") ?? ""));
  if (!shown.success) return unreadable();
  const sent = readPosted(form, posted);
  const isNew = code === NEW;
  const ofRecord = isNew ? (sent.fields.code ?? "") : decodeURIComponent(code);
  const acceptPositions = fields.get("accept_positions") === "yes";
  const list = fields.get("list") ?? null;
  return permitted(official, async () => {
    const confirmed = readConfirmed(fields.get("confirmed") ?? "");
    const way = confirmed.length > 0 ? "publish" : wayOf(fields.get("way"));
    const saved = await saveAs(
      official,
      { noun, code: ofRecord, isNew, shown: shown.data, sent, acceptPositions },
      way,
      { confirmed },
    );
    if (!("attempt" in saved)) {
      const fromPage = fields.get("page") ?? null;
      return seeOther(locale, page(saved.code), {
        ...noticeAfter(saved, way),
        list,
        page: list && fromPage,
        from: isNew ? NEW : null,
      });
    }
    if (saved.outcome === "outside") await recordDenial(official, { action: "edit", noun, why: "outside" });
    return seeOther(locale, page(isNew ? NEW : saved.code), { attempt: saved.attempt, list });
  });
}

function wayOf(text: string | undefined): SavingWay {
  return savingWays.find((way) => way === text) ?? "draft";
}

/** What the page says next, and what undoes it. */
function noticeAfter({ outcome, applied }: SavedAs, way: SavingWay): Record<string, string | null> {
  if (way === "submit") return { notice: "submitted" };
  if (!applied || applied.outcome === "no-draft") return { notice: outcome };
  if (applied.outcome === "applied") return { notice: "published", change: applied.changeSet };
  return applied.outcome === "conflict" ? { notice: "conflict", compare: AGAINST_LIVE } : { notice: applied.outcome };
}

function picksOf(posted: readonly [string, string][]): Map<string, Side> {
  return new Map(
    posted.flatMap(([name, side]): [string, Side][] =>
      name.startsWith("pick.") && (side === "theirs" || side === "mine") ? [[name.slice("pick.".length), side]] : [],
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
