import { type FollowedReportAnswer, privateEndpoints } from "@/domain/api/reports";
import { toRfc3339 } from "@/domain/time/shanghai";
import { privateEndpoint, privateResponse } from "@/server/http/private-endpoint";
import { problemResponse } from "@/server/http/problem-response";
import { followReport } from "@/server/reports/follow";

const at = (instant: Date | null) => instant && toRfc3339(instant);

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = privateEndpoint(
  privateEndpoints.report,
  async (request, { params }) => {
    const [, token] = /^Bearer (\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
    const report = token ? await followReport(token) : null;
    // One answer, whether there is no such report or it is somebody else's.
    if (!report || report.number !== (await params)?.number) {
      return problemResponse("not-found", "Nothing has this number and this token.");
    }
    const { clearedAt, receivedAt, takenAt, answeredAt, correctedAt, withdrawnAt, ...rest } = report;
    return privateResponse(
      {
        ...rest,
        receivedAt: toRfc3339(receivedAt),
        takenAt: at(takenAt),
        answeredAt: at(answeredAt),
        correctedAt: at(correctedAt),
        withdrawnAt: at(withdrawnAt),
      } satisfies FollowedReportAnswer,
      200,
    );
  },
);
