import { getLocale, getTranslations } from "next-intl/server";
import { lightTones } from "@/components/projects/light-mark";
import { roleParams } from "@/components/projects/responsible-form";
import { QualityTag } from "@/components/truth/quality-tag";
import { FilterRow } from "@/components/ui/filter-row";
import { queryWith } from "@/components/ui/list-query";
import { StatusMark } from "@/components/ui/status-mark";
import { type LightColour, lightColours } from "@/domain/projects/light/light";
import { type ResponsibleRole, responsibleRoles } from "@/domain/projects/record";
import { localePath } from "@/i18n/locales";

type Group = {
  post: string | null;
  isUnnamed: boolean;
  total: number;
  sampled: number;
  lights: Record<LightColour, number>;
};
type Props = { found: { groups: Group[]; projects: number }; by: ResponsibleRole; params: URLSearchParams };

/** Who answers for how many projects with which lights; each leads to its list. */
export async function ProjectResponsible({ found: { groups, projects }, by, params }: Props) {
  const [t, terms, locale] = await Promise.all([
    getTranslations("projectViews"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const path = localePath(locale, "/projects");
  const sum = groups.reduce((all, { total }) => all + total, 0);
  return (
    <section className="section" aria-labelledby="responsible">
      <h2 id="responsible">{t("responsible.heading")}</h2>
      <div className="no-print">
        <FilterRow
          name={t("responsible.by")}
          chips={responsibleRoles.map((role) => ({
            label: terms(`dutyRole.${role}`),
            href: `${path}${queryWith(params, { by: role === "lead-post" ? null : role })}`,
            on: role === by,
          }))}
        />
      </div>
      {by === "department" ? <p className="small">{t("departmentHelp")}</p> : null}
      {sum > projects ? <p className="small">{t("responsible.overlap", { sum, projects })}</p> : null}
      {groups.length === 0 ? <p className="py-2">{t("responsible.none")}</p> : null}
      <ul className="rows">
        {groups.map(({ post, isUnnamed, total, sampled, lights }) => (
          <li key={post ?? ""} className="responsible-row">
            <h3>
              {post === null ? (
                t("responsible.nobody")
              ) : (
                <>
                  <a
                    href={`${path}${queryWith(params, { view: null, by: null, [roleParams[by]]: post })}`}
                    lang="zh-CN"
                  >
                    {post}
                  </a>{" "}
                  {isUnnamed ? <QualityTag quality="approximate" /> : null}
                  {sampled > 0 && sampled === total ? <QualityTag quality="sample" /> : null}
                </>
              )}
            </h3>
            <p>{t("responsible.count", { count: total })}</p>
            <GroupLights lights={lights} params={params} post={post} by={by} />
            {sampled > 0 && sampled < total ? (
              <p className="small responsible-note">{t("responsible.sampled", { count: sampled })}</p>
            ) : null}
            {isUnnamed ? <p className="small responsible-note">{t("responsible.unnamed")}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

type LightsProps = Pick<Group, "lights" | "post"> & Pick<Props, "by" | "params">;

/** The lights that occur; each leads to the group's projects that have it. */
async function GroupLights({ lights, post, by, params }: LightsProps) {
  const [words, locale] = await Promise.all([getTranslations("lights"), getLocale()]);
  const path = localePath(locale, "/projects");
  return (
    <p className="responsible-lights">
      {lightColours
        .filter((colour) => lights[colour] > 0)
        .map((colour) => {
          const mark = (
            <StatusMark tone={lightTones[colour]}>
              {words(`short.${colour}`)} {lights[colour]}
            </StatusMark>
          );
          if (post === null) return <span key={colour}>{mark}</span>;
          const query = queryWith(params, { view: null, by: null, [roleParams[by]]: post, light: colour });
          return (
            <a key={colour} href={`${path}${query}`}>
              {mark}
            </a>
          );
        })}
    </p>
  );
}
