import "@/components/console/console.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { ConsoleBar } from "@/components/console/console-bar";
import { ReadingPage } from "@/components/ui/reading-page";
import { mayAnywhere } from "@/domain/accounts/decide";
import { currentOfficial } from "./admitted";
import { signOut } from "./sign-in/actions";

export const metadata: Metadata = { robots: { index: false, follow: false } };

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const official = await currentOfficial();
  return (
    <ReadingPage>
      {official ? (
        <ConsoleBar
          name={official.name}
          accounts={mayAnywhere(official.grants, "read", "accounts")}
          audit={mayAnywhere(official.grants, "read", "audit")}
          signOut={signOut}
        />
      ) : null}
      {children}
    </ReadingPage>
  );
}
