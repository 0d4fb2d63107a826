import { endpoints } from "@/domain/api/endpoints";
import { figureColumns, figureRow } from "@/domain/indicators/table";
import { toCsv } from "@/domain/lists/csv";
import { publicEndpoint } from "@/server/http/public-endpoint";
import { findFigures, findIndicators } from "@/server/indicators/queries";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = publicEndpoint(
  endpoints.indicators,
  ({ query: { limit, cursor, format: _, ...filter } }) => findIndicators(filter, { limit, offset: cursor ?? 0 }),
  async ({ query: { limit: _, cursor: __, format, ...filter } }) => {
    if (format !== "csv") return null;
    const body = toCsv([figureColumns, ...(await findFigures(filter)).map(figureRow)]);
    return { body, contentType: "text/csv; charset=utf-8", filename: "figures.csv" };
  },
);
