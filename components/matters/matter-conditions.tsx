import { getTranslations } from "next-intl/server";
import { DepartmentName } from "@/components/matters/department-name";
import type { Matter } from "@/domain/matters/matter";
import { conditionsToAsk } from "@/domain/matters/open-conditions";

/** Who may ask for it; where the source does not say, that it does not, what to ask, and whom. */
export async function MatterConditions({ matter }: { matter: Matter }) {
  const t = await getTranslations("matters");
  if (matter.conditions) {
    return (
      <span lang="zh-CN" className="whitespace-pre-line">
        {matter.conditions}
      </span>
    );
  }
  const open = conditionsToAsk(matter).map((each) => t(`openConditions.${each}`));
  return (
    <>
      <span className="text-muted">{t("conditionsNotGiven")}</span>
      <span className="row-line small">
        {open.length > 0 ? `${t("conditionsOpen", { what: open.join(t("comma")) })} ` : null}
        {t.rich("conditionsAsk", { department: () => <DepartmentName name={matter.department} /> })}
      </span>
    </>
  );
}
