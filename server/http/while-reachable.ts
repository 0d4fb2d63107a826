import "server-only";
import { isDatabaseAway } from "@/server/http/database-away";
import { problemResponse } from "@/server/http/problem-response";

/** Answers a form, or 503 where the database went away under way: nothing is written then, and it can be sent again. */
export async function whileReachable(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return problemResponse("unavailable", "Nothing was saved. Go back, what you filled in is there; send it again.", {
      headers: { "Retry-After": "5" },
    });
  }
}
