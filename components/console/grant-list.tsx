import { useTranslations } from "next-intl";
import { inChinese } from "@/components/ui/in-chinese";
import type { RoleGrant } from "@/domain/accounts/roles";

type Props = { grants: readonly RoleGrant[]; regionNames: ReadonlyMap<string, string> };

/** Roles with where they hold. */
export function GrantList({ grants, regionNames }: Props) {
  const t = useTranslations("console");
  if (grants.length === 0) return <p>{t("noRoles")}</p>;
  return (
    <ul className="console-grants">
      {grants.map((grant) => (
        <li key={`${grant.role} ${grant.region} ${grant.department}`}>
          <GrantText grant={grant} regionNames={regionNames} />
        </li>
      ))}
    </ul>
  );
}

/** One role with where it holds, in words. */
export function GrantText({ grant, regionNames }: { grant: RoleGrant; regionNames: ReadonlyMap<string, string> }) {
  const t = useTranslations("console");
  const { role, region, department } = grant;
  return (
    <>
      <strong>{t(`role.${role}`)}</strong>
      {" · "}
      {region ? t.rich("inRegion", { region: regionNames.get(region) ?? region, ...inChinese }) : t("everywhere")}
      {department ? (
        <>
          {" · "}
          <span lang="zh-CN">{department}</span>
        </>
      ) : null}
    </>
  );
}
