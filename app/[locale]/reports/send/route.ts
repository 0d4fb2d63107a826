import { asksWhat, isKindOf, isReportedNoun } from "@/domain/reports/kinds";
import { addressOf } from "@/server/accounts/sign-in";
import { fieldOf, readForm } from "@/server/http/read-form";
import { whileReachable } from "@/server/http/while-reachable";
import { addToReport } from "@/server/reports/follow";
import { receiveReport } from "@/server/reports/receive";
import { noSuch, seeOther, sentIn, tooMany } from "../answers";

type Context = { params: Promise<{ locale: string }> };

const MOST_BYTES = 10_000;
const KEY = /^[\w-]{8,64}$/;

/** Takes a report in, and leads to its private link. */
export function POST(request: Request, context: Context): Promise<Response> {
  return whileReachable(() => answer(request, context));
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const sent = sentIn(request, (await params).locale);
  const form = await readForm(request, MOST_BYTES);
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
  const report = { noun, code, kind, formKey: key, address: addressOf(request.headers) };
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
