import type * as server from "@/server/reports/open";

/** What people report at the moment needs a network: pages leave it out. */
export const noticedReports: typeof server.noticedReports = async () => [];
