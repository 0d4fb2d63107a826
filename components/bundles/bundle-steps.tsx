import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { namesOf } from "@/components/bundles/bundle-text";
import { DepartmentName } from "@/components/matters/department-name";
import { inChinese } from "@/components/ui/in-chinese";
import { LimitText } from "@/components/ui/limit-text";
import type { Bundle, BundleMatter } from "@/domain/bundles/bundle";
import { localePath } from "@/i18n/locales";

type Props = { bundle: Bundle; search: string };

/** The matters in the order in which to do them; those that only some people need stand below until they are chosen. */
export function BundleSteps({ bundle, search }: Props) {
  const t = useTranslations("bundles");
  const asked = bundle.matters.filter((matter) => matter.asked);
  const rest = bundle.matters.filter((matter) => !matter.asked);
  return (
    <section className="section" aria-labelledby="steps">
      <h2 id="steps">
        {t("steps")} <span className="small font-normal">{t("stepCount", { count: asked.length })}</span>
      </h2>
      <ol className="rows">
        {asked.map((matter, index) => (
          <StepRow key={matter.code} {...{ bundle, matter, search }} mark={`${index + 1}`} />
        ))}
      </ol>
      {rest.length > 0 ? (
        <>
          <h3 className="small pt-4">{t("rest")}</h3>
          <ul className="rows">
            {rest.map((matter) => (
              <StepRow key={matter.code} {...{ bundle, matter, search }} mark="·" />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function StepRow({ bundle, matter, search, mark }: Props & { matter: BundleMatter; mark: string }) {
  const t = useTranslations("bundles");
  const words = useTranslations("matters");
  const locale = useLocale();
  const { code, name, department, venue, promisedLimit, condition, placeCount } = matter;
  return (
    <li className="grid grid-cols-[1.75rem_1fr]">
      <span className="py-2.5 font-bold text-muted" aria-hidden>
        {mark}
      </span>
      <Link className="row-link" href={localePath(locale, `/matters/${code}`) + search} prefetch={false}>
        <span className="row-title" lang="zh-CN">
          {name}
        </span>
        {condition ? <span className="row-line">{t.rich("when", { condition, ...inChinese })}</span> : null}
        <span className="row-line small">
          <DepartmentName name={department} /> ·{" "}
          {promisedLimit
            ? words.rich("promisedIn", { limit: () => <LimitText limit={promisedLimit} /> })
            : words("limitUnknown")}{" "}
          · {placeText()}
        </span>
        {matter.papersOf.map(({ paper, matter: from }) => (
          <span key={paper} className="row-line small">
            {t.rich("needs", { paper, matter: namesOf(bundle, [from]).join(), ...inChinese })}
          </span>
        ))}
      </Link>
    </li>
  );

  function placeText() {
    if (placeCount > 0) return words("placeCount", { count: placeCount });
    return venue ? t.rich("atVenue", { venue, ...inChinese }) : words("noPlaces");
  }
}
