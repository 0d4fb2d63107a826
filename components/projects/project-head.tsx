import { useLocale, useTranslations } from "next-intl";
import { LightMark } from "@/components/projects/light-mark";
import { MixedText } from "@/components/ui/mixed-text";
import type { ShownLight } from "@/domain/projects/light/light";
import { findingText } from "@/i18n/light-texts";
import { localePath } from "@/i18n/locales";

/** What a view of many projects says of each. */
export type HeadOfProject = {
  code: string;
  name: string;
  finishPlanned: string | null;
  light: ShownLight;
  isStageDated: boolean;
};
type Props = { head: HeadOfProject; search: string; isHeading?: boolean; children?: React.ReactNode };

/** A project's name as a link, its light and the worst reason. */
export function ProjectHead({ head, search, isHeading = false, children }: Props) {
  const lights = useTranslations("lights");
  const locale = useLocale();
  const [worst] = head.light.findings;
  const name = (
    <a href={`${localePath(locale, `/projects/${head.code}`)}${search}`} className="head-name" lang="zh-CN">
      {head.name}
    </a>
  );
  return (
    <>
      {isHeading ? <h3>{name}</h3> : name}
      <span className="row-line small">
        <LightMark light={head.light} />
        {worst ? (
          <>
            {" · "}
            <MixedText text={findingText(worst, lights, locale)} />
          </>
        ) : null}
        {children}
      </span>
    </>
  );
}
