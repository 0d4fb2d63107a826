import { getLocale, getTranslations } from "next-intl/server";
import { ChainAxis, ChainDrawing } from "@/components/projects/chain-drawing";
import { ChainSign } from "@/components/projects/chain-sign";
import { ChainTable, ProgressText } from "@/components/projects/chain-table";
import { type HeadOfProject, ProjectHead } from "@/components/projects/project-head";
import { queryWith, travellingQuery } from "@/components/ui/list-query";
import { Pagination } from "@/components/ui/pagination";
import { type Chain, type ChainState, placeInYear } from "@/domain/projects/chain";
import { formatPeriod } from "@/i18n/format";
import { localePath } from "@/i18n/locales";

export const CHAINS_PER_PAGE = 20;
const states: readonly ChainState[] = ["done", "due", "late", "unknown"];

type Found = { items: { head: HeadOfProject; chain: Chain }[]; total: number; without: number };
type Props = { found: Found; params: URLSearchParams; page: number; year: number; on: string };

/**
 * 推进工作链条图: a year of all projects, month by month. One table of layout, so that paper repeats its head on each
 * sheet; on a phone the drawings give way to lists.
 */
export async function ProjectChain({ found, params, page, year, on }: Props) {
  const [t, locale] = await Promise.all([getTranslations("projectViews.chain"), getLocale()]);
  const path = localePath(locale, "/projects");
  const today = placeInYear(on, year);
  return (
    <section className="section" aria-labelledby="chain">
      <h2 id="chain">{t("heading", { year })}</h2>
      <nav className="no-print flex gap-4" aria-label={t("years")}>
        {[year - 1, year + 1].map((each) => (
          <a key={each} className="tap-line" href={`${path}${queryWith(params, { year: String(each) })}`}>
            {each < year ? "←" : null} {t(each < year ? "previous" : "next", { year: each })} {each > year ? "→" : null}
          </a>
        ))}
      </nav>
      {found.without > 0 ? <p className="small">{t("without", { count: found.without })}</p> : null}
      {found.total === 0 ? <p className="py-2">{t("none")}</p> : null}
      {found.items.length > 0 ? (
        <table role="presentation" className="chain">
          <thead>
            <tr>
              <td>
                <ul className="chain-legend small">
                  <li className="print-only">
                    {t("heading", { year })} · {t("asOf", { date: formatPeriod(on, locale) })}
                  </li>
                  {[...states, "moved" as const].map((state) => (
                    <li key={state}>
                      <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
                        <ChainSign state={state} x={0} y={0} />
                      </svg>{" "}
                      {state === "moved" ? t("moved") : t(`state.${state}`)}
                    </li>
                  ))}
                  <li className="chain-wide">{t("progressRow")}</li>
                </ul>
                <ChainAxis {...{ year, today, on, locale }} />
              </td>
            </tr>
          </thead>
          <tbody>
            {found.items.map(({ head, chain }) => (
              <tr key={head.code}>
                <td>
                  <ChainHead {...{ head, chain }} search={travellingQuery(params)} />
                  <ChainDrawing {...{ chain, year, today, locale }} />
                  <ChainTable {...{ chain, year }} name={head.name} />
                  <Outside chain={chain} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <Pagination {...{ path, params, page }} pageSize={CHAINS_PER_PAGE} total={found.total} />
    </section>
  );
}

type HeadProps = { head: HeadOfProject; chain: Chain; search: string };

function ChainHead({ head, chain, search }: HeadProps) {
  const latest = chain.months.at(-1);
  return (
    <div className="chain-head">
      <ProjectHead head={head} search={search} isHeading>
        {latest ? (
          <>
            {" · "}
            <ProgressText progress={latest} />
          </>
        ) : null}
      </ProjectHead>
    </div>
  );
}

async function Outside({ chain }: { chain: Chain }) {
  const t = await getTranslations("projectViews.chain");
  const parts = (["earlier", "later", "undated"] as const)
    .filter((where) => chain[where] > 0)
    .map((where) => t(`outside.${where}`, { count: chain[where] }));
  return parts.length > 0 ? (
    <p className="small chain-outside">{t("notDrawn", { parts: parts.join(t("comma")) })}</p>
  ) : null;
}
