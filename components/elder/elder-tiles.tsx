import { getLocale, getTranslations } from "next-intl/server";
import { elderTiles } from "@/components/elder/tiles";
import { HotlineLink } from "@/components/site/hotline-link";
import { Icon } from "@/components/ui/icon";
import { localePath } from "@/i18n/locales";

/** What elderly people come for most, one large tile each. */
export async function ElderTiles() {
  const [t, locale] = await Promise.all([getTranslations("elder"), getLocale()]);
  return (
    <nav aria-label={t("tilesLabel")}>
      <ul className="elder-tiles">
        {elderTiles.map(({ key, icon, path }) => {
          const content = (
            <>
              <Icon of={icon} size={36} strokeWidth={1.8} />
              <span>
                <span className="elder-tile-name">{t(`tiles.${key}.name`)}</span>
                <span className="small block">{t(`tiles.${key}.help`)}</span>
              </span>
            </>
          );
          return (
            <li key={key}>
              {path ? (
                <a className="elder-tile" href={localePath(locale, path)}>
                  {content}
                </a>
              ) : (
                <HotlineLink className="elder-tile">{content}</HotlineLink>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
