import { getTranslations } from "next-intl/server";
import { PositionTag } from "@/components/truth/position-tag";
import { CopyButton } from "@/components/ui/copy-button";
import { readInside } from "@/components/windows/inside";
import { WechatPlace } from "@/components/windows/wechat-place";
import { nameSearchLinks, navigationLinks } from "@/domain/positions/navigation-links";
import type { Position } from "@/domain/positions/position";

type Props = {
  name: string;
  position: Position | null;
  address: string | null;
  /** Whether WeChat's own map may be asked. */
  hasWechat: boolean;
};

const app = "district-service-map";

/**
 * The way there: the map apps people have, each given its own coordinate system and axis order,
 * and the plain address and coordinates for everything else. Says how exact the position is first.
 */
export async function NavigateMenu({ name, position, address, hasWechat }: Props) {
  const [t, site, truth, windows, inside] = await Promise.all([
    getTranslations("servicePoints"),
    getTranslations("site"),
    getTranslations("truth"),
    getTranslations("windows"),
    // From the browser inside another app no map app opens.
    readInside(),
  ]);
  const copy = { done: site("copied"), failed: site("copyFailed") };
  if (!position) {
    return (
      <section id="navigate" className="section" tabIndex={-1}>
        <h2>{t("navigate")}</h2>
        <p className="notice">{truth("positionHelp.unknown")}</p>
        <NameSearch name={name} />
        {address ? (
          <p lang="zh-CN" className="py-2">
            {address} <CopyButton text={address} label={t("copyAddress")} {...copy} />
          </p>
        ) : null}
      </section>
    );
  }
  const [lng, lat] = position.coordinates;
  const coordinates = `${lng},${lat}`;
  const links = navigationLinks({
    coordinates: position.coordinates,
    name,
    city: t("city"),
    app,
    opensApp: inside === null,
  });
  return (
    <section id="navigate" className="section" tabIndex={-1}>
      <h2>{t("navigate")}</h2>
      <p className={position.quality === "sample" ? "notice notice-sample" : "small"}>
        <PositionTag position={position} /> {truth(`positionHelp.${position.quality}`)}
      </p>
      <ul className="chips py-2">
        {inside === "wechat" && hasWechat ? (
          <WechatPlace {...{ name, address }} coordinates={position.coordinates} otherwise={links.tencent} />
        ) : null}
        {(["amap", "baidu", "tencent"] as const).map((app) => (
          <li key={app}>
            <a className="button" href={links[app]} rel="noreferrer" target="_blank">
              {t(`app.${app}`)}
            </a>
          </li>
        ))}
        <li className="only-ios">
          <a className="button" href={links.apple} rel="noreferrer" target="_blank">
            {t("app.apple")}
          </a>
        </li>
      </ul>
      {inside ? (
        <p className="small">{windows(inside === "wechat" ? "webView.wechat" : "webView.miniProgram")}</p>
      ) : null}
      {position.quality === "sample" ? <NameSearch name={name} /> : null}
      {address ? (
        <p lang="zh-CN" className="pb-2">
          {address} <CopyButton text={address} label={t("copyAddress")} {...copy} />
        </p>
      ) : null}
      <p className="small">
        {truth("coordinates")} {coordinates} <CopyButton text={coordinates} label={t("copyCoordinates")} {...copy} />
      </p>
    </section>
  );
}

/** Where the position cannot be trusted, or is not on this map, a map app may know the place by its name. */
export async function NameSearch({ name }: { name: string }) {
  const [t, inside] = await Promise.all([getTranslations("servicePoints"), readInside()]);
  const links = nameSearchLinks({ name, city: t("city"), app, opensApp: inside === null });
  return (
    <p className="py-1 no-print">
      {t("searchByName")}{" "}
      {(["amap", "baidu", "tencent"] as const).map((provider) => (
        <a
          key={provider}
          className="tap-line mr-3 underline"
          href={links[provider]}
          rel="noreferrer external"
          target="_blank"
        >
          {t("searchInApp", { app: t(`app.${provider}`) })}
        </a>
      ))}
    </p>
  );
}
