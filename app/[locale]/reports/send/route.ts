import { isKindOf, isReportedNoun } from "@/domain/reports/kinds";
import { addressOf } from "@/server/accounts/sign-in";
import { fieldOf, readForm } from "@/server/http/read-form";
import { receiveReport } from "@/server/reports/receive";
import { noSuch, seeOther, sentIn, tooMany } from "../answers";

type Context = { params: Promise<{ locale: string }> };

const MOST_BYTES = 10_000;
const KEY = /^[\w-]{8,64}$/;

/** Takes a report in, and leads to its private link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
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
  const report = { noun, code, kind, formKey: key, address: addressOf(request.headers) };
  const received = await receiveReport(report, new Date());
  if (received.state === "unknown") return noSuch(sent);
  if (received.state === "wait") {
    return tooMany(sent, received.milliseconds, { action: "/reports/send", fields: { noun, code, kind, key } });
  }
  return seeOther(sent, `/reports/${received.token}?sent=yes`);
}
