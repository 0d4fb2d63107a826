import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

/** A value, or that nobody has published one: an empty place would look like "none". */
export async function KnownOr({ children }: { children: ReactNode }) {
  if (children !== null && children !== undefined && children !== "") return children;
  return <span className="text-muted">{(await getTranslations("truth"))("unknownValue")}</span>;
}
