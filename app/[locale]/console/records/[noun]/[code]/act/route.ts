import { type EditableNoun, isEditableNoun } from "@/domain/editing/record-forms";
import type { Official } from "@/server/accounts/official";
import { problemResponse } from "@/server/http/problem-response";
import { doorOf } from "@/server/records/door";
import { actAs, type DraftAct, draftActs, undoAs } from "@/server/records/manage";
import { admitted } from "../../../../admitted";
import { orUnsaved, permitted, postedFields, seeOther, signedOut, unreadable } from "../../../record-answer";

type Context = { params: Promise<{ locale: string; noun: string; code: string }> };
type Outcome = { notice: string; change?: string | null };

const notices = {
  submit: "submitted",
  return: "returned",
  discard: "discarded",
  restore: "restored",
  revert: "reverted",
} as const satisfies Record<DraftAct, string>;

/** Something is done with a record as it stands: its draft handed in or thrown away; a step undone. */
export function POST(request: Request, context: Context): Promise<Response> {
  return orUnsaved(context, () => answer(request, context));
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale, noun, code } = await params;
  const path = `/console/records/${noun}/${code}`;
  const away = await signedOut(locale, path);
  if (away) return away;
  const official = await admitted("/console/records/[noun]/[code]/act", path);
  if (!isEditableNoun(noun)) return problemResponse("not-found", "There is no such noun.");
  const fields = new Map(await postedFields(request));
  const act = draftActs.find((each) => each === fields.get("do"));
  const step = fields.get("undo");
  if (!act && !step) return unreadable();
  return permitted(official, async () => {
    const of = decodeURIComponent(code);
    const outcome: Outcome = act
      ? { notice: (await actAs(official, noun, of, act)) ? notices[act] : "unknown" }
      : await undo(official, noun, of, step ?? "");
    // What is gone has no page: it is listed no more either.
    if ((await doorOf(official.grants, "read", noun, of)) === "unknown") {
      return seeOther(locale, "/console/records", { noun, code: of, ...outcome });
    }
    const page = fields.get("from") === "history" ? `${path}/history` : path;
    return seeOther(locale, page, outcome);
  });
}

async function undo(official: Official, noun: EditableNoun, code: string, step: string): Promise<Outcome> {
  const undone = await undoAs(official, noun, code, step);
  if (undone.outcome === "undone") return { notice: "undone", change: undone.changeSet };
  return { notice: undone.outcome, change: undone.outcome === "obstructed" ? step : null };
}
