import { addressOf } from "@/server/accounts/sign-in";
import { fieldOf, readForm } from "@/server/http/read-form";
import { addToReport } from "@/server/reports/follow";
import { MOST_BYTES, photoIn } from "@/server/reports/form";
import { takeTurn } from "@/server/reports/limits";
import { inWords, noSuch, type Sent, seeOther, tooLarge, tooMany } from "../../answers";

type Context = { params: Promise<{ locale: string; token: string }> };

/** Adds a note and a photo to the report behind a private link. */
export function POST(request: Request, context: Context): Promise<Response> {
  return inWords(request, context, answer);
}

async function answer(sent: Sent, { token }: { token: string }): Promise<Response> {
  const form = await readForm(sent.request, MOST_BYTES);
  if (!form) return tooLarge(sent, `/reports/${token}`);
  const note = fieldOf(form, "note");
  const wait = await takeTurn("more", addressOf(sent.request.headers), new Date());
  if (wait > 0) return tooMany(sent, wait, { action: `/reports/${token}/more`, fields: {}, note });
  const added = await addToReport(token, { note, photo: await photoIn(form) });
  return added === "unknown" ? noSuch(sent) : seeOther(sent, `/reports/${token}?added=${added}`);
}
