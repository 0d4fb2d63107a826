import { asked } from "@/offline/asked";
import type * as server from "@/server/offline/kept-reports";

export const keptReports: typeof server.keptReports = async () => asked().reports;
