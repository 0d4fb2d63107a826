import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { QrCode } from "@/components/plan/qr-code";
import { SiteName } from "@/components/site/site-name";
import type { AddressLife } from "@/domain/windows/address-life";
import type { PlateSize } from "@/domain/windows/plate";

type Props = {
  size: PlateSize;
  name: string;
  /** What kind of thing it is, below the name. */
  kind: ReactNode;
  /** Where the code leads, and whether it will. */
  address: string;
  life: AddressLife;
  /** Of the facts, roughly: few leave room for a larger hand. */
  lines: number;
  /** What somebody before the door gets by the code. */
  call: string;
  children: ReactNode;
  /** Where that is from, and as of when. */
  foot: ReactNode;
};

/** More lines than these would push the code off the sheet when they are set large; a long name takes two more. */
const MOST_LARGE = 4;
const LONG_NAME = 13;

/** 政务门牌: one sheet of paper for a door or a counter, readable from two steps away, with the code to the guide. */
export async function PlateSheet({ size, name, kind, address, life, lines, call, children, foot }: Props) {
  const t = await getTranslations("windows");
  return (
    <article
      className="plate"
      data-size={size}
      data-roomy={lines + (name.length > LONG_NAME ? 2 : 0) <= MOST_LARGE ? "" : undefined}
      aria-label={t("plateOf", { name })}
    >
      {life === "local" ? <p className="plate-trial">{t("trial")}</p> : null}
      <p className="plate-site">
        <SiteName />
      </p>
      <h1 className="plate-name" lang="zh-CN">
        {name}
      </h1>
      <p className="plate-kind">{kind}</p>
      <div className="plate-body">
        <figure className="plate-code">
          <QrCode text={address} label={call} />
          <figcaption>{call}</figcaption>
        </figure>
        <div className="plate-facts">{children}</div>
      </div>
      <footer className="plate-foot">
        <p className="plate-address">{address}</p>
        {foot}
      </footer>
    </article>
  );
}

/** One line of a plate: what it is, and what it says. */
export function PlateFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section>
      <h2>{name}</h2>
      {children}
    </section>
  );
}
