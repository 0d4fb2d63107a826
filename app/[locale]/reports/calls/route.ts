import { addressOf } from "@/server/accounts/sign-in";
import { fieldOf, readForm } from "@/server/http/read-form";
import { whileReachable } from "@/server/http/while-reachable";
import { countCall } from "@/server/reports/calls";
import { noSuch, seeOther, sentIn, tooMany } from "../answers";

type Context = { params: Promise<{ locale: string }> };

const MOST_BYTES = 10_000;

/** Counts whether somebody answered the phone. */
export function POST(request: Request, context: Context): Promise<Response> {
  return whileReachable(() => answer(request, context));
}

async function answer(request: Request, { params }: Context): Promise<Response> {
  const sent = sentIn(request, (await params).locale);
  const form = await readForm(request, MOST_BYTES);
  const [place = "", phone = "", reached = ""] = ["place", "phone", "reached"].map(
    (name) => (form && fieldOf(form, name)) || "",
  );
  if (reached !== "yes" && reached !== "no") return noSuch(sent);
  const call = { servicePoint: place, phone, reached: reached === "yes", address: addressOf(request.headers) };
  const wait = await countCall(call, new Date());
  if (wait === null) return noSuch(sent);
  if (wait > 0) return tooMany(sent, wait, { action: "/reports/calls", fields: { place, phone, reached } });
  return seeOther(sent, `/reports/called?${new URLSearchParams({ place, phone, reached })}`);
}
