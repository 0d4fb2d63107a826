import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { fromWgs84 } from "@/domain/positions/coordinate-systems";
import type { Coordinates } from "@/domain/positions/position";

type Props = {
  name: string;
  address: string | null;
  /** WGS 84. */
  coordinates: Coordinates;
  /** Where it leads when WeChat gives no map. */
  otherwise: string;
};

/** A place on WeChat's own map, as an item of the list of map apps; `/wechat.js` listens. */
export async function WechatPlace({ name, address, coordinates, otherwise }: Props) {
  const [t, sent] = await Promise.all([getTranslations("windows"), headers()]);
  const [longitude, latitude] = fromWgs84(coordinates, "gcj02");
  const place = JSON.stringify({ latitude, longitude, name, address: address ?? "", scale: 16 });
  return (
    <li className="needs-script">
      <button type="button" className="button" data-wechat-place={place} data-otherwise={otherwise}>
        {t("webView.openLocation")}
      </button>
      <script async src="/wechat.js" nonce={sent.get("x-nonce") ?? undefined} />
    </li>
  );
}
