import { problemResponse } from "@/server/http/problem-response";

/** An address that does not exist answers in the API's own language, not with a page. */
const unknownAddress = async (): Promise<Response> =>
  problemResponse("not-found", "There is no such address; /api/v1/openapi.json lists them all.");

export {
  unknownAddress as DELETE,
  unknownAddress as GET,
  unknownAddress as HEAD,
  unknownAddress as OPTIONS,
  unknownAddress as PATCH,
  unknownAddress as POST,
  unknownAddress as PUT,
};
