import { withdrawReport } from "@/server/reports/withdraw";
import { inWords, noSuch, type Sent, seeOther } from "../../answers";

type Context = { params: Promise<{ locale: string; token: string }> };

/** Takes the report behind a private link back. */
export function POST(request: Request, context: Context): Promise<Response> {
  return inWords(request, context, answer);
}

async function answer(sent: Sent, { token }: { token: string }): Promise<Response> {
  const withdrawn = await withdrawReport(token, new Date());
  return withdrawn === "unknown" ? noSuch(sent) : seeOther(sent, `/reports/${token}?taken-back=${withdrawn}`);
}
