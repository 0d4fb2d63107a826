import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GrantList } from "@/components/console/grant-list";
import { PermissionTable } from "@/components/console/permission-table";
import { regionNamesOf } from "@/server/regions/names";
import { admitted } from "./admitted";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("console"))("title") };
}

/** Who one is here, and what that permits. */
export default async function ConsolePage() {
  const official = await admitted("/console");
  const t = await getTranslations("console");
  return (
    <>
      <h1 className="page-title">{t("title")}</h1>
      <section className="section">
        <h2>{t("yourRoles")}</h2>
        <GrantList
          grants={official.grants}
          regionNames={await regionNamesOf(official.grants.map(({ region }) => region))}
        />
      </section>
      <section className="section">
        <h2>{t("yourRights")}</h2>
        <PermissionTable grants={official.grants} />
      </section>
    </>
  );
}
