import { endpoints } from "@/domain/api/endpoints";
import { coverageColumns, coverageRow } from "@/domain/coverage/table";
import { toCsv } from "@/domain/lists/csv";
import { coverageAsked } from "@/server/coverage/asked";
import { findCoverage } from "@/server/coverage/queries";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { pageOf } from "@/server/lists/page-request";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.coverage,
  async ({ query, now }) => {
    const { posts: _, items, ...coverage } = await findCoverage(coverageAsked(query, now));
    const page = { limit: query.limit, offset: query.cursor ?? 0 };
    const shown = items.slice(page.offset, page.offset + page.limit);
    return { ...coverage, ...pageOf(shown, coverage.total, page) };
  },
  async ({ query, now }) => {
    if (query.format !== "csv") return null;
    const { items, times } = await findCoverage(coverageAsked(query, now));
    const rows = items.map((item) => [...coverageRow(item), times]);
    const body = toCsv([[...coverageColumns, "times"], ...rows]);
    return { body, contentType: "text/csv; charset=utf-8", filename: "coverage.csv" };
  },
);
