import { store } from "@/offline/data/store";
import type * as server from "@/server/site/site";

export const getSite: typeof server.getSite = async () => store().pack.site;
