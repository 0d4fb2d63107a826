import { useTranslations } from "next-intl";
import type { AddressLife } from "@/domain/windows/address-life";

/** Before something is printed or copied with an address that will not do: why, and who can mend it. */
export function AddressWarning({ address, life }: { address: string; life: AddressLife }) {
  const t = useTranslations("windows.addressLife");
  if (life === "lasting") return null;
  return (
    <p role="status" className="notice no-print my-2">
      {t(life, { address: new URL(address).origin })}
    </p>
  );
}
