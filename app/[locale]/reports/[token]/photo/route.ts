import { followPhoto } from "@/server/reports/follow";
import { photoResponse } from "@/server/reports/photo-response";

type Context = { params: Promise<{ token: string }> };

/** The photo of a report, for the holder of its private link. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return photoResponse(await followPhoto((await params).token));
}
