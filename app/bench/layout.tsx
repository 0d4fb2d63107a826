import { notFound } from "next/navigation";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** The yardstick of `npm run bench`: a page and a handler that do next to nothing. Not there unless asked for. */
export default function BenchLayout({ children }: { children: ReactNode }) {
  if (process.env.BENCH !== "1") notFound();
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
