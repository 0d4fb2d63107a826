import { addressOf } from "@/server/accounts/sign-in";
import { fieldOf, readForm } from "@/server/http/read-form";
import { countCall } from "@/server/reports/calls";
import { inWords, noSuch, type Sent, seeOther, tooMany } from "../answers";

type Context = { params: Promise<{ locale: string }> };

const MOST_BYTES = 10_000;

/** Counts whether somebody answered the phone. */
export function POST(request: Request, context: Context): Promise<Response> {
  return inWords(request, context, answer);
}

async function answer(sent: Sent): Promise<Response> {
  const form = await readForm(sent.request, MOST_BYTES);
  const [place = "", phone = "", reached = ""] = ["place", "phone", "reached"].map(
    (name) => (form && fieldOf(form, name)) || "",
  );
  if (reached !== "yes" && reached !== "no") return noSuch(sent);
  const call = { servicePoint: place, phone, reached: reached === "yes", address: addressOf(sent.request.headers) };
  const wait = await countCall(call, new Date());
  if (wait === null) return noSuch(sent);
  if (wait > 0) return tooMany(sent, wait, { action: "/reports/calls", fields: { place, phone, reached } });
  return seeOther(sent, `/reports/called?${new URLSearchParams({ place, phone, reached })}`);
}
