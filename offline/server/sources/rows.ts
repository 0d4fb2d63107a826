import { cite } from "@/offline/data/citations";
import type * as server from "@/server/sources/rows";

export { citationColumns, citationJoin, citationOf, sourceOf } from "../../../server/sources/rows";

export const citationsOf: typeof server.citationsOf = async () => cite;
