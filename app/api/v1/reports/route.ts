import { privateEndpoints } from "@/domain/api/reports";
import { addressOf } from "@/server/accounts/sign-in";
import { privateEndpoint, privateResponse } from "@/server/http/private-endpoint";
import { problemResponse } from "@/server/http/problem-response";
import { readReport, sendReport } from "@/server/reports/send";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateEndpoint(
  privateEndpoints.sendReport,
  async (request) => {
    const read = await readReport(request);
    if (read.state === "too-large")
      return problemResponse("too-large", "A photo may have 5 MB, a note 500 characters.");
    if (read.state === "refused") {
      const names = read.errors.map(({ parameter }) => parameter).join(", ");
      return problemResponse("invalid-parameter", `Look at: ${names}.`, { errors: read.errors });
    }
    const sent = await sendReport(read, addressOf(request.headers), new Date());
    if (sent.state === "unknown") return problemResponse("not-found", "There is nothing of the kind to report about.");
    if (sent.state === "wait") {
      const seconds = Math.ceil(sent.milliseconds / 1000);
      return problemResponse("too-many-requests", "Many reports came from this address. Send this one again later.", {
        headers: { "Retry-After": String(seconds) },
      });
    }
    return privateResponse(sent.report, 201, { Location: `/api/v1/reports/${sent.report.number}` });
  },
);
