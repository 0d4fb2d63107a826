import { pathOfSubject } from "@/domain/reports/kinds";
import { store } from "@/offline/data/store";
import type * as server from "@/server/reports/subjects";

/** What is not in the pack goes by its code: it may be there all the same. */
export const findSubject: typeof server.findSubject = async ({ noun, code }) => {
  const { pack } = store();
  if (noun === "pages") return pathOfSubject({ noun, code }) === code ? { name: code, region: pack.district } : null;
  const rows = noun === "indicators" ? [] : pack.rows[noun];
  return { name: `${rows.find((row) => row.code === code)?.name ?? code}`, region: pack.district };
};
