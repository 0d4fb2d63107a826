import { Phone } from "lucide";
import { getTranslations } from "next-intl/server";
import { Spoken } from "@/components/elder/spoken";
import { HotlineLink } from "@/components/site/hotline-link";
import { Icon } from "@/components/ui/icon";

/** Always in view: whom to call, and the page read aloud where the browser can. */
export async function ElderBar() {
  const t = await getTranslations("elder");
  return (
    <aside className="elder-bar" aria-label={t("bar")}>
      <HotlineLink className="button button-primary">
        <Icon of={Phone} size={20} />
        {t("callHotline")}
      </HotlineLink>
      <Spoken
        labels={{
          listen: t("listen"),
          stop: t("stop"),
          speak: t("speak"),
          hearing: t("hearing"),
          notHeard: t("notHeard"),
        }}
      />
    </aside>
  );
}
