import { whileReachable } from "@/server/http/while-reachable";
import { withdrawReport } from "@/server/reports/withdraw";
import { noSuch, seeOther, sentIn } from "../../answers";

type Context = { params: Promise<{ locale: string; token: string }> };

/** Takes the report behind a private link back. */
export function POST(request: Request, context: Context): Promise<Response> {
  return whileReachable(() => answer(request, context));
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const { locale, token } = await params;
  const sent = sentIn(request, locale);
  const withdrawn = await withdrawReport(token, new Date());
  return withdrawn === "unknown" ? noSuch(sent) : seeOther(sent, `/reports/${token}?taken-back=${withdrawn}`);
}
