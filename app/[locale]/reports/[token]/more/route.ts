import { MOST_PHOTO_BYTES } from "@/domain/reports/photo";
import { addressOf } from "@/server/accounts/sign-in";
import { fieldOf, readForm } from "@/server/http/read-form";
import { addToReport } from "@/server/reports/follow";
import { takeTurn } from "@/server/reports/limits";
import { noSuch, seeOther, sentIn, tooLarge, tooMany } from "../../answers";

type Context = { params: Promise<{ locale: string; token: string }> };

/** A photo somewhat too large is refused in words beside the note, which is kept; beyond this nothing is read. */
const MOST_BYTES = MOST_PHOTO_BYTES + 4_000_000;

async function photoIn(form: FormData) {
  const file = form.get("photo");
  if (!(file instanceof File) || file.size === 0) return null;
  return {
    claim: { name: file.name, type: file.type, size: file.size },
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

/** Adds a note and a photo to the report behind a private link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  const sent = sentIn(request, locale);
  const form = await readForm(request, MOST_BYTES);
  if (!form) return tooLarge(sent, `/reports/${token}`);
  const note = fieldOf(form, "note");
  const wait = await takeTurn("more", addressOf(request.headers), new Date());
  if (wait > 0) return tooMany(sent, wait, { action: `/reports/${token}/more`, fields: {}, note });
  const added = await addToReport(token, { note, photo: await photoIn(form) });
  return added === "unknown" ? noSuch(sent) : seeOther(sent, `/reports/${token}?added=${added}`);
}
