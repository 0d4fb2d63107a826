import "@/components/synonym-desk/synonym-desk.css";
import type { ReactNode } from "react";
import { type DeskTab, DeskTabs } from "@/components/synonym-desk/desk-tabs";
import { draft } from "@/server/search-desk/draft";

/** The frame of every page of the desk. */
export async function DeskPage({ title, tab, children }: { title: ReactNode; tab?: DeskTab; children: ReactNode }) {
  return (
    <>
      <h1 className="page-title">{title}</h1>
      <DeskTabs current={tab} drafted={(await draft()).length} />
      {children}
    </>
  );
}
