import { asksWhat, isKindOf, isReportedNoun } from "@/domain/reports/kinds";
import { addressOf } from "@/server/accounts/sign-in";
import { fieldOf, readForm } from "@/server/http/read-form";
import { addToReport } from "@/server/reports/follow";
import { receiveReport } from "@/server/reports/receive";
import { inWords, noSuch, type Sent, seeOther, tooMany } from "../answers";

type Context = { params: Promise<{ locale: string }> };

const MOST_BYTES = 10_000;
const KEY = /^[\w-]{8,64}$/;

/** Takes a report in, and leads to its private link. */
export function POST(request: Request, context: Context): Promise<Response> {
  return inWords(request, context, answer);
}

async function answer(sent: Sent): Promise<Response> {
  const form = await readForm(sent.request, MOST_BYTES);
  if (!form) return noSuch(sent);
  const [noun, code, kind, key] = ["noun", "code", "kind", "key"].map((name) => fieldOf(form, name)) as [
    string,
    string,
    string,
    string,
  ];
  if (!isReportedNoun(noun) || !isKindOf(noun, kind) || !KEY.test(key)) return noSuch(sent);
  const note = (fieldOf(form, "note") ?? "").trim();
  if (asksWhat({ noun, code }) && note === "") return seeOther(sent, "/reports/new?page=%2F");
  const report = { noun, code, kind, formKey: key, address: addressOf(sent.request.headers) };
  const received = await receiveReport(report, new Date());
  if (received.state === "unknown") return noSuch(sent);
  if (received.state === "wait") {
    return tooMany(sent, received.milliseconds, {
      action: "/reports/send",
      fields: { noun, code, kind, key },
      note: note || undefined,
    });
  }
  if (note) await addToReport(received.token, { note, photo: null });
  return seeOther(sent, `/reports/${received.token}?sent=yes`);
}
