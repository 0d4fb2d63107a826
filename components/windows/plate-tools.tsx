import { getTranslations } from "next-intl/server";
import { queryWith } from "@/components/ui/list-query";
import { PageActions } from "@/components/ui/page-actions";
import { AddressWarning } from "@/components/windows/address-warning";
import { actionLabels } from "@/components/windows/inside";
import type { AddressLife } from "@/domain/windows/address-life";
import { type PlateSize, plateSizes } from "@/domain/windows/plate";

type Props = { path: string; params: URLSearchParams; size: PlateSize; address: string; life: AddressLife };

/** What one does with a plate before it is printed; not on the paper. */
export async function PlateTools({ path, params, size, address, life }: Props) {
  const [t, page] = await Promise.all([getTranslations("windows"), getTranslations("projectPage")]);
  return (
    <div className="no-print">
      <ul className="chips py-2">
        {plateSizes.map((each) => (
          <li key={each}>
            <a
              className="chip"
              href={`${path}${queryWith(params, { size: each })}`}
              aria-current={each === size ? "true" : undefined}
            >
              {t(`size.${each}`)}
            </a>
          </li>
        ))}
      </ul>
      <ul className="flex flex-wrap gap-2 pb-2">
        <PageActions labels={await actionLabels(page("share"))} />
      </ul>
      <AddressWarning {...{ address, life }} />
      <p className="small pb-3">
        {t("plateHelp")} {life === "lasting" ? t("plateLasts") : null}
      </p>
    </div>
  );
}
